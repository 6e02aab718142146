import Dialects
import Revisions
import SourceText
import Workspace

extension Completions {
    func sql(_ offset: Int) -> [Completion] {
        let source = file.source
        let line = source.lineRange(source.line(at: offset))
        let written = source[line.lowerBound..<max(line.lowerBound, min(offset, line.upperBound))]
        if let comment = Self.comment(written) { return header(comment, offset) }
        guard case .sql(let script) = file.script, let section = script.sections.last(where: { $0.range.lowerBound <= offset }) else {
            return []
        }
        let dialect: Dialect = section.dialects == ["sqlite"] ? .sqlite : .postgresql
        return names(offset, dialect.place(at: offset, in: source.bytes, of: section.range))
    }

    /// The text after `--`.
    private static func comment(_ line: String) -> String? {
        let text = line.drop { $0 == " " || $0 == "\t" }
        return text.hasPrefix("--") ? String(text.dropFirst(2).drop { $0 == " " }) : nil
    }

    private func header(_ comment: String, _ offset: Int) -> [Completion] {
        if comment.hasPrefix("migrate:") { return marker(comment.dropFirst("migrate:".count), offset) }
        if let colon = comment.firstIndex(of: ":") {
            let value = comment[comment.index(after: colon)...]
            let word = value.lastIndex { ", \t".contains($0) }.map { value[value.index(after: $0)...] } ?? value
            let replaced = offset - word.utf8.count..<wordEnd(offset)
            switch comment[..<colon].lowercased() {
            case "down_revision": return revisions(replaced, labels: false) + [Self.none(replaced)]
            case "depends_on": return revisions(replaced, labels: true)
            default: return []
            }
        }
        guard !comment.contains(" ") else { return [] }
        let replaced = offset - comment.utf8.count..<offset
        let keys = file.revision == nil || isHeader(offset) ? Self.keys : []
        return (keys + Self.sections).map { name, text, detail in
            Completion(label: name, kind: .keyword, detail: detail, text: text, replaced: replaced)
        }
    }

    private func isHeader(_ offset: Int) -> Bool {
        guard case .sql(let script) = file.script else { return false }
        return script.sections.allSatisfy { offset < $0.marker.lowerBound }
    }

    private func marker(_ text: Substring, _ offset: Int) -> [Completion] {
        let words = text.split(separator: " ", omittingEmptySubsequences: false)
        let word = words.last ?? ""
        var replaced = offset - word.utf8.count..<offset
        var offered: [(String, String)]
        if words.count <= 1 {
            offered = [("up", "the statements of the upgrade"), ("down", "the statements of the downgrade")]
        } else if word.hasPrefix("dialect:"), let comma = word.lastIndex(of: ",") {
            let given = word[..<comma].dropFirst("dialect:".count).split(separator: ",")
            replaced = offset - word[comma...].dropFirst().utf8.count..<offset
            offered = [("postgresql", "on PostgreSQL, too"), ("sqlite", "on SQLite, too")].filter { !given.contains(Substring($0.0)) }
        } else {
            let given = words.dropFirst().dropLast().map { $0.prefix { $0 != ":" } }
            offered = Self.options.filter { option in !given.contains(option.0.prefix { $0 != ":" }) }
        }
        return offered.map { Completion(label: $0, kind: .keyword, detail: $1, text: $0, replaced: replaced) }
    }

    private static func none(_ replaced: Range<Int>) -> Completion {
        Completion(label: "None", kind: .keyword, detail: "a base: nothing comes before it", text: "None", replaced: replaced)
    }

    private static let options = [
        ("transaction:false", "outside the transaction"), ("transaction:true", "in the transaction, as without the option"),
        ("dialect:postgresql", "on PostgreSQL alone"), ("dialect:sqlite", "on SQLite alone"),
        ("dialect:postgresql,sqlite", "on both, as without the option"),
    ]
    private static let keys: [(String, String, String)] = [
        ("revision", "revision: ", "the revision's id"), ("down_revision", "down_revision: ", "what it comes after; None for a base"),
        ("depends_on", "depends_on: ", "revisions or labels that must be there first"),
        ("branch_labels", "branch_labels: ", "names for the branch"), ("create_date", "create_date: ", "when it was made"),
    ]
    private static let sections: [(String, String, String)] = [
        ("migrate:up", "migrate:up", "begins the statements of the upgrade"),
        ("migrate:down", "migrate:down", "begins the statements of the downgrade"),
    ]
}
