extension RevisionGraph {
    /// Ancestors and descendants of the nodes, the nodes included.
    func lineage(of nodes: [Int], includeDependencies: Bool = false) -> NodeSet {
        var result = ancestors(of: nodes, includeDependencies: includeDependencies)
        result.formUnion(descendants(of: nodes, includeDependencies: includeDependencies))
        return result
    }

    /// The lineage of what the names stand for; nil for no name, which every revision shares.
    private func lineage(ofNames names: [String], includeDependencies: Bool) throws(RevisionError) -> NodeSet? {
        guard !names.isEmpty else { return nil }
        var nodes: [Int] = []
        for name in names { nodes.append(try node(named: name)) }
        return lineage(of: nodes, includeDependencies: includeDependencies)
    }

    private func lineageNames(_ identifier: RevisionIdentifier) throws(RevisionError) -> [String] {
        let (names, branch) = try names(of: identifier)
        return (branch.map { $0.isEmpty ? [] : [$0] } ?? []) + names
    }

    /// The lineage of all that an identifier names; nil when it names nothing, which every revision shares.
    func lineage(_ identifier: RevisionIdentifier, includeDependencies: Bool) throws(RevisionError) -> NodeSet? {
        try lineage(ofNames: lineageNames(identifier), includeDependencies: includeDependencies)
    }

    func filterForLineage(
        _ targets: [Int], _ identifier: RevisionIdentifier, includeDependencies: Bool = false
    ) throws(RevisionError) -> [Int] {
        let names = try lineageNames(identifier)
        guard !targets.isEmpty, let members = try lineage(ofNames: names, includeDependencies: includeDependencies) else { return targets }
        return targets.filter(members.contains)
    }

    /// Those of `targets` that are ancestors or descendants of what the identifier names, or that themselves.
    ///
    /// Without targets nothing is looked up, so an unknown name is no error then.
    package func filterForLineage(
        _ targets: [String], _ identifier: RevisionIdentifier, includeDependencies: Bool = false
    ) throws(RevisionError) -> [String] {
        let names = try lineageNames(identifier)
        guard !targets.isEmpty, let members = try lineage(ofNames: names, includeDependencies: includeDependencies) else { return targets }
        var result: [String] = []
        for target in targets where members.contains(try node(named: target)) { result.append(target) }
        return result
    }
}
