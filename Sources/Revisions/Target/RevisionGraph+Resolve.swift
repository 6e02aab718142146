/// What a symbol stands for.
enum Resolved: Hashable {
    case revision(Int)
    /// Below the first revision, reached by walking down.
    case base
    /// Past the end of a walk.
    case nothing

    var node: Int? {
        guard case .revision(let node) = self else { return nil }
        return node
    }
}

extension RevisionGraph {
    /// The revision that an identifier names: an id, the beginning of one, `head`, a label, `label@...`; nil for the base.
    ///
    /// Throws `multipleHeads` where it names several.
    package func revision(_ identifier: RevisionIdentifier) throws(RevisionError) -> Revision? {
        try node(identifier).map { revisions[$0] }
    }

    /// The revisions that an identifier names, in order; none for the base.
    package func revisions(_ identifier: RevisionIdentifier) throws(RevisionError) -> [Revision] {
        try resolve(identifier).compactMap(\.node).map { revisions[$0] }
    }

    func node(_ identifier: RevisionIdentifier) throws(RevisionError) -> Int? {
        let (names, branch) = try names(of: identifier)
        if names.count > 1 { throw .multipleHeads(names, argument: identifier.text) }
        guard let name = names.first else { return nil }
        return try node(named: name, in: branch)
    }

    func node(_ symbol: String) throws(RevisionError) -> Int? { try node(.symbol(symbol)) }

    func resolve(_ identifier: RevisionIdentifier) throws(RevisionError) -> [Resolved] {
        guard case .all(let symbols) = identifier else { return try resolveOne(identifier) }
        var result: [Resolved] = []
        for symbol in symbols { result += try resolveOne(.symbol(symbol)) }
        return result
    }

    private func resolveOne(_ identifier: RevisionIdentifier) throws(RevisionError) -> [Resolved] {
        let (names, branch) = try names(of: identifier)
        if names.count == 1, let name = names.first, let steps = Int(name), steps < 0 {
            return try walkFromHeads(steps, branch)
        }
        var result: [Resolved] = []
        for name in names { result.append(.revision(try node(named: name, in: branch))) }
        return result
    }

    /// `label@-N` as an absolute identifier: N steps below each head, or each head of the branch.
    private func walkFromHeads(_ steps: Int, _ branch: String?) throws(RevisionError) -> [Resolved] {
        var result: [Resolved] = []
        for head in realHeadNodes {
            if let branch, !inheritedLabels[head].contains(branch) { continue }
            result.append(try walk(from: .revision(head), steps: steps))
        }
        return result
    }

    /// The names that an identifier's symbols stand for, before they are looked up, and the label in front of `@`.
    func names(of identifier: RevisionIdentifier) throws(RevisionError) -> (names: [String], branch: String?) {
        guard case .symbol(let text) = identifier else { return (identifier.symbols, nil) }
        var symbol = text[...]
        var branch: String?
        if let at = text.firstIndex(of: "@") {
            branch = String(text[..<at])
            symbol = text[text.index(after: at)...]
        }
        switch symbol {
        case "heads":
            guard let branch, !branch.isEmpty else { return (realHeads, branch) }
            return (ids(try filterForLineage(headNodes, .symbol(branch))), branch)
        case "head":
            return (try headNode(of: branch).map { [id($0)] } ?? [], branch)
        case "base":
            return ([], branch)
        default:
            return ([String(symbol)], branch)
        }
    }

    /// Converts `head`, `heads` and `base` into ids; other names come back as they are (Alembic's `as_revision_number`).
    package func revisionNumbers(_ identifier: RevisionIdentifier) throws(RevisionError) -> [String] {
        let names = try worded { () throws(RevisionError) -> [String] in try self.names(of: identifier).names }
        return identifier == .symbol("heads") ? names : Array(names.prefix(1))
    }
}
