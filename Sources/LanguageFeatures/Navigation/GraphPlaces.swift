import Revisions
import SourceText
import Workspace

/// Finds where ids and labels of a workspace are written.
package struct GraphPlaces {
    let snapshot: Snapshot

    package init(_ snapshot: Snapshot) {
        self.snapshot = snapshot
    }

    /// The name at a byte offset of a file; its end counts as inside.
    package func place(in path: FilePath, at offset: Int) -> GraphPlace? {
        guard let revision = snapshot.file(at: path)?.revision else { return nil }
        return places(in: revision).first { $0.range.lowerBound <= offset && offset <= $0.range.upperBound && !$0.range.isEmpty }
    }

    /// Every place of a name in the workspace, files in their order.
    package func all(of name: GraphName, includingDefinition: Bool = true) -> [GraphPlace] {
        snapshot.files.compactMap(\.revision).flatMap { revision in
            places(in: revision).filter { $0.name == name && (includingDefinition || $0.role != .definition) && !$0.range.isEmpty }
        }
    }

    /// Where a name is given: the revision's id, or the file that has the label.
    package func definitions(of name: GraphName) -> [GraphPlace] {
        all(of: name).filter { $0.role == .definition }
    }

    /// The places of names in one revision's metadata; a computed value has none.
    func places(in revision: Revision) -> [GraphPlace] {
        var places = [GraphPlace(name: .revision(revision.id), role: .definition, uri: revision.uri, range: revision.ranges.id)]
        for (name, range) in zip(revision.downRevisions, revision.ranges.downRevisions) {
            places.append(GraphPlace(name: .revision(name), role: .downRevision, uri: revision.uri, range: range))
        }
        for (name, range) in zip(revision.dependencies, revision.ranges.dependencies) {
            let meant: GraphName =
                snapshot.graph[name] == nil && snapshot.graph.branchLabels.contains(name) ? .label(name) : .revision(name)
            places.append(GraphPlace(name: meant, role: .dependency, uri: revision.uri, range: range))
        }
        for (label, range) in zip(revision.branchLabels, revision.ranges.branchLabels) {
            places.append(GraphPlace(name: .label(label), role: .definition, uri: revision.uri, range: range))
        }
        return places
    }
}
