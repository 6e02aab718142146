import Dialects
import Revisions
import Schema
import SourceText

extension MissingDowngrade {
    /// For each section of the upgrade, the last one first, a section with its options that undoes it; where the file has such a section
    /// already, and nothing in it, its statements.
    init?(_ script: Revisions.SQLScript, _ outline: FileOutline, _ source: SourceText) {
        let upgrades = outline.statements.filter { $0.section.direction == .upgrade && !$0.parts.isEmpty }
        let downgrades = outline.statements.filter { $0.section.direction == .downgrade }
        guard script.revision != nil, !upgrades.isEmpty, downgrades.allSatisfy({ $0.parts.isEmpty }) else { return nil }
        var empty = downgrades.map(\.section)
        var changes: [TextChange] = []
        var appended = ""
        var isComplete = true
        for upgrade in upgrades.reversed() {
            let (lines, isKnown) = Self.lines(upgrade, source)
            isComplete = isComplete && isKnown
            let text = lines.joined(separator: "\n")
            if let index = empty.firstIndex(where: { $0.hasOptions(of: upgrade.section) }) {
                let marker = source.lineRange(source.line(at: empty.remove(at: index).marker.lowerBound)).upperBound
                changes.append(TextChange(marker..<marker, "\n\(text)"))
            } else {
                appended += "\n\n\(Self.marker(upgrade.section))\n\(text)"
            }
        }
        if !appended.isEmpty {
            let end = Self.trimmedEnd(source)
            changes.append(TextChange(end..<source.bytes.count, appended + "\n"))
        }
        self.init(changes, isComplete: isComplete)
    }

    private static func lines(_ upgrade: FileOutline.SectionStatements, _ source: SourceText) -> (lines: [String], isComplete: Bool) {
        let dialects = Dialect.all.filter { upgrade.section.dialects.isEmpty || upgrade.section.dialects.contains($0.name.rawValue) }
        var lines: [String] = []
        var isComplete = true
        for part in upgrade.parts.reversed() {
            let undone = Set(dialects.map { $0.reversal(of: part.sql) })
            if undone.count == 1, case let statements?? = undone.first {
                lines += statements
            } else {
                isComplete = false
                lines.append("-- line \(source.line(at: part.range.lowerBound) + 1): what undoes it can't be told; write it here")
            }
        }
        return (lines, isComplete)
    }

    /// The line that begins a section which undoes another one: its own, with the other direction.
    private static func marker(_ section: Revisions.SQLScript.Section) -> String {
        var options: [String] = []
        if !section.isTransactional { options.append("transaction:false") }
        if !section.dialects.isEmpty { options.append("dialect:\(section.dialects.joined(separator: ","))") }
        return (["-- migrate:down"] + options).joined(separator: " ")
    }
}

extension Revisions.SQLScript.Section {
    fileprivate func hasOptions(of other: Self) -> Bool {
        Set(dialects) == Set(other.dialects) && isTransactional == other.isTransactional
    }
}
