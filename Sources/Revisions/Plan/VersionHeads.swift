/// The rows of the version table while a plan is carried out (Alembic's `HeadMaintainer`).
///
/// Where Alembic picks rows from an unordered set, these go in the order in which down revisions are written; the last one is updated.
package struct VersionHeads: Sendable {
    let graph: RevisionGraph
    /// Each row with a number that grows in the order in which rows came.
    private var rows: [String: Int]
    private var arrivals: Int
    /// Which revisions the rows stand for; made when a step first needs it, dropped by a stamp.
    private var applied: AppliedRevisions?

    package init(_ heads: [String], in graph: RevisionGraph) {
        self.graph = graph
        rows = Dictionary(heads.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        arrivals = heads.count
    }

    /// The version numbers in the table, in the order in which they came.
    package var heads: [String] { rows.sorted { $0.value < $1.value }.map(\.key) }

    /// The statements that record the step, in order; fails when the rows do not fit the step, and then nothing is changed.
    package mutating func apply(_ step: MigrationStep) throws(RevisionError) -> [VersionRowChange] {
        switch step {
        case .revision(let step): try apply(step)
        case .stamp(let step): try apply(step)
        }
    }

    package mutating func apply(_ step: RevisionStep) throws(RevisionError) -> [VersionRowChange] {
        let id = step.revision.id
        guard let node = graph.index(of: id) else {
            throw RevisionError(.noSuchRevision, "No such revision or branch '\(id)'", argument: id)
        }
        let changes = step.direction == .upgrade ? upgrade(step) : downgrade(step, node)
        try record(changes)
        if step.direction == .upgrade { applied?.add(node) } else { applied?.remove(node) }
        return changes
    }

    package mutating func apply(_ step: StampStep) throws(RevisionError) -> [VersionRowChange] {
        let changes = stamp(step)
        try record(changes)
        applied = nil
        return changes
    }

    private func upgrade(_ step: RevisionStep) -> [VersionRowChange] {
        let replaced = step.normalizedDownRevisions.filter(has)
        guard let last = replaced.last else { return [.insert(step.revision.id)] }
        return replaced.dropLast().map(VersionRowChange.delete) + [.update(from: last, to: step.revision.id)]
    }

    private mutating func downgrade(_ step: RevisionStep, _ node: Int) -> [VersionRowChange] {
        let id = step.revision.id
        let uncovered: [String]
        if rows.count == 1, step.normalizedDownRevisions.count <= 1 {
            uncovered = step.normalizedDownRevisions
        } else {
            let applied = applied ?? AppliedRevisions(graph, heads: rows.keys)
            uncovered = applied.uncovered(by: node).map(graph.id).filter { !has($0) }
            self.applied = applied
        }
        guard let last = uncovered.last else { return [.delete(id)] }
        return uncovered.dropLast().map(VersionRowChange.insert) + [.update(from: id, to: last)]
    }

    private func stamp(_ step: StampStep) -> [VersionRowChange] {
        if step.direction == .downgrade, step.isBranchMove { return step.from.map(VersionRowChange.delete) }
        let arriving = step.to.filter { !has($0) }
        if step.direction == .upgrade, !arriving.isEmpty, step.isBranchMove || !step.from.allSatisfy(has) {
            return step.to.map(VersionRowChange.insert)
        }
        guard let from = step.from.last, let to = step.to.last else { return [] }
        if step.from.count > 1 {
            return step.from.dropLast().map(VersionRowChange.delete) + [.update(from: from, to: to)]
        }
        return step.to.dropLast().map(VersionRowChange.insert) + [.update(from: from, to: to)]
    }

    private func has(_ id: String) -> Bool { rows[id] != nil }

    private mutating func record(_ changes: [VersionRowChange]) throws(RevisionError) {
        for change in changes {
            switch change {
            case .insert(let id): try expect(absent: id)
            case .delete(let id): try expect(present: id)
            case .update(let old, let new):
                try expect(present: old)
                try expect(absent: new)
            }
        }
        for change in changes {
            switch change {
            case .insert(let id): add(id)
            case .delete(let id): rows[id] = nil
            case .update(let old, let new):
                rows[old] = nil
                add(new)
            }
        }
    }

    private mutating func add(_ id: String) {
        rows[id] = arrivals
        arrivals += 1
    }

    private func expect(absent id: String) throws(RevisionError) {
        guard !has(id) else {
            throw RevisionError(.overlap, "Revision \(id) is in the version table already", argument: id, revisions: [id])
        }
    }

    private func expect(present id: String) throws(RevisionError) {
        guard has(id) else {
            throw RevisionError(
                .missingHead, "Revision \(id) is not in the version table, so its row cannot be changed", argument: id, revisions: [id])
        }
    }
}
