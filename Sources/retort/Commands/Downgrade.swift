import ArgumentParser
import Migrations
import Revisions

/// `alembic downgrade`.
struct Downgrade: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "downgrade", abstract: "Downgrade the database to a revision")

    @ParentCommand var retort: Retort
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var runOptions: RunFlags

    @Argument(help: "A target in Alembic's grammar; with --sql it must be 'a:b'")
    var revision: String

    @Flag(help: "Print the SQL instead of running it")
    var sql = false

    @Option(help: "A tag for env.py")
    var tag: String?

    func run() async throws {
        try await CommandSession.run {
            let session = try CommandSession(retort.global, url: database.url)
            if sql {
                guard revision.contains(":") else { throw CommandFailure("downgrade with --sql requires <fromrev>:<torev>") }
                try OfflineCommand(session: session).print(.target(revision, .downgrade, heads: nil), tag: tag)
            } else if revision.contains(":") {
                throw CommandFailure("Range revision not allowed")
            } else {
                try await OnlineCommand(session: session, command: .downgrade(revision), isJSON: database.json, tag: tag, run: runOptions)
                    .perform()
            }
        }
    }
}
