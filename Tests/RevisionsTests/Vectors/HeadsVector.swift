@testable import Revisions

/// A step of Alembic's `HeadMaintainer`: the version rows before it, the statements, the rows after it.
struct HeadsVector: Decodable {
    let id: String
    let graph: [RecordedRevision]?
    let before: [String]
    let step: RecordedValue
    let after: [String]
    let ops: [[String]]

    /// What differs; nil when all is as recorded. The recorded errors are of the database: rows that are there twice or not at all.
    var problem: String? {
        let graph = RevisionGraph((self.graph ?? []).map(\.revision))
        var heads = VersionHeads(before, in: graph)
        do {
            let changes = try heads.apply(migrationStep(graph))
            let outcome = changes.map(\.recorded)
            guard heads.heads.sorted() == after else { return "expected the rows \(after), got \(heads.heads.sorted())" }
            return isSame(outcome) ? nil : "expected \(ops), got \(outcome)"
        } catch {
            return "expected \(ops), got the error: \(error)"
        }
    }

    /// Several statements touch rows that Alembic takes from a set: which is updated and their order is its chance.
    private func isSame(_ outcome: [[String]]) -> Bool {
        outcome == ops || (ops.count > 1 && outcome.map { $0[0] } == ops.map { $0[0] })
    }

    private func migrationStep(_ graph: RevisionGraph) throws -> MigrationStep {
        guard case .object(let fields) = step else { throw GraphVector.UnknownCall(name: "\(step)") }
        if let revision = fields["rev"]?.string {
            return .revision(try graph.step(revision, fields["dir"] == .string("up") ? .upgrade : .downgrade))
        }
        guard case .list(let sides)? = fields["stamp"] else { throw GraphVector.UnknownCall(name: "\(step)") }
        return .stamp(
            StampStep(
                from: sides[0].strings, to: sides[1].strings, direction: fields["up"] == .bool(true) ? .upgrade : .downgrade,
                isBranchMove: fields["branch_move"] == .bool(true)))
    }
}

extension VersionRowChange {
    fileprivate var recorded: [String] {
        switch self {
        case .insert(let id): ["insert", id]
        case .delete(let id): ["delete", id]
        case .update(let from, let to): ["update", from, to]
        }
    }
}
