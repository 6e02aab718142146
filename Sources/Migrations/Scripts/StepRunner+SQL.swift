import Dialects
import Revisions
import Schema
import SourceText
import Workspace

extension StepRunner {
    /// Sends the statements of a `.sql` revision's section.
    func runSQL(_ script: Revisions.SQLScript, _ file: ScriptFile, _ step: RevisionStep, _ context: MigrationContext) throws {
        let dialect = context.dialect.name.rawValue
        guard let section = script.section(step.direction, dialect: dialect) else {
            let marker = step.direction == .upgrade ? "-- migrate:up" : "-- migrate:down"
            throw MigrationFailure(
                .scriptFailed, "Revision \(step.revision.id) has no '\(marker)' section for \(dialect).",
                hint: "Add the section to \(file.path.name); an empty one says that there is nothing to do.",
                location: Schema.SourceLocation(uri: file.uri, range: step.revision.ranges.id), revision: step.revision.id)
        }
        let split = context.dialect.split(file.source.bytes, in: section.range)
        for diagnostic in split.diagnostics { report(file.uri, diagnostic, isIncomplete: diagnostic.severity == .error) }
        if let problem = split.diagnostics.first(where: { $0.severity == .error }), !context.sink.isOffline {
            throw MigrationFailure(
                .scriptFailed, problem.message, location: Schema.SourceLocation(uri: file.uri, range: problem.range),
                revision: step.revision.id)
        }
        if !section.isTransactional { try context.beginAutocommit() }
        for part in split.statements {
            _ = try context.emit(Statement(part.sql, .text), Schema.SourceLocation(uri: file.uri, range: part.range))
        }
        if !section.isTransactional { try context.endAutocommit() }
    }
}
