extension RevisionGraph {
    /// What a downgrade target names, absolute or relative to the current revisions, and the branch to stay in (Alembic's
    /// `_parse_downgrade_target`).
    func parseDowngradeTarget(
        _ target: RevisionIdentifier, current: RevisionIdentifier, assertRelativeLength: Bool
    ) throws(RevisionError) -> (branch: String?, place: Resolved) {
        guard case .symbol(let text) = target else {
            guard target.symbols.isEmpty else {
                throw RevisionError(.invalidRange, "A downgrade goes to one target, not to \(target.text)", argument: target.text)
            }
            return (nil, .base)
        }
        guard let relative = RelativeTarget(text) else {
            let at = text.lastIndex(of: "@")
            let label = at.map { String(text[..<$0]) }
            let symbol = at.map { String(text[text.index(after: $0)...]) } ?? text
            return (label == "" ? nil : label, try node(symbol).map(Resolved.revision) ?? .base)
        }
        guard let symbol = relative.symbol else { return try relativeToCurrent(relative, current, assertRelativeLength) }
        let start = relative.steps < 0 ? relative.branchLabel.map { "\($0)@\(symbol)" } ?? symbol : symbol
        let place = try walk(
            from: try node(start).map(Resolved.revision) ?? .nothing, steps: relative.steps,
            branch: relative.steps < 0 ? nil : relative.branchLabel, stopsAtEnd: !assertRelativeLength)
        guard place != .nothing else {
            throw RevisionError(
                .outOfRange, "Walked too far: there are no \(relative.steps.magnitude) revisions from \(symbol)", argument: text)
        }
        return (relative.branchLabel, place)
    }

    private func relativeToCurrent(
        _ relative: RelativeTarget, _ current: RevisionIdentifier, _ assertRelativeLength: Bool
    ) throws(RevisionError) -> (branch: String?, place: Resolved) {
        let symbols = current.symbols
        guard relative.steps < 0, !symbols.isEmpty || relative.branchLabel != nil else {
            throw .outOfRange(relative.relative, relative.steps)
        }
        let symbol: String
        if let branch = relative.branchLabel {
            symbol = try currentOfBranch(branch, current)
        } else {
            symbol = symbols[0]
        }
        let branch = relative.branchLabel ?? symbol
        let place = try walk(
            from: try node("\(branch)@\(symbol)").map(Resolved.revision) ?? .nothing, steps: relative.steps,
            stopsAtEnd: !assertRelativeLength)
        guard place != .nothing else { throw .outOfRange(relative.relative, relative.steps) }
        return (branch, place)
    }

    /// The one current revision of a branch; a branch may be applied as what another one depends on, with no row of its own.
    private func currentOfBranch(_ branch: String, _ current: RevisionIdentifier) throws(RevisionError) -> String {
        var found = try filterForLineage(current.symbols, .symbol(branch))
        if found.isEmpty { found = ids(try filterForLineage(try allCurrentNodes(current), .symbol(branch))) }
        guard found.count <= 1 else {
            throw RevisionError(
                .ambiguousWalk,
                "Several current revisions belong to branch '\(branch)': \(found.joined(separator: ", ")); name one of them",
                argument: branch, revisions: found)
        }
        guard let symbol = found.first else {
            throw RevisionError(.notInBranch, "No current revision belongs to branch '\(branch)'", argument: branch)
        }
        return symbol
    }

    /// What to warn of before a downgrade: `-N` from several heads takes the first of them.
    package func downgradeWarning(to target: String, from current: [String]) -> String? {
        guard let relative = RelativeTarget(target), relative.branchLabel == nil, relative.symbol == nil, Set(current).count > 1 else {
            return nil
        }
        return "downgrade \(target) from multiple heads is ambiguous; this usage will be disallowed in a future release."
    }
}
