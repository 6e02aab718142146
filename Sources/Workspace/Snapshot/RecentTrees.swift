import PythonSubset
import Threads

/// The syntax trees that were last used; a workspace's trees together would take many times the memory of its text.
final class RecentTrees: Sendable {
    static let limit = 64

    private struct Entry {
        var script: PythonScript
        var parsed: ParseResult
    }

    /// Last used last.
    private let entries = Lock([Entry]())

    func tree(of script: PythonScript) -> ParseResult? {
        entries.withLock { entries in
            guard let index = entries.lastIndex(where: { $0.script === script }) else { return nil }
            let entry = entries.remove(at: index)
            entries.append(entry)
            return entry.parsed
        }
    }

    func keep(_ parsed: ParseResult, of script: PythonScript) {
        entries.withLock { entries in
            if entries.count >= Self.limit { entries.removeFirst() }
            entries.append(Entry(script: script, parsed: parsed))
        }
    }
}
