extension RevisionGraph {
    /// Where a revision stands in the graph; of an unknown id, nil.
    package func relations(of id: String) -> RevisionRelations? {
        guard let node = nodes[id] else { return nil }
        return RevisionRelations(
            downRevisions: ids(edges.versioned[node]),
            resolvedDependencies: ids(edges.dependencies[node]),
            normalizedDownRevisions: ids(edges.normalized[node]),
            nextRevisions: ids(edges.next[node]),
            dependents: ids(edges.allNext[node].filter { !edges.next[node].contains($0) }),
            branchLabels: inheritedLabels[node],
            isBase: revisions[node].downRevisions.isEmpty,
            defect: defects[node])
    }

    /// A revision's own branch labels and the ones its branch gives it.
    package func branchLabels(of id: String) -> [String] {
        nodes[id].map { inheritedLabels[$0] } ?? []
    }

    /// What hinders a run through this revision.
    package func defect(of id: String) -> RevisionError? {
        nodes[id].flatMap { defects[$0] }
    }
}

/// Where a revision stands among the others; ids in map order, except those below it, which are in the order written.
package struct RevisionRelations: Sendable, Hashable {
    /// Those that are present.
    package let downRevisions: [String]
    /// `depends_on` as ids.
    package let resolvedDependencies: [String]
    /// Down revisions and the dependencies that no ancestor has already.
    package let normalizedDownRevisions: [String]
    /// Revisions that name this one as down revision.
    package let nextRevisions: [String]
    /// Revisions that only depend on this one.
    package let dependents: [String]
    /// Own labels and inherited ones.
    package let branchLabels: [String]
    package let isBase: Bool
    package let defect: RevisionError?

    package var isHead: Bool { nextRevisions.isEmpty }
    /// A head that nothing depends on; another head is an "effective head" only.
    package var isRealHead: Bool { nextRevisions.isEmpty && dependents.isEmpty }
    package var isBranchPoint: Bool { nextRevisions.count > 1 }
    package var isMergePoint: Bool { downRevisions.count > 1 }
}
