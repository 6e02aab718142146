import OrderedCollections
import SourceText

/// The revisions of a workspace and how they follow each other: Alembic's `RevisionMap`, immutable and total.
///
/// Nodes are positions in map order (the order in which files were given). What is broken is reported in `diagnostics`, and only the
/// requests that touch it fail; Alembic refuses the whole workspace.
package struct RevisionGraph: Sendable {
    /// In map order. Where an id is used twice, the later file at the place of the first, as Alembic has it.
    package internal(set) var revisions: ChunkedArray<Revision>
    /// Problems grouped by the uri of the file they are in.
    package let diagnostics: [String: [Diagnostic]]

    let nodes: [String: Int]
    /// The revision that declares each label, in map order.
    let labels: OrderedDictionary<String, Int>
    /// Labels that several revisions declare, and what to say when one is used.
    let clashes: [String: RevisionError]
    /// Nodes that nothing may be run through, and why.
    let defects: [Int: RevisionError]
    let edges: Edges
    /// For each node its own labels and the inherited ones, in the order of their declaration along the branch.
    let inheritedLabels: [[String]]

    let headNodes: [Int]
    let realHeadNodes: [Int]
    let baseNodes: [Int]
    let realBaseNodes: [Int]

    /// The relations between nodes.
    struct Edges: Sendable {
        /// `down_revision`, in the order written.
        var versioned: Adjacency
        /// `depends_on`, resolved.
        var dependencies: Adjacency
        /// Down revisions, then the dependencies that no ancestor has already: what the version table goes by.
        var normalized: Adjacency
        /// Who names a node as down revision.
        var next: Adjacency
        /// Who names a node as down revision or depends on it.
        var allNext: Adjacency
        /// The longest way from a base to each node.
        var depth: [Int]
    }

    package var count: Int { revisions.count }

    /// Revisions that no other names as down revision, in map order.
    package var heads: [String] { headNodes.map(id) }
    /// Heads that nothing depends on either: what the version table holds after all upgrades.
    package var realHeads: [String] { realHeadNodes.map(id) }
    /// Revisions without a down revision, in map order.
    package var bases: [String] { baseNodes.map(id) }
    /// Bases without dependencies.
    package var realBases: [String] { realBaseNodes.map(id) }
    /// Every declared branch label, in map order.
    package var branchLabels: [String] { Array(labels.keys) }

    func id(_ node: Int) -> String { revisions[node].id }

    func ids(_ nodes: some Sequence<Int>) -> [String] { nodes.map(id) }

    /// The revision with exactly this id.
    package subscript(id: String) -> Revision? { nodes[id].map { revisions[$0] } }

    /// The position of a revision in map order.
    package func index(of id: String) -> Int? { nodes[id] }
}
