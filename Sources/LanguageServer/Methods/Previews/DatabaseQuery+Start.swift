import JSONRPC
import Migrations
import Revisions
import Schema
import Workspace

extension DatabaseQuery {
    /// Where a way begins: `current` asks the database; a revision or `base` is resolved; `nil` stays open.
    func start(_ from: String?) async throws(ResponseError) -> (heads: [String], dialect: DialectName?)? {
        guard let from else { return nil }
        if from == "current" {
            let state = try await databaseState()
            return (state.heads, state.dialect)
        }
        let heads = try resolving { () throws(RevisionError) in try snapshot.graph.revisions(.symbol(from)).map(\.id) }
        return (heads, nil)
    }
}
