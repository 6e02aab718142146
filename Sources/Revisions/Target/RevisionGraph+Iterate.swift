extension RevisionGraph {
    /// The revisions from `upper` down to `lower`, each before its down revisions and dependencies (Alembic's `iterate_revisions`).
    ///
    /// - Parameters:
    ///   - upper: the target of an upgrade; with `selectForDowngrade`, the current revisions
    ///   - lower: the current revisions; with `selectForDowngrade`, the target
    ///   - implicitBase: all that `upper` needs, not only what descends from `lower`
    ///   - inclusive: `lower` is part of the result
    ///   - assertRelativeLength: a relative target past the end is an error, not the end
    /// - Throws: what does not resolve, a range that is none, or the defect of a revision that is needed
    package func iterate(
        from upper: RevisionIdentifier, to lower: RevisionIdentifier, implicitBase: Bool = false, inclusive: Bool = false,
        assertRelativeLength: Bool = true, selectForDowngrade: Bool = false
    ) throws(RevisionError) -> [Revision] {
        try iterateNodes(
            from: upper, to: lower, implicitBase: implicitBase, inclusive: inclusive, assertRelativeLength: assertRelativeLength,
            selectForDowngrade: selectForDowngrade
        ).map { revisions[$0] }
    }

    func iterateNodes(
        from upper: RevisionIdentifier, to lower: RevisionIdentifier, implicitBase: Bool = false, inclusive: Bool = false,
        assertRelativeLength: Bool = true, selectForDowngrade: Bool = false
    ) throws(RevisionError) -> [Int] {
        let collection =
            selectForDowngrade
            ? try collectDowngrade(
                upper: upper, lower: lower, inclusive: inclusive, implicitBase: implicitBase, assertRelativeLength: assertRelativeLength)
            : try collectUpgrade(
                upper: upper, lower: lower, inclusive: inclusive, implicitBase: implicitBase, assertRelativeLength: assertRelativeLength)
        return TopologicalOrder(self, collection).nodes
    }
}
