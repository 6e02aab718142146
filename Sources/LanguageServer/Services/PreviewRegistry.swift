import Threads

/// The preview documents that the client has asked for, to be refreshed when they may have changed.
final class PreviewRegistry: Sendable {
    /// More than so many are not refreshed: the oldest are forgotten.
    private static let capacity = 64
    private let uris = Lock([String]())

    func add(_ uri: String) {
        uris.withLock { uris in
            uris.removeAll { $0 == uri }
            uris.append(uri)
            if uris.count > Self.capacity { uris.removeFirst() }
        }
    }

    var all: [String] { uris.withLock { $0 } }
}
