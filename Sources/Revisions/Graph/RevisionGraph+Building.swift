import OrderedCollections
import SourceText

extension RevisionGraph {
    /// Builds the graph of `files`, which stand in the order of their file names.
    package init(_ files: [Revision]) {
        var problems = GraphProblems(files)
        var revisions: [Revision] = []
        var nodes: [String: Int] = [:]
        revisions.reserveCapacity(files.count)
        nodes.reserveCapacity(files.count)
        for file in files {
            if let node = nodes[file.id] {
                problems.duplicate(file, of: revisions[node])
                revisions[node] = file
            } else {
                nodes[file.id] = revisions.count
                revisions.append(file)
            }
        }
        for node in revisions.indices { problems.checkIdentifier(of: revisions[node], node) }

        let declared = BranchLabels(revisions, nodes, &problems)
        let edges = Edges(revisions, nodes, declared, &problems)

        self.revisions = ChunkedArray(revisions)
        self.nodes = nodes
        labels = declared.nodes
        clashes = declared.clashes
        self.edges = edges
        inheritedLabels = declared.inherited(along: edges, count: revisions.count, revisions)
        headNodes = revisions.indices.filter { edges.next[$0].isEmpty }
        realHeadNodes = revisions.indices.filter { edges.allNext[$0].isEmpty }
        baseNodes = revisions.indices.filter { revisions[$0].downRevisions.isEmpty }
        realBaseNodes = baseNodes.filter { revisions[$0].dependencies.isEmpty }
        if headNodes.count > 1 { problems.severalHeads(headNodes.map { revisions[$0] }) }
        defects = problems.defects
        diagnostics = problems.diagnostics
    }
}

extension RevisionGraph.Edges {
    init(_ revisions: [Revision], _ nodes: [String: Int], _ labels: BranchLabels, _ problems: inout GraphProblems) {
        var versioned = Adjacency()
        var dependencies = Adjacency()
        var all = Adjacency()
        for (node, revision) in revisions.enumerated() {
            var down: OrderedSet<Int> = []
            for (index, name) in revision.downRevisions.enumerated() {
                switch nodes[name] {
                case node: problems.loop(revision, node, downRevision: index)
                case let other?: down.append(other)
                case nil: problems.missingDownRevision(revision, node, index, isLabel: labels.nodes[name] != nil)
                }
            }
            var needed: OrderedSet<Int> = []
            for (index, name) in revision.dependencies.enumerated() {
                switch nodes[name] ?? labels.nodes[name] {
                case node: problems.dependencyLoop(revision, node, dependency: index)
                case let other?: needed.append(other)
                case nil: problems.unknownDependency(revision, node, index)
                }
            }
            versioned.append(down)
            dependencies.append(needed)
            all.append(down.union(needed))
        }
        let next = versioned.transposed
        let allNext = all.transposed
        let order = TopologicalDepths(down: all, next: allNext)
        if !order.unreached.isEmpty { problems.findCycles(revisions, order.unreached, versioned: versioned, all: all) }

        self.versioned = versioned
        self.dependencies = dependencies
        self.next = next
        self.allNext = allNext
        depth = order.depth
        normalized = versioned.appendingNormalized(dependencies, next: next, depth: order.depth)
    }
}
