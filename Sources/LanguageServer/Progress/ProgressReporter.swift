import JSONRPC
import Threads

/// Tells the client how far some work is, on the token that the client gave with its request, or on one of ours.
///
/// May be called from any thread. What is called after the end, and all of it when the client shows no progress, does nothing.
package final class ProgressReporter: Sendable {
    private let token: RequestID
    private let client: Client
    private let cancellation: Cancellation
    private let state: Lock<ProgressState>
    private let start = ContinuousClock.now

    /// Reports are at least so far apart: each is sent, for a statement's report is its announcement.
    private static let interval = Duration.zero

    /// Progress on the client's token, or on one of ours if there is none and the client takes them.
    init(token: RequestID?, client: Client, cancellation: Cancellation) {
        self.client = client
        self.cancellation = cancellation
        self.token = token ?? client.progressTokens.make()
        let kind = token != nil ? .usable : client.capabilities.supportsWorkDoneProgress ? .wanted : ProgressState.Token.refused
        state = Lock(ProgressState(token: kind, interval: Self.interval))
    }

    /// Shows the work. With a debounce it is not shown at all if it ends sooner.
    package func begin(
        title: String, message: String? = nil, percentage: Int? = nil, cancellable: Bool = true, debounce: Duration = .zero
    ) {
        client.progressTokens.add(token, cancellation)
        perform {
            $0.begin(
                title: title, message: message, percentage: percentage.map(Self.clamp), cancellable: cancellable, debounce: debounce,
                now: $1)
        }
    }

    /// Says how far the work is; a percentage counts only if `begin` had one.
    package func report(message: String? = nil, percentage: Int? = nil, details: JSONObject = [:]) {
        perform { $0.report(message: message, percentage: percentage.map(Self.clamp), details: details, now: $1) }
    }

    package func end(message: String? = nil) {
        perform { state, _ in state.end(message: message) }
        client.progressTokens.remove(token)
    }

    private static func clamp(_ percentage: Int) -> Int { min(max(percentage, 0), 100) }

    /// Actions are carried out under the lock, so that messages leave in the order of the events.
    private func perform(_ event: (inout ProgressState, Duration) -> [ProgressState.Action]) {
        state.withLock { state in
            for action in event(&state, ContinuousClock.now - start) { perform(action) }
        }
    }

    private func perform(_ action: ProgressState.Action) {
        switch action {
        case .send(let progress):
            let isReport = if case .report = progress { true } else { false }
            client.session.notify("$/progress", ["token": token.json, "value": progress.json], mayDrop: isReport)
        case .wake(let delay):
            Task(executorPreference: TaskThreads.shared) {
                try? await TaskThreads.shared.sleep(for: delay)
                self.perform { $0.wake(now: $1) }
            }
        case .createToken:
            Task(executorPreference: TaskThreads.shared) { await self.createToken() }
        }
    }

    private func createToken() async {
        var isAccepted = false
        do throws(ResponseError) {
            _ = try await client.request("window/workDoneProgress/create", ["token": token.json] as JSON)
            isAccepted = true
        } catch {}
        perform { $0.tokenCreated(accepted: isAccepted, now: $1) }
    }
}
