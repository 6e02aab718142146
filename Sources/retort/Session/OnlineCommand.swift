import ArgumentParser
import Database
import JSONRPC
import LanguageServer
import Migrations

/// Runs an online command for a person: shows it, lets Ctrl-C cancel it, and says at the end where the database stands.
struct OnlineCommand {
    let session: CommandSession
    let command: RunRequest.Command
    let isJSON: Bool
    var tag: String?
    var run = RunFlags()

    func perform() async throws {
        let display = RunDisplay(quiet: session.global.quiet || isJSON)
        let cancellation = RunCancellation()
        Interrupts.cancelling(cancellation)
        let request = RunRequest(
            command, confirmation: .given, transactionMode: try run.scope, arguments: session.arguments(tag: tag),
            settings: try run.settings, resumption: try run.resumption)
        do throws(MigrationFailure) {
            let result = try await session.online.run(request, cancellation: cancellation, report: display.report)
            display.finish()
            if isJSON { Terminal.standardOutput.print(result.json.text) }
        } catch {
            display.finish()
            if isJSON {
                Terminal.standardOutput.print(error.json.text)
                throw ExitCode(255)
            }
            try report(error)
        }
    }

    private func report(_ failure: MigrationFailure) throws {
        guard failure.kind == .cancelled else {
            if let statement = failure.statement, !session.global.quiet { Terminal.standardError.print("statement: \(statement)") }
            if let detail = failure.database?.detail { Terminal.standardError.print("detail: \(detail)") }
            if let state = failure.state, let heads = state.heads {
                if let partial = state.partial { Terminal.standardError.print("\(partial).") }
                Terminal.standardError.print("\(state.database) is at \(heads.isEmpty ? "base" : heads.joined(separator: ", ")).")
            }
            throw failure
        }
        Terminal.standardError.print(failure.message)
        throw ExitCode(130)
    }
}
