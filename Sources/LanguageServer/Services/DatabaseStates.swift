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

    private let states = Lock([FilePath: Known]())
    private let looking = Lock(Set<FilePath>())

    /// Runs `body` unless it is being run for this folder already: a database that does not answer is waited for once.
    func once(_ folder: FilePath, _ body: () async -> Void) async {
        guard looking.withLock({ $0.insert(folder).inserted }) else { return }
        await body()
        _ = looking.withLock { $0.remove(folder) }
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
