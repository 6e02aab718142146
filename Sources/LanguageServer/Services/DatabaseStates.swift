import JSONRPC
import LanguageFeatures
import Migrations
import Revisions
import Threads
import Workspace

/// What is known of each workspace's database: the rows of its version table when it was last looked at.
final class DatabaseStates: Sendable {
    struct Known: Sendable, Hashable {
        /// The URL without its password.
        var database: String
        var heads: [String]
    }

    /// A file of SQLite, and what tells one state of it and of its write-ahead log from the next.
    private struct Watched: Hashable {
        let path: FilePath
        let stamps: [FileStamp?]

        init(_ path: FilePath) {
            self.path = path
            stamps = [path.string, path.string + "-wal"].map { FileSystem.stamp(FilePath($0))?.stamp }
        }
    }

    private let states = Lock([FilePath: Known]())
    private let looking = Lock([FilePath: Task<Void, Never>]())
    private let watched = Lock([FilePath: Watched]())

    /// Runs `body`, or waits for the run of it that is under way for this folder: a database that does not answer is waited for once.
    func once(_ folder: FilePath, _ body: @escaping @Sendable () async -> Void) async {
        let task = looking.withLock { looking in
            if let running = looking[folder] { return running }
            let task = Task(executorPreference: TaskThreads.shared) { [self] in
                await body()
                self.looking.withLock { $0[folder] = nil }
            }
            looking[folder] = task
            return task
        }
        await task.value
    }

    /// The file that is about to be looked into; nil for a database that is no file.
    func watch(_ folder: FilePath, file: FilePath?) {
        watched.withLock { $0[folder] = file.map { Watched($0) } }
    }

    /// Whether another program has written to the file since it was looked into.
    func isOutdated(_ folder: FilePath) -> Bool {
        guard let seen = watched.withLock({ $0[folder] }) else { return false }
        return Watched(seen.path) != seen
    }

    /// Whether this is news.
    @discardableResult
    func set(_ folder: FilePath, _ known: Known?) -> Bool {
        states.withLock { states in
            defer { states[folder] = known }
            return states[folder] != known
        }
    }

    func known(_ folder: FilePath) -> Known? { states.withLock { $0[folder] } }

    /// What the database's rows mean in this snapshot's graph; nil when none is known.
    func applied(_ snapshot: Snapshot) -> AppliedState? {
        known(snapshot.folder).map { AppliedState(database: $0.database, heads: $0.heads, graph: snapshot.graph) }
    }
}
