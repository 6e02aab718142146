import Revisions
import Schema
import SourceText

extension MigrationPlan {
    /// Why the plan must not be run: a value that can't be known would reach the database, or decide what does. `nil` when nothing
    /// stands in the way, also where the text alone does not tell but the database will, once the script asks it.
    func unknownPart(uri: (String) -> String?) -> MigrationFailure? {
        for step in steps {
            let revision = step.step.revisionID
            let own = diagnostics.filter { $0.uri == uri(revision) }
            let questions = Set(own.filter(\.isAnsweredByRun).map(\.location))
            for statement in step.statements {
                for case .unknown(let opaque) in statement.notes where opaque.source.map({ !questions.contains($0) }) ?? true {
                    return MigrationFailure.unknown(opaque, in: statement, revision: revision)
                }
            }
            let problem = step.isComplete ? nil : Self.certainProblem(own.filter { $0.diagnostic.severity == .warning }, questions)
            if let problem { return MigrationFailure.unknown(problem, revision: revision) }
        }
        return nil
    }

    /// The first that stays unknown whatever the database answers. Behind a decision that an answer takes, only values are: another decision may
    /// never be reached. What does not say where it comes from may come from an answer.
    private static func certainProblem(_ problems: [LocatedDiagnostic], _ questions: Set<Schema.SourceLocation>) -> LocatedDiagnostic? {
        var isReached = true
        for problem in problems where !problem.isAnsweredByRun {
            if problem.dependsOn(questions) {
                isReached = isReached && problem.isValue
            } else if isReached || problem.isValue, questions.isEmpty || !problem.diagnostic.related.isEmpty {
                return problem
            }
        }
        return nil
    }
}

extension MigrationFailure {
    private static let wayOut = """
        Write what the script needs into the script, or run this revision with Alembic: both use the same version table.
        """

    /// A value of `statement` can't be known.
    static func unknown(_ opaque: Opaque, in statement: Statement, revision: String?) -> MigrationFailure {
        var failure = MigrationFailure(
            .incomplete, "\(named(revision)) can't be run: its SQL needs \(opaque.origin), which can't be known from the text.",
            hint: wayOut, location: statement.source ?? opaque.source, revision: revision)
        failure.statement = statement.sql
        return failure
    }

    /// Something that decides what the script does can't be known.
    static func unknown(_ problem: LocatedDiagnostic, revision: String?) -> MigrationFailure {
        MigrationFailure(
            .incomplete, "\(named(revision)) can't be run: a part of it can't be known from the text. \(problem.diagnostic.message)",
            hint: wayOut, location: problem.location, revision: revision)
    }

    private static func named(_ revision: String?) -> String { revision.map { "Revision \($0)" } ?? "The script" }
}

extension LocatedDiagnostic {
    fileprivate var isValue: Bool { diagnostic.code == "unknown-argument" }

    /// Whether what it tells of comes from an answer of the database.
    fileprivate func dependsOn(_ questions: Set<Schema.SourceLocation>) -> Bool {
        questions.contains(location)
            || diagnostic.related.contains { questions.contains(Schema.SourceLocation(uri: $0.uri, range: $0.range)) }
    }

    /// Whether a run knows what the text alone does not tell: what the database says, the time, chance.
    fileprivate var isAnsweredByRun: Bool {
        ["needs-database", "replayed-rows", "no-basis", "volatile-value", "volatile-decision"].contains(diagnostic.code)
    }

    fileprivate var location: Schema.SourceLocation { Schema.SourceLocation(uri: uri, range: diagnostic.range) }
}
