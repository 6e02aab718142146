import Migrations
import Threads

/// What a run has told.
final class Notes: Sendable {
    private let state = Lock((texts: [String](), retries: 0))

    @Sendable func add(_ event: RunEvent) {
        state.withLock { state in
            switch event {
            case .note(let text): state.texts.append(text)
            case .retrying: state.retries += 1
            default: break
            }
        }
    }

    var all: [String] { state.withLock { $0.texts } }
    var retries: Int { state.withLock { $0.retries } }
}
