import JSONRPC
import Migrations

/// Shows a run's events as work-done progress: a title that names the database, then each statement.
final class RunProgress: Sendable {
    private let reporter: ProgressReporter
    private let command: RunRequest.Command

    init(_ reporter: ProgressReporter, _ command: RunRequest.Command) {
        self.reporter = reporter
        self.command = command
    }

    func begin(database: String) {
        let target: String? =
            switch command {
            case .upgrade(let target), .downgrade(let target): target
            case .stamp(let targets, _): targets.joined(separator: " ")
            case .ensureVersion: nil
            }
        reporter.begin(title: "\(command.name)\(target.map { " to \($0)" } ?? "") on \(database)", percentage: 0)
    }

    func waiting(_ holder: String) {
        reporter.report(message: "waiting for \(holder)")
    }

    /// Called on the connection's thread.
    @Sendable func report(_ event: RunEvent) {
        switch event {
        case .waiting(let holder): waiting(holder)
        case .began(_, let steps, let statements):
            reporter.report(message: steps == 0 ? "nothing to do" : "\(steps) revisions, \(statements) statements", percentage: 0)
        case .statement(let revision, let firstLine, let index, let total):
            let place = total > 0 ? "\(index) of \(max(total, index))" : "\(index)"
            let percentage = total > 0 ? min(99, (index - 1) * 100 / total) : nil
            var details: JSONObject = ["statement": .int(index)]
            details["revision"] = revision.map { .string($0) }
            if total > 0 { details["statements"] = .int(max(total, index)) }
            reporter.report(
                message: [revision, place, firstLine].compactMap { $0 }.joined(separator: " · "), percentage: percentage, details: details)
        case .stepped(_, let logMessage): reporter.report(message: logMessage)
        case .retrying(let reason, let attempt, let limit, let pause):
            let milliseconds = Int(pause / .milliseconds(1))
            reporter.report(message: "\(reason); rolled back, attempt \(attempt) of \(limit) begins in \(milliseconds) ms")
        case .note(let text): reporter.report(message: text)
        }
    }
}
