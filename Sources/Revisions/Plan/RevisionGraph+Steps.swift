extension RevisionGraph {
    /// The steps that bring a database with the rows `heads` up to `target`, in the order in which they run.
    ///
    /// Throws what does not resolve, in the words of Alembic's command.
    package func upgradeSteps(to target: RevisionIdentifier, from heads: RevisionIdentifier) throws(RevisionError) -> [RevisionStep] {
        let wording = RevisionError.Wording(
            ancestor: "Destination \(target.text) is not a valid upgrade target from current head(s)", end: target.text)
        return try worded(wording) { () throws(RevisionError) in
            try iterateNodes(from: target, to: heads, implicitBase: true).reversed().map { RevisionStep(self, $0, .upgrade) }
        }
    }

    /// The steps that bring a database with the rows `heads` down to `target`, in the order in which they run.
    package func downgradeSteps(to target: RevisionIdentifier, from heads: RevisionIdentifier) throws(RevisionError) -> [RevisionStep] {
        let wording = RevisionError.Wording(
            ancestor: "Destination \(target.text) is not a valid downgrade target from current head(s)", end: target.text)
        return try worded(wording) { () throws(RevisionError) in
            try iterateNodes(from: heads, to: target, selectForDowngrade: true).map { RevisionStep(self, $0, .downgrade) }
        }
    }

    /// Exactly one revision's step; throws when the id is unknown or the revision has a defect.
    package func step(_ id: String, _ direction: Direction) throws(RevisionError) -> RevisionStep {
        guard let node = nodes[id] else {
            throw RevisionError(.noSuchRevision, "Can't locate revision identified by '\(id)'", argument: id)
        }
        if let defect = defects[node] { throw defect }
        return RevisionStep(self, node, direction)
    }
}
