import Revisions
import Schema

extension MigrationFailure {
    /// The script of a step that was interrupted is not the one that was begun.
    static func changed(_ intent: Intent, statement number: Int? = nil) -> MigrationFailure {
        let what =
            number.map { "statement \($0), whose end is not known, is another one now" }
            ?? "what it had run is not what its script says now"
        let skip = number == nil ? "" : "; 'skip' takes one more as done"
        return MigrationFailure(
            .interrupted,
            """
            The \(intent.direction.rawValue) of \(intent.revision) was interrupted after \(counted(intent.done)), and \(what). Nothing was run.
            """,
            hint: """
                Bring the script back as it was and run again. Or say how to go on: resume 'again' takes the script's first \
                \(counted(intent.done)) as done and runs what follows\(skip); 'restart' runs it from its beginning, which is right once what it \
                did is undone by hand.
                """, revision: intent.revision)
    }

    /// The database does not tell whether a statement took effect.
    static func unknownEffect(_ intent: Intent, _ sql: String, location: SourceLocation?) -> MigrationFailure {
        var failure = MigrationFailure(
            .interrupted,
            """
            The \(intent.direction.rawValue) of \(intent.revision) was interrupted in its statement \(intent.done + 1), which runs outside of a \
            transaction; nothing in the database tells whether it took effect. Nothing was run.
            """,
            hint: "Look, and then say so: resume 'skip' when it took effect, 'again' when it did not.",
            location: location, revision: intent.revision)
        failure.statement = sql
        return failure
    }

    /// A step was interrupted, and the run would do something else.
    static func unfinished(_ intent: Intent, command: String, isKnown: Bool) -> MigrationFailure {
        MigrationFailure(
            .interrupted,
            """
            The \(intent.direction.rawValue) of \(intent.revision) was interrupted after \(counted(intent.done)) by an earlier run; \
            \(isKnown ? "this \(command) does not include it" : "this workspace has no such revision any more"). Nothing was run.
            """,
            hint: """
                Finish it first: \(intent.direction.rawValue) \(intent.revision). Or undo by hand what it has done, and run with \
                resume 'restart', which forgets it.
                """, revision: intent.revision)
    }

    private static func counted(_ count: Int) -> String { count == 1 ? "1 statement" : "\(count) statements" }
}
