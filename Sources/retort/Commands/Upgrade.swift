import ArgumentParser
import Migrations
import Revisions

/// `alembic upgrade`.
struct Upgrade: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "upgrade", abstract: "Upgrade the database to a revision")

    @ParentCommand var retort: Retort
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var runOptions: RunFlags

    @Argument(help: "A target in Alembic's grammar; 'a:b' with --sql")
    var revision: String

    @Flag(help: "Print the SQL instead of running it")
    var sql = false

    @Option(help: "A tag for env.py")
    var tag: String?

    func run() async throws {
        try await CommandSession.run {
            let session = try CommandSession(retort.global, url: database.url)
            if sql {
                try OfflineCommand(session: session).print(.target(revision, .upgrade, heads: nil), tag: tag)
            } else if revision.contains(":") {
                throw CommandFailure("Range revision not allowed")
            } else {
                try await OnlineCommand(session: session, command: .upgrade(revision), isJSON: database.json, tag: tag, run: runOptions)
                    .perform()
            }
        }
    }
}
