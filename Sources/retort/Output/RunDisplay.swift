import Migrations
import Threads

/// Shows a run on standard error: a line a revision, and for a person a progress bar with the time that is left.
final class RunDisplay: Sendable {
    private struct State {
        var bar: String?
        var start = ContinuousClock.now
    }

    private let terminal: Terminal
    private let isQuiet: Bool
    private let state = Lock(State())

    init(quiet: Bool) {
        terminal = .standardError
        isQuiet = quiet
    }

    /// Called on the connection's thread.
    @Sendable func report(_ event: RunEvent) {
        guard !isQuiet else { return }
        switch event {
        case .waiting(let holder): line("waiting for \(holder)")
        case .began(let database, let steps, let statements):
            state.withLock { $0.start = .now }
            if steps > 0, terminal.isInteractive { line("\(database): \(steps) revisions, \(statements) statements") }
        case .statement(let revision, let firstLine, let index, let total):
            guard terminal.isInteractive else { return }
            bar(revision ?? "", firstLine, index, total)
        case .stepped(_, let logMessage): line(logMessage)
        case .retrying(let reason, let attempt, let limit, let pause):
            line("\(reason); rolled back, attempt \(attempt) of \(limit) begins in \(Int(pause / .milliseconds(1))) ms")
        case .note(let text): line(text)
        }
    }

    func finish() {
        state.withLock { state in
            if state.bar != nil { terminal.write("\r\u{1B}[K") }
            state.bar = nil
        }
    }

    private func line(_ text: String) {
        state.withLock { state in
            terminal.write((state.bar == nil ? "" : "\r\u{1B}[K") + text + "\n")
            if let bar = state.bar { terminal.write(bar) }
        }
    }

    private func bar(_ revision: String, _ firstLine: String, _ index: Int, _ total: Int) {
        state.withLock { state in
            let total = max(total, index)
            let elapsed = ContinuousClock.now - state.start
            let left = index > 1 ? elapsed / (index - 1) * (total - index + 1) : .zero
            let filled = total > 0 ? (index - 1) * 20 / total : 0
            let head =
                String(repeating: "█", count: filled) + String(repeating: "░", count: 20 - filled)
                + " \(index)/\(total) \(revision) \(left.components.seconds) s left  "
            let room = max(0, terminal.width - head.count - 1)
            let text = terminal.styled(head, .green) + String(firstLine.prefix(room))
            terminal.write("\r\u{1B}[K" + text)
            state.bar = text
        }
    }
}
