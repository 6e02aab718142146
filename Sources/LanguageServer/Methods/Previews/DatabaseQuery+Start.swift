import JSONRPC
import Migrations
import Revisions
import Workspace

extension DatabaseQuery {
    /// Where a way begins that does not begin at the database: the heads of a revision or of `base`; `nil` stays open.
    func start(_ from: String?) throws(ResponseError) -> [String]? {
        guard let from else { return nil }
        return try resolving { () throws(RevisionError) in try snapshot.graph.revisions(.symbol(from)).map(\.id) }
    }
}
