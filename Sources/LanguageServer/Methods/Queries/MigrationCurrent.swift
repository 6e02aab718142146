import JSONRPC
import Migrations
import Revisions

/// `migration/current`: where the database stands, and what is pending.
struct MigrationCurrent: RequestHandler {
    static let method = "migration/current"
    let workspaces: Workspaces

    static func dependency(of params: DatabaseParams) -> MessageDependency { .workspaceRequest }

    func handle(_ params: DatabaseParams, _ context: RequestContext) async throws(ResponseError) -> JSON {
        let query = try DatabaseQuery(workspaces, params, context.client)
        context.releaseOrder()
        let state = try await query.databaseState()
        var object: JSONObject = [
            "database": .string(state.database), "heads": state.heads.json,
            "revisions": .array(state.revisions.map { query.coder.revision($0, database: state) }), "unknown": state.unknown.json,
            "pending": state.pending.map(\.id).json, "atHeads": .bool(state.isAtHeads),
        ]
        if !state.history.isEmpty {
            let records = state.history.values.sorted { ($0.appliedAt, $0.revision) < ($1.appliedAt, $1.revision) }
            object["history"] = .array(records.map(\.json))
        }
        return .object(object)
    }
}

extension AppliedRecord {
    /// `AppliedRecord` of the protocol.
    fileprivate var json: JSON {
        [
            "revision": .string(revision), "appliedAt": .string(appliedAt), "appliedBy": .string(appliedBy),
            "durationMs": .int(durationMilliseconds), "scriptHash": .string(scriptHash), "edited": .bool(isEdited),
        ]
    }
}
