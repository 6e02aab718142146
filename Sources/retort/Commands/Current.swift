import ArgumentParser
import JSONRPC
import Migrations
import Revisions

/// `alembic current`.
struct Current: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "current", abstract: "Show where the database stands")

    @ParentCommand var retort: Retort
    @OptionGroup var database: DatabaseOptions

    @Flag(name: [.short, .long], help: "Print whole entries and the database's URL")
    var verbose = false

    @Flag(name: [.short, .long], help: "Fail if the database is not at all heads")
    var checkHeads = false

    func run() async throws {
        if database.json { return try await database.call(retort.global, "migration/current") }
        try await CommandSession.run {
            let session = try CommandSession(retort.global, url: database.url)
            let state = try await session.online.databaseState(session.arguments())
            let terminal = Terminal.standardOutput
            if verbose { terminal.print("Current revision(s) for \(state.database):") }
            if checkHeads, Set(state.heads) != Set(session.graph.heads) {
                throw CommandFailure("Database is not on all head revisions")
            }
            if let unknown = state.unknown.first {
                throw CommandFailure(
                    "Can't locate revision identified by '\(unknown)'",
                    hint:
                        "The database is at a revision that this workspace does not have: its file is missing, or the database belongs to another workspace."
                )
            }
            let text = RevisionText(graph: session.graph)
            for revision in try session.graph.allCurrent(.all(state.heads)) {
                terminal.print(text.text(revision, verbose: verbose, .init()))
            }
            if verbose { printHistory(state, terminal) }
            for record in state.edited {
                Terminal.standardError.print(
                    "warning: \(record.revision) was edited after it was applied (\(record.appliedAt), by \(record.appliedBy))")
            }
        }
    }

    /// What is recorded of the applied revisions, in the order in which they were applied.
    private func printHistory(_ state: DatabaseState, _ terminal: Terminal) {
        for record in state.history.values.sorted(by: { ($0.appliedAt, $0.revision) < ($1.appliedAt, $1.revision) }) {
            let edited = record.isEdited ? ", edited since" : ""
            terminal.print(
                "Applied \(record.revision): \(record.appliedAt), by \(record.appliedBy), in \(record.durationMilliseconds) ms\(edited)")
        }
    }
}
