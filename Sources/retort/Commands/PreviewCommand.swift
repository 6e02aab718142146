import ArgumentParser
import Migrations
import Revisions
import Schema

/// The SQL of one revision's step.
struct PreviewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "preview", abstract: "Print the SQL of one revision's upgrade or downgrade")

    @ParentCommand var retort: Retort
    @OptionGroup var database: DatabaseOptions

    @Argument(help: "The revision")
    var revision: String

    @Flag(help: "The downgrade instead of the upgrade")
    var down = false

    @Option(help: "postgresql or sqlite")
    var dialect: String?

    func run() async throws {
        try await CommandSession.run {
            let session = try CommandSession(retort.global, url: database.url)
            try OfflineCommand(session: session, dialect: dialect.map { DialectName(rawValue: $0) })
                .print(.revision(revision, down ? .downgrade : .upgrade))
        }
    }
}
