import JSONRPC
import Migrations
import Revisions
import Workspace

extension SnapshotCoder {
    /// `Revision` of the protocol; `applied` and `current` are there when a database was asked.
    func revision(_ revision: Revision, database: DatabaseState? = nil) -> JSON {
        let relations = snapshot.graph.relations(of: revision.id)
        var object: JSONObject = [
            "revision": .string(revision.id), "downRevisions": revision.downRevisions.json, "dependencies": revision.dependencies.json,
            "resolvedDependencies": (relations?.resolvedDependencies ?? []).json, "nextRevisions": (relations?.nextRevisions ?? []).json,
            "branchLabels": revision.branchLabels.json, "branches": (relations?.branchLabels ?? []).json,
            "message": .string(revision.message), "doc": .string(revision.doc), "uri": .string(revision.uri),
            "isHead": .bool(relations?.isHead ?? false), "isBase": .bool(relations?.isBase ?? false),
            "isBranchPoint": .bool(relations?.isBranchPoint ?? false), "isMergePoint": .bool(relations?.isMergePoint ?? false),
            "isEffectiveHead": .bool(relations.map { $0.isHead && !$0.isRealHead } ?? false),
        ]
        object["createDate"] = revision.createDate.map { .string($0) }
        if let database {
            object["applied"] = .bool(database.applied.contains(revision.id))
            object["current"] = .bool(database.heads.contains(revision.id))
        }
        return .object(object)
    }

    /// `RevisionsResult` of the protocol.
    func revisions(_ revisions: [Revision], database: DatabaseState? = nil) -> JSON {
        ["revisions": .array(revisions.map { revision($0, database: database) })]
    }
}
