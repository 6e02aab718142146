import PythonSubset
import Revisions
import SourceText
import Workspace

/// What can be done about the problems of a revision file, and what else may be wanted there.
package struct QuickFixes {
    let index: WorkspaceIndex
    let file: ScriptFile

    package init(_ index: WorkspaceIndex, _ file: ScriptFile) {
        self.index = index
        self.file = file
    }

    private var snapshot: Snapshot { index.snapshot }

    /// Those whose place touches `range`, in the order in which they should be offered.
    package func at(_ range: Range<Int>) -> [QuickFix] {
        var found = mended(range)
        guard let revision = file.revision else { return found }
        if let downgrade = MissingDowngrade(file, index.outline(file)) {
            let isEmpty = revision.language == .sql && revision.hasDowngrade
            let subject =
                isEmpty ? "Write the downgrade" : revision.language == .sql ? "Add the missing '-- migrate:down'" : "Write the downgrade"
            let title = downgrade.isComplete ? subject : "\(subject), as far as the upgrade can be turned round"
            found.append(QuickFix(title, .edit(WorkspaceChange([file.uri: downgrade.changes]))))
        } else if revision.language == .sql, !revision.hasDowngrade, case .sql(let script) = file.script, !script.sections.isEmpty {
            let end = file.source.bytes.count
            found.append(QuickFix("Add '-- migrate:down'", edit(TextChange(end..<end, "\n-- migrate:down\n"))))
        }
        return found
    }

    /// New revision after this one, merge of the heads: what needs no place.
    package func everywhere() -> [QuickFix] {
        guard let revision = file.revision else { return [] }
        let isHead = snapshot.graph.relations(of: revision.id)?.isHead == true
        var found = [QuickFix("New revision after this one", .newRevision(after: revision.id, splice: !isHead))]
        if snapshot.graph.heads.count > 1, canMerge { found.append(QuickFix("Merge the heads", .merge(snapshot.graph.heads))) }
        return found
    }

    /// Heads that are there because a parent is missing, or because of a loop, are no branches to merge.
    private var canMerge: Bool { !snapshot.graph.diagnostics.values.joined().contains { $0.severity == .error } }

    private func mended(_ range: Range<Int>) -> [QuickFix] {
        let diagnostics = file.diagnostics + (snapshot.graph.diagnostics[file.uri] ?? [])
        return diagnostics.filter { $0.range.lowerBound <= range.upperBound && range.lowerBound <= $0.range.upperBound }.flatMap(fixes)
    }

    private func fixes(_ diagnostic: Diagnostic) -> [QuickFix] {
        switch diagnostic.code {
        case RevisionError.Code.missingDownRevision.rawValue: missingParent(diagnostic)
        case RevisionError.Code.unknownDependency.rawValue: wholeID(diagnostic)
        case "several-heads": severalHeads(diagnostic)
        case "missing-down-revision-key": header("-- down_revision: None", diagnostic)
        case "missing-down-revision-variable": variable(diagnostic)
        case "missing-section": section(diagnostic)
        default: []
        }
    }

    private func edit(_ change: TextChange) -> QuickFix.Action { .edit(WorkspaceChange([file.uri: [change]])) }

    private func missingParent(_ diagnostic: Diagnostic) -> [QuickFix] {
        let name = file.source[diagnostic.range]
        var found = wholeID(diagnostic)
        let own = file.revision?.id
        let following = own.map(descendants) ?? []
        let heads = snapshot.graph.heads.filter { !following.contains($0) }
        for head in heads.prefix(5) {
            found.append(
                QuickFix(
                    "Point down_revision at the head \(titled(head))", edit(TextChange(diagnostic.range, head)), code: diagnostic.code,
                    isPreferred: heads.count == 1 && found.isEmpty))
        }
        if let revision = file.revision, revision.downRevisions.count > 1, revision.ranges.downRevisions.contains(diagnostic.range) {
            let change = TextChange(Self.element(diagnostic.range, file.source), "")
            found.append(QuickFix("Remove \(name) from down_revision", edit(change), code: diagnostic.code))
        }
        if !name.isEmpty, diagnostic.range != file.revision?.ranges.id {
            found.append(QuickFix("Get revision \(name) back from git's history", .restore(name), code: diagnostic.code))
        }
        return found
    }

    /// An id of a list, with its quotes and the comma that goes with it.
    private static func element(_ id: Range<Int>, _ source: SourceText) -> Range<Int> {
        let bytes = source.bytes
        func isBlank(_ index: Int) -> Bool { [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) }
        func isQuote(_ index: Int) -> Bool { bytes.indices.contains(index) && [0x22, 0x27].contains(bytes[index]) }
        var start = id.lowerBound
        var end = id.upperBound
        while isQuote(start - 1), isQuote(end) {
            start -= 1
            end += 1
        }
        var next = end
        while next < bytes.count, isBlank(next) { next += 1 }
        if next < bytes.count, bytes[next] == UInt8(ascii: ",") {
            next += 1
            while next < bytes.count, isBlank(next) { next += 1 }
            return start..<next
        }
        var before = start
        while before > 0, isBlank(before - 1) { before -= 1 }
        return (before > 0 && bytes[before - 1] == UInt8(ascii: ",") ? before - 1 : start)..<end
    }

    /// The one id that the name written there begins.
    private func wholeID(_ diagnostic: Diagnostic) -> [QuickFix] {
        let name = file.source[diagnostic.range]
        let candidates = name.utf8.count >= 3 ? snapshot.graph.revisions.filter { $0.id.hasPrefix(name) && $0.id != name } : []
        guard candidates.count == 1, let candidate = candidates.first else { return [] }
        return [
            QuickFix(
                "Write the whole id \(titled(candidate.id))", edit(TextChange(diagnostic.range, candidate.id)), code: diagnostic.code,
                isPreferred: true)
        ]
    }

    private func severalHeads(_ diagnostic: Diagnostic) -> [QuickFix] {
        guard let own = file.revision?.id else { return [] }
        var found =
            canMerge ? [QuickFix("Merge the heads", .merge(snapshot.graph.heads), code: diagnostic.code, isPreferred: true)] : []
        for other in snapshot.graph.heads.prefix(6) where other != own {
            guard let first = firstOfBranch(own, apartFrom: other), let moved = snapshot.graph[first],
                moved.downRevisions.count <= 1, let change = pointing(moved, at: other)
            else { continue }
            found.append(QuickFix("Put \(titled(first)) after the head \(titled(other))", .edit(change), code: diagnostic.code))
        }
        return found
    }

    /// The lowest revision below `head` that `other` is not built on, along single parents.
    private func firstOfBranch(_ head: String, apartFrom other: String) -> String? {
        let shared = snapshot.graph.applied(by: [other])
        var current = head
        var seen: Set<String> = []
        while seen.insert(current).inserted {
            guard let revision = snapshot.graph[current] else { return nil }
            guard let parent = revision.downRevisions.first, !shared.contains(parent) else { return current }
            guard revision.downRevisions.count == 1 else { return nil }
            current = parent
        }
        return nil
    }

    private func pointing(_ revision: Revision, at head: String) -> WorkspaceChange? {
        if let range = revision.ranges.downRevisions.first, revision.downRevisions.count == 1 {
            return WorkspaceChange([revision.uri: [TextChange(range, head)]])
        }
        guard let file = snapshot.file(of: revision.id) else { return nil }
        return NoParent(file).map { WorkspaceChange([revision.uri: [$0.pointing(at: head)]]) }
    }

    private func descendants(_ id: String) -> Set<String> {
        var found: Set<String> = []
        var left = [id]
        while let next = left.popLast() {
            guard found.insert(next).inserted else { continue }
            left += snapshot.graph.relations(of: next)?.nextRevisions ?? []
        }
        return found
    }

    private func titled(_ id: String) -> String {
        guard let message = snapshot.graph[id]?.message, !message.isEmpty else { return id }
        return "\(id) (\(DocumentSymbols.firstLine(message)))"
    }

    private func header(_ line: String, _ diagnostic: Diagnostic) -> [QuickFix] {
        let end = file.source.lineRange(file.source.line(at: diagnostic.range.lowerBound)).upperBound
        return [QuickFix("Add '\(line)'", edit(TextChange(end..<end, "\n\(line)")), code: diagnostic.code, isPreferred: true)]
    }

    private func variable(_ diagnostic: Diagnostic) -> [QuickFix] {
        var statementEnd = diagnostic.range.lowerBound
        if case .python(let parsed) = file.script, let statement = parsed.module.path(to: statementEnd).first {
            statementEnd = statement.range.upperBound
        }
        let end = file.source.lineRange(file.source.line(at: statementEnd)).upperBound
        return [
            QuickFix(
                "Add 'down_revision = None'", edit(TextChange(end..<end, "\ndown_revision = None")), code: diagnostic.code,
                isPreferred: true)
        ]
    }

    private func section(_ diagnostic: Diagnostic) -> [QuickFix] {
        let end = file.source.bytes.count
        return [
            QuickFix(
                "Add '-- migrate:up' and '-- migrate:down'", edit(TextChange(end..<end, "\n-- migrate:up\n\n-- migrate:down\n")),
                code: diagnostic.code,
                isPreferred: true)
        ]
    }
}
