import ArgumentParser
import Migrations

/// `alembic ensure_version`.
struct EnsureVersion: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "ensure_version", abstract: "Make the version table if it is not there")

    @ParentCommand var retort: Retort
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var runOptions: RunFlags

    @Flag(help: "Print the SQL instead of running it")
    var sql = false

    func run() async throws {
        try await CommandSession.run {
            let session = try CommandSession(retort.global, url: database.url)
            if sql {
                Terminal.standardOutput.write(try session.offline.versionTableScript(session.arguments()))
            } else {
                try await OnlineCommand(session: session, command: .ensureVersion, isJSON: database.json, run: runOptions).perform()
            }
        }
    }
}
