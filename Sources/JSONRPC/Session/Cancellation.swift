import Threads

/// Whether a request was cancelled, and what to do about it: at most one action at a time, run once.
package final class Cancellation: Sendable {
    private struct State {
        var isCancelled = false
        var action: (@Sendable () -> Void)?
    }

    private let state = Lock(State())

    package init() {}

    package var isCancelled: Bool {
        state.withLock { $0.isCancelled }
    }

    /// Cancels: runs the action on this thread, the first time.
    package func cancel() {
        let action = state.withLock { state -> (@Sendable () -> Void)? in
            state.isCancelled = true
            defer { state.action = nil }
            return state.action
        }
        action?()
    }

    /// Replaces the action; one that comes too late is run at once.
    package func onCancel(_ action: @escaping @Sendable () -> Void) {
        let isLate = state.withLock { state in
            if !state.isCancelled { state.action = action }
            return state.isCancelled
        }
        if isLate { action() }
    }

    /// Takes the action away; false when the request is cancelled already, and the action has run or is running.
    package func disarm() -> Bool {
        state.withLock { state in
            state.action = nil
            return !state.isCancelled
        }
    }
}
