import ArgumentParser
import JSONRPC
import Migrations
import Revisions

/// `alembic show`.
struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "Show revisions")

    @ParentCommand var retort: Retort
    @OptionGroup var database: DatabaseOptions

    @Argument(help: "A revision in Alembic's grammar, or 'current'")
    var revision: String

    func run() async throws {
        if database.json { return try await database.call(retort.global, "migration/show", ["revision": .string(revision)]) }
        try await CommandSession.run {
            let session = try CommandSession(retort.global, url: database.url)
            let text = RevisionText(graph: session.graph)
            let revisions =
                revision == "current"
                ? try await session.online.databaseState(session.arguments()).revisions : try session.graph.show(.symbol(revision))
            for revision in revisions { Terminal.standardOutput.print(text.logEntry(revision)) }
        }
    }
}
