import Revisions
import Threads

/// Scratch databases by the scripts that made them, kept as images so that a replay continues where an earlier one was.
///
/// A key stands for the content of every script up to a revision, so that an edit anywhere before it leads to another key; the modules
/// that the scripts imported are looked at again at every use. The least recently used images go when the limit is reached.
package final class ReplayCache: Sendable {
    /// What a chain of scripts is, by content.
    struct Key: Hashable, Sendable {
        var first: Int
        var second: Int
    }

    enum Outcome: Sendable {
        case image([UInt8])
        /// The last script of the chain can't be carried out.
        case failure(ReplayFailure)
    }

    struct Entry: Sendable {
        var outcome: Outcome
        /// What the scripts imported and read, by content.
        var dependencies: [RecordingModules.Dependency: Int]
        /// The first reason why the image may not be what a real database would be.
        var doubts: [ReplayFailure]
    }

    private struct State {
        var entries: [Key: (entry: Entry, use: UInt64)] = [:]
        var byteCount = 0
        var uses: UInt64 = 0
    }

    /// Bytes of all images.
    private let limit: Int
    private let state = Lock(State())

    package init(limit: Int = 64 << 20) {
        self.limit = limit
    }

    /// How many chains are known, and the bytes of their images.
    package var contents: (entries: Int, bytes: Int) { state.withLock { ($0.entries.count, $0.byteCount) } }

    func entry(_ key: Key) -> Entry? {
        state.withLock { state in
            state.uses += 1
            state.entries[key]?.use = state.uses
            return state.entries[key]?.entry
        }
    }

    func store(_ entry: Entry, _ key: Key) {
        guard entry.byteCount <= limit / 4 else { return }
        state.withLock { state in
            state.uses += 1
            state.byteCount += entry.byteCount - (state.entries[key]?.entry.byteCount ?? 0)
            state.entries[key] = (entry, state.uses)
            while state.byteCount > limit, let oldest = state.entries.min(by: { $0.value.use < $1.value.use }) {
                state.byteCount -= oldest.value.entry.byteCount
                state.entries[oldest.key] = nil
            }
        }
    }
}

extension ReplayCache.Entry {
    /// What the entry takes, its place in the table included.
    fileprivate var byteCount: Int {
        let image = if case .image(let bytes) = outcome { bytes.count } else { 0 }
        return image + 512 + dependencies.count * 128
    }
}
