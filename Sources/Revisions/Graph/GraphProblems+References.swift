import SourceText

extension GraphProblems {
    mutating func loop(_ revision: Revision, _ node: Int, downRevision index: Int) {
        let error = RevisionError(.loop, "Self-loop is detected in revisions (\(revision.id))", revisions: [revision.id])
        refuse(revision, node, revision.downRevisionRange(index), error, advice: "a revision cannot be its own down revision")
    }

    mutating func dependencyLoop(_ revision: Revision, _ node: Int, dependency index: Int) {
        let error = RevisionError(
            .dependencyLoop, "Dependency self-loop is detected in revisions (\(revision.id))", revisions: [revision.id])
        refuse(revision, node, revision.dependencyRange(index), error, advice: "a revision cannot depend on itself")
    }

    mutating func missingDownRevision(_ revision: Revision, _ node: Int, _ index: Int, isLabel: Bool) {
        let name = revision.downRevisions[index]
        let error = RevisionError(
            .missingDownRevision, "Revision \(name) referenced from \(revision.id) is not present", argument: name, revisions: [revision.id]
        )
        let advice = isLabel ? "it is a branch label, and a down revision is named by its id" : suggestion(for: name)
        refuse(revision, node, revision.downRevisionRange(index), error, advice: advice)
    }

    mutating func unknownDependency(_ revision: Revision, _ node: Int, _ index: Int) {
        let name = revision.dependencies[index]
        let error = RevisionError(
            .unknownDependency, "Revision or branch '\(name)' that \(revision.id) depends on is not present", argument: name,
            revisions: [revision.id])
        refuse(revision, node, revision.dependencyRange(index), error, advice: suggestion(for: name))
    }

    /// The one id that a name abbreviates; references are full ids.
    private mutating func suggestion(for name: String) -> String {
        guard name.utf8.count >= 3 else { return "" }
        var low = 0
        var high = sortedIDs.count
        while low < high {
            let middle = low + (high - low) / 2
            if sortedIDs[middle] < name { low = middle + 1 } else { high = middle }
        }
        guard low < sortedIDs.count, sortedIDs[low].hasPrefix(name) else { return "" }
        let candidate = sortedIDs[low]
        let isOnlyOne = sortedIDs[low...].first { $0 != candidate }?.hasPrefix(name) != true
        guard isOnlyOne else { return "" }
        return "write the whole id '\(candidate)'"
    }
}
