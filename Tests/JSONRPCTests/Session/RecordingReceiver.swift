import JSONRPC
import Threads

/// Answers the requests a test tells it to, keeps the others, and remembers all messages.
final class RecordingReceiver: MessageReceiver {
    private let messages = Lock<[String]>([])
    private let kept = Lock<[Reply]>([])
    private let answer: @Sendable (String, JSON?, Reply) -> Bool

    /// `answer` returns whether it dealt with the request.
    init(answer: @escaping @Sendable (String, JSON?, Reply) -> Bool = { _, _, _ in false }) {
        self.answer = answer
    }

    var received: [String] { messages.withLock { $0 } }

    /// Takes the replies that were kept.
    func takeReplies() -> [Reply] {
        kept.withLock { kept in
            defer { kept = [] }
            return kept
        }
    }

    func receive(_ method: String, _ params: JSON?, reply: Reply) {
        messages.withLock { $0.append("\(method)#\(reply.id)") }
        if !answer(method, params, reply) { kept.withLock { $0.append(reply) } }
    }

    func receive(_ method: String, _ params: JSON?) {
        messages.withLock { $0.append(method) }
    }
}
