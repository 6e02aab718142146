import ArgumentParser
import JSONRPC
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
        if database.json { return try await database.call(retort.global, "migration/preview", params) }
        try await CommandSession.run {
            let session = try CommandSession(retort.global, url: database.url)
            try OfflineCommand(session: session, dialect: dialect.map { DialectName(rawValue: $0) })
                .print(.revision(revision, down ? .downgrade : .upgrade))
        }
    }

    private var params: JSONObject {
        var params: JSONObject = ["revision": .string(revision), "direction": down ? "downgrade" : "upgrade"]
        params["dialect"] = dialect.map { .string($0) }
        return params
    }
}
