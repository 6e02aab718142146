import Dialects
import Revisions
import Schema
import SourceText

/// The SQL that steps would run, without a database.
package struct Preview: Sendable {
    /// One step and its statements, from its comment line to its version rows.
    package struct Step: Sendable {
        package var step: MigrationStep
        package var statements: ArraySlice<Statement>
        package var isComplete: Bool
    }

    package var dialect: DialectName
    /// What env.py gave to its context.
    package var options: ContextOptions
    /// All statements in the order of the script.
    package var statements: [Statement]
    package var steps: [Step]
    package var diagnostics: [LocatedDiagnostic]
    /// False when something could not be known from the text; a diagnostic says where.
    package var isComplete: Bool
    package var startingHeads: [String]
    package var headsAfter: [String]
    /// What it was made from besides the text of the scripts.
    package var basis: PreviewBasis
    /// Whether a script needs a database, and none was given: another source may give more.
    package var lacksDatabase: Bool

    /// Says that a database that was asked for could not be read: the preview is what the text alone gives.
    package mutating func missDatabase(_ failure: MigrationFailure) {
        isComplete = false
        guard let revision = steps.first?.step.revision else { return }
        diagnostics.append(
            LocatedDiagnostic(
                uri: revision.uri,
                Diagnostic(
                    revision.ranges.id, .warning, code: "no-basis",
                    "The preview is based on the text alone, because the database could not be read: \(failure.message)")))
    }

    /// The script as Alembic's offline mode prints it.
    package var sql: String { Statement.script(statements) }

    /// The rows of `docs/differences.md` that apply, each once, in order.
    package var differences: [Difference] {
        var found: Set<Difference> = basis == .nothing ? [] : [.databaseAnswers]
        for statement in statements {
            for case .difference(let difference) in statement.notes { found.insert(difference) }
        }
        return Difference.all.filter(found.contains)
    }
}
