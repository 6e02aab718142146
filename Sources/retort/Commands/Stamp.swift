import ArgumentParser
import Migrations
import Revisions

/// `alembic stamp`.
struct Stamp: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "stamp", abstract: "Write the version table without running anything")

    @ParentCommand var retort: Retort
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var runOptions: RunFlags

    @Argument(help: "One or several targets in Alembic's grammar")
    var revisions: [String]

    @Flag(help: "Print the SQL instead of running it")
    var sql = false

    @Option(help: "A tag for env.py")
    var tag: String?

    @Flag(help: "Empty the version table first")
    var purge = false

    func run() async throws {
        try await CommandSession.run {
            let session = try CommandSession(retort.global, url: database.url)
            guard sql else {
                return try await OnlineCommand(
                    session: session, command: .stamp(revisions, purge: purge), isJSON: database.json, tag: tag, run: runOptions
                ).perform()
            }
            if purge { throw CommandFailure("Can't use --purge with --sql mode") }
            try OfflineCommand(session: session).print(.stamp(revisions, heads: nil), tag: tag)
        }
    }
}
