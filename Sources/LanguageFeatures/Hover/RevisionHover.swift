import Revisions
import Workspace

/// What a database says of a workspace's revisions, as far as it is known.
package struct AppliedState: Sendable, Hashable {
    /// The database's URL without its password.
    package let database: String
    /// The rows of its version table.
    package let heads: [String]
    /// Every revision that the rows stand for.
    package let applied: Set<String>

    package init(database: String, heads: [String], graph: RevisionGraph) {
        self.database = database
        self.heads = heads
        applied = graph.applied(by: heads.filter { graph[$0] != nil })
    }
}

/// What is told of a revision or a label, in Markdown.
package struct RevisionHover {
    let snapshot: Snapshot
    let database: AppliedState?

    package init(_ snapshot: Snapshot, database: AppliedState?) {
        self.snapshot = snapshot
        self.database = database
    }

    package func text(of name: GraphName) -> String? {
        switch name {
        case .revision(let id): snapshot.graph[id].map(text)
        case .label(let label): text(ofLabel: label)
        }
    }

    private func text(_ revision: Revision) -> String {
        var lines = ["**\(revision.id)**" + (revision.message.isEmpty ? "" : " — \(Self.escaped(revision.message))")]
        var facts: [String] = []
        if let date = revision.createDate { facts.append(date) }
        if let relations = snapshot.graph.relations(of: revision.id) {
            let marks = [
                (relations.isHead, "head"), (relations.isBase, "base"), (relations.isBranchPoint, "branch point"),
                (relations.isMergePoint, "merge point"),
            ].filter(\.0).map(\.1)
            facts += marks
            if !facts.isEmpty { lines.append(facts.joined(separator: " · ")) }
            if !relations.branchLabels.isEmpty { lines.append("Branch: " + relations.branchLabels.joined(separator: ", ")) }
            lines += neighbours("Follows", revision.downRevisions)
            lines += neighbours("Depends on", relations.resolvedDependencies)
            lines += neighbours("Followed by", relations.nextRevisions)
            lines += neighbours("Needed by", relations.dependents)
        }
        if let author = Self.author(revision.doc) { lines.append(author) }
        if let database { lines.append(Self.state(of: revision.id, database)) }
        return lines.joined(separator: "\n\n")
    }

    private func text(ofLabel label: String) -> String? {
        let places = GraphPlaces(snapshot).definitions(of: .label(label))
        guard let place = places.first, let revision = snapshot.files.first(where: { $0.uri == place.uri })?.revision else { return nil }
        let members = snapshot.graph.revisions.filter { snapshot.graph.branchLabels(of: $0.id).contains(label) }
        return "**\(label)** — branch label of \(named(revision.id))\n\n\(members.count) revision\(members.count == 1 ? "" : "s")"
    }

    private func neighbours(_ title: String, _ ids: [String]) -> [String] {
        ids.isEmpty ? [] : ["\(title): " + ids.prefix(10).map(named).joined(separator: ", ")]
    }

    private func named(_ id: String) -> String {
        guard let revision = snapshot.graph[id] else { return "`\(id)` (missing)" }
        return "`\(id)`" + (revision.message.isEmpty ? "" : " \(Self.escaped(revision.message))")
    }

    static func state(of id: String, _ database: AppliedState) -> String {
        let state = database.heads.contains(id) ? "Applied, current" : database.applied.contains(id) ? "Applied" : "Pending"
        return "\(state) in \(database.database)"
    }

    /// A line such as `Author: me` of the docstring.
    private static func author(_ doc: String) -> String? {
        doc.split(whereSeparator: \.isNewline).first { $0.lowercased().hasPrefix("author:") || $0.lowercased().hasPrefix("authors:") }.map {
            escaped(String($0))
        }
    }

    /// Text in which Markdown sees no markup.
    static func escaped(_ text: String) -> String {
        var result = ""
        for character in text {
            if "\\`*_{}[]<>#|".contains(character) { result.append("\\") }
            result.append(character == "\n" ? " " : character)
        }
        return result
    }
}
