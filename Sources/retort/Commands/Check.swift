import ArgumentParser
import Migrations
import Revisions

/// `alembic check` without its autogeneration: whether the database is at all heads.
struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "check", abstract: "Fail if an upgrade would find something to do")

    @ParentCommand var retort: Retort
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
        try await CommandSession.run {
            let session = try CommandSession(retort.global, url: database.url)
            let state = try await session.online.databaseState(session.arguments())
            guard state.isAtHeads else {
                let pending = state.pending.map(\.id).joined(separator: ", ")
                throw CommandFailure("Target database is not up to date.", hint: pending.isEmpty ? nil : "Pending: \(pending)")
            }
            Terminal.standardOutput.print("The database is at all heads.")
        }
    }
}
