import Dialects
import JSONRPC
import Migrations
import Revisions
import Schema
import Workspace

extension SnapshotCoder {
    /// `Statement` of the protocol.
    func statement(_ statement: Schema.Statement, dialect: DialectName) -> JSON {
        var object: JSONObject = ["sql": .string(statement.sql), "transactional": .bool(!statement.isAutocommit)]
        add(statement.source, to: &object)
        object["revision"] = statement.revision.map { .string($0) }
        object["lock"] = Dialect(named: dialect)?.traits(of: statement.sql).locks.map(\.mode).max().map { .string($0.rawValue) }
        return .object(object)
    }

    /// The statements of scripts and of the version table, in order; comment lines and transaction brackets are left out.
    func statements(_ statements: [Schema.Statement], dialect: DialectName) -> JSON {
        .array(statements.filter { $0.kind != .comment && $0.kind != .transaction }.map { statement($0, dialect: dialect) })
    }

    /// `PreviewBasis` of the protocol.
    private func basis(_ basis: PreviewBasis) -> JSON {
        switch basis {
        case .nothing: ["kind": "text"]
        case .replay(let revisions): ["kind": "replay", "revisions": .int(revisions)]
        case .database(let name, let heads, let replayed):
            ["kind": "database", "database": .string(name), "heads": heads.json, "revisions": .int(replayed)]
        }
    }

    /// `PreviewResult` of the protocol.
    func preview(_ preview: Preview) -> JSON {
        [
            "sql": .string(preview.sql), "complete": .bool(preview.isComplete), "basedOn": basis(preview.basis),
            "differences": .array(
                preview.differences.map { ["id": .string($0.rawValue), "title": .string($0.title)] }),
            "statements": statements(preview.statements, dialect: preview.dialect), "diagnostics": located(preview.diagnostics),
        ]
    }

    /// `Plan` of the protocol.
    func plan(_ plan: MigrationPlan) -> JSON {
        var object: JSONObject = [
            "heads": plan.heads.json, "headsAfter": plan.headsAfter.json, "steps": .array(plan.steps.map { step($0, plan.dialect) }),
            "hazards": .array(plan.hazards.map(hazard)), "destructive": .bool(plan.isDestructive), "complete": .bool(plan.isComplete),
            "hash": .string(plan.hash), "diagnostics": located(plan.diagnostics),
        ]
        object["basedOn"] = basis(plan.basis)
        object["database"] = plan.database.map { .string($0) }
        return .object(object)
    }

    private func step(_ step: MigrationPlan.Step, _ dialect: DialectName) -> JSON {
        let revision = step.step.revision
        return [
            "revision": .string(step.step.revisionID), "direction": .string(step.step.directionName),
            "message": .string(revision?.message ?? step.step.shortLog), "uri": .string(revision?.uri ?? snapshot.folder.uri),
            "complete": .bool(step.isComplete), "statements": statements(step.statements, dialect: dialect),
        ]
    }

    private func hazard(_ hazard: PlanHazard) -> JSON {
        var object: JSONObject = [
            "kind": .string(hazard.kind.rawValue), "message": .string(hazard.message), "revision": .string(hazard.revision),
        ]
        object["statement"] = hazard.statement.map { .string($0) }
        add(hazard.location, to: &object)
        return .object(object)
    }
}
