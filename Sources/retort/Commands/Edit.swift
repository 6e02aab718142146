import ArgumentParser
import Migrations
import Revisions
import Workspace

/// `alembic edit`.
struct Edit: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "edit", abstract: "Open revision files in $EDITOR")

    @ParentCommand var retort: Retort
    @OptionGroup var database: DatabaseOptions

    @Argument(help: "A revision in Alembic's grammar, or 'current'")
    var revision: String

    func run() async throws {
        try await CommandSession.run {
            let session = try CommandSession(retort.global, url: database.url)
            let revisions: [Revision]
            if revision == "current" {
                revisions = try await session.online.databaseState(session.arguments()).revisions
                if revisions.isEmpty { throw CommandFailure("No current revisions") }
            } else {
                revisions = try session.graph.show(.symbol(revision))
                if revisions.isEmpty { throw CommandFailure("No revision files indicated by symbol '\(revision)'") }
            }
            let editor = try Editor(session.environment)
            for path in revisions.compactMap({ FilePath(uri: $0.uri) }) { try editor.open(path) }
        }
    }
}
