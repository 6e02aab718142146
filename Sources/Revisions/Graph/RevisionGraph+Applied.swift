extension RevisionGraph {
    /// The ids of all revisions that rows of a version table stand for: the rows and what they were built on.
    package func applied(by heads: some Sequence<String>) -> Set<String> {
        Set(ids(ancestors(of: heads.compactMap { nodes[$0] }).nodes))
    }
}
