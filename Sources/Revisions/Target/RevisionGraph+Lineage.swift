extension RevisionGraph {
    /// Ancestors and descendants of the nodes, the nodes included.
    func lineage(of nodes: [Int], includeDependencies: Bool = false) -> NodeSet {
        var result = ancestors(of: nodes, includeDependencies: includeDependencies)
        result.formUnion(descendants(of: nodes, includeDependencies: includeDependencies))
        return result
    }

    /// The lineage of all that an identifier names; nil when it names nothing, which every revision shares.
    func lineage(_ identifier: RevisionIdentifier, includeDependencies: Bool) throws(RevisionError) -> NodeSet? {
        let (names, branch) = try names(of: identifier)
        var nodes: [Int] = []
        if let branch, !branch.isEmpty { nodes.append(try node(named: branch)) }
        for name in names { nodes.append(try node(named: name)) }
        return nodes.isEmpty ? nil : lineage(of: nodes, includeDependencies: includeDependencies)
    }

    func filterForLineage(
        _ targets: [Int], _ identifier: RevisionIdentifier, includeDependencies: Bool = false
    ) throws(RevisionError) -> [Int] {
        guard let members = try lineage(identifier, includeDependencies: includeDependencies) else { return targets }
        return targets.filter(members.contains)
    }

    /// Those of `targets` that are ancestors or descendants of what the identifier names, or that themselves.
    package func filterForLineage(
        _ targets: [String], _ identifier: RevisionIdentifier, includeDependencies: Bool = false
    ) throws(RevisionError) -> [String] {
        guard let members = try lineage(identifier, includeDependencies: includeDependencies) else { return targets }
        var result: [String] = []
        for target in targets where members.contains(try node(named: target)) { result.append(target) }
        return result
    }
}
