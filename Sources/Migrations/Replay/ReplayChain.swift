import Revisions
import SourceText
import Workspace

/// The steps from an empty database to where a preview needs one, and the key of each stretch that begins at the first step.
struct ReplayChain {
    let steps: [RevisionStep]
    /// One more than steps: the first stands for the empty database.
    private(set) var keys: [ReplayCache.Key]
    private let snapshot: Snapshot

    /// - Parameter surroundings: what decides what the scripts do besides their text: the options of the context, their arguments.
    init(_ steps: [RevisionStep], snapshot: Snapshot, surroundings: some Hashable) {
        self.steps = steps
        self.snapshot = snapshot
        keys = [Self.hash { $0.combine(surroundings) }]
        keys.reserveCapacity(steps.count + 1)
    }

    /// The key of the first `count` steps.
    mutating func key(_ count: Int) -> ReplayCache.Key {
        while keys.count <= count, keys.count <= steps.count {
            let last = keys[keys.count - 1]
            let step = steps[keys.count - 1]
            let file = snapshot.file(of: step.revision.id)
            keys.append(
                Self.hash { hasher in
                    hasher.combine(last)
                    hasher.combine(step.revision.id)
                    hasher.combine(step.direction)
                    hasher.combine(step.normalizedDownRevisions)
                    hasher.combine(file?.uri)
                    file?.source.bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
                })
        }
        return keys[min(count, keys.count - 1)]
    }

    private static func hash(_ combine: (inout Hasher) -> Void) -> ReplayCache.Key {
        func value(_ salt: Int) -> Int {
            var hasher = Hasher()
            hasher.combine(salt)
            combine(&hasher)
            return hasher.finalize()
        }
        return ReplayCache.Key(first: value(0), second: value(1))
    }
}
