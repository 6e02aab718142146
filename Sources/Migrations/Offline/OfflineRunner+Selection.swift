import Revisions
import Workspace

extension OfflineRunner {
    /// The heads that a preview starts from and the steps that it renders.
    func selection(_ subject: PreviewRequest.Subject) throws(MigrationFailure) -> (heads: [String], steps: [MigrationStep]) {
        do {
            return try select(subject)
        } catch {
            throw MigrationFailure(error)
        }
    }

    private func select(_ subject: PreviewRequest.Subject) throws(RevisionError) -> (heads: [String], steps: [MigrationStep]) {
        let graph = snapshot.graph
        switch subject {
        case .revision(let identifier, let direction):
            guard let revision = try graph.revision(.symbol(identifier)) else {
                throw RevisionError(.noSuchRevision, "Can't locate revision identified by '\(identifier)'", argument: identifier)
            }
            let step = try graph.step(revision.id, direction)
            return (direction == .upgrade ? step.downRevisions : [revision.id], [.revision(step)])
        case .target(let target, let direction, let heads):
            let (start, end) = Self.bounds(of: target)
            let from: RevisionIdentifier
            if let start {
                from = try .all(graph.revisionNumbers(.symbol(start)))
            } else if direction == .downgrade, heads == nil {
                throw RevisionError(.invalidRange, "downgrade without a database requires <fromrev>:<torev>", argument: target)
            } else {
                from = heads.map { .all($0) } ?? .base
            }
            let steps =
                direction == .upgrade
                ? try graph.upgradeSteps(to: .symbol(end), from: from) : try graph.downgradeSteps(to: .symbol(end), from: from)
            return (try startingHeads(from, graph), steps.map { .revision($0) })
        case .stamp(let targets, let heads):
            let (start, end) = targets.count == 1 ? Self.bounds(of: targets[0]) : (nil, "")
            let from: RevisionIdentifier
            if let start {
                from = try .all(graph.revisionNumbers(.symbol(start)))
            } else {
                from = heads.map { .all($0) } ?? .base
            }
            let steps = try graph.stampSteps(to: start == nil ? .all(targets) : .symbol(end), from: from)
            return (try startingHeads(from, graph), (heads == nil ? steps : steps.takingEachRowOnce).map { .stamp($0) })
        }
    }

    private func startingHeads(_ identifier: RevisionIdentifier, _ graph: RevisionGraph) throws(RevisionError) -> [String] {
        try graph.revisions(identifier).map(\.id)
    }

    /// `a:b` as its two sides; without a colon there is no start.
    private static func bounds(of target: String) -> (start: String?, end: String) {
        guard let colon = target.firstIndex(of: ":") else { return (nil, target) }
        return (String(target[..<colon]), String(target[colon...].dropFirst()))
    }
}
