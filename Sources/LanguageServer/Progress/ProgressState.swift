import JSONRPC

/// When which progress is sent; a state machine that gets the time with each event and returns what to do.
///
/// Nothing is sent before `begin` or after `end`. Reports closer together than `interval` are merged into the last of them.
struct ProgressState {
    enum Token: Hashable {
        /// The client gave it, or has accepted ours.
        case usable
        /// One of ours, which the client has to accept first.
        case wanted
        case asked
        case refused
    }

    enum Action: Hashable {
        case createToken
        case send(WorkDoneProgress)
        /// Call `wake` after this time.
        case wake(after: Duration)
    }

    private enum Phase {
        case idle
        /// Begun, but not shown before `due`, or before the token is usable.
        case pending(title: String, message: String?, percentage: Int?, cancellable: Bool, due: Duration)
        case shown
        case ended
    }

    private var phase = Phase.idle
    private var token: Token
    private let interval: Duration
    private var lastSent = Duration.zero
    private var latest: WorkDoneProgress?
    private var isWakeSet = false

    init(token: Token, interval: Duration) {
        self.token = token
        self.interval = interval
    }

    mutating func begin(
        title: String, message: String?, percentage: Int?, cancellable: Bool, debounce: Duration, now: Duration
    ) -> [Action] {
        guard case .idle = phase, token != .refused else { return [] }
        phase = .pending(title: title, message: message, percentage: percentage, cancellable: cancellable, due: now + debounce)
        return debounce > .zero ? [.wake(after: debounce)] : show(now)
    }

    mutating func report(message: String?, percentage: Int?, details: JSONObject = [:], now: Duration) -> [Action] {
        switch phase {
        case .idle, .ended: return []
        case .pending(let title, let oldMessage, let oldPercentage, let cancellable, let due):
            phase = .pending(
                title: title, message: message ?? oldMessage, percentage: oldPercentage == nil ? nil : percentage ?? oldPercentage,
                cancellable: cancellable, due: due)
            return []
        case .shown:
            let report = WorkDoneProgress.report(message: message, percentage: percentage, details: details)
            if now - lastSent >= interval {
                latest = nil
                lastSent = now
                return [.send(report)]
            }
            latest = report
            if isWakeSet { return [] }
            isWakeSet = true
            return [.wake(after: interval - (now - lastSent))]
        }
    }

    mutating func wake(now: Duration) -> [Action] {
        switch phase {
        case .idle, .ended: return []
        case .pending: return show(now)
        case .shown:
            isWakeSet = false
            guard let latest else { return [] }
            self.latest = nil
            lastSent = now
            return [.send(latest)]
        }
    }

    mutating func tokenCreated(accepted: Bool, now: Duration) -> [Action] {
        token = accepted ? .usable : .refused
        return accepted ? show(now) : []
    }

    mutating func end(message: String?) -> [Action] {
        defer { phase = .ended }
        guard case .shown = phase else { return [] }
        return (latest.map { [.send($0)] } ?? []) + [.send(.end(message: message))]
    }

    private mutating func show(_ now: Duration) -> [Action] {
        guard case .pending(let title, let message, let percentage, let cancellable, let due) = phase, now >= due else { return [] }
        switch token {
        case .usable:
            phase = .shown
            lastSent = now
            return [.send(.begin(title: title, message: message, percentage: percentage, cancellable: cancellable))]
        case .wanted:
            token = .asked
            return [.createToken]
        case .asked, .refused: return []
        }
    }
}
