import SourceText

/// A name where it is written.
struct WrittenName: Hashable {
    var name: String
    var range: Range<Int>
}

/// The comments before the first section: keys, and a description of all the rest.
struct SQLHeader {
    static let keys = ["revision", "down_revision", "depends_on", "branch_labels", "create_date"]

    private(set) var id: WrittenName?
    /// Nil when the key is not there.
    private(set) var downRevisions: [WrittenName]?
    private(set) var dependencies: [WrittenName] = []
    private(set) var branchLabels: [WrittenName] = []
    private(set) var createDate: String?
    /// The lines that are no keys.
    private var paragraphs: [[String]] = []
    private(set) var docRange: Range<Int>?
    private var seen: [String: Range<Int>] = [:]
    private var lines: [Line] = []

    private struct Line {
        /// Nil between paragraphs.
        var range: Range<Int>?
        /// The name in front of a colon, when the line looks like a key that is not known.
        var unknownKey: Range<Int>?
        var isKey = false
    }

    var isEmpty: Bool { seen.isEmpty }

    /// The description, paragraphs separated by an empty line.
    var doc: String { paragraphs.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") }

    mutating func endParagraph() {
        lines.append(Line())
    }

    /// Adds the text of one comment line.
    mutating func add(_ comment: Range<Int>, _ text: SourceText, _ diagnostics: inout [Diagnostic]) {
        guard !comment.isEmpty else { return endParagraph() }
        guard let name = text.keyName(in: comment) else { return lines.append(Line(range: comment)) }
        let key = text[name].lowercased()
        guard Self.keys.contains(key) else { return lines.append(Line(range: comment, unknownKey: name)) }
        lines.append(Line(range: comment, isKey: true))
        guard let first = seen[key] else {
            seen[key] = name
            return read(key, name, text.trimmed(name.upperBound + 1..<comment.upperBound), text, &diagnostics)
        }
        let line = text.line(at: first.lowerBound) + 1
        diagnostics.append(
            Diagnostic(name, code: "duplicate-key", "A second '\(key)'; line \(line) has the first, and only that one counts"))
    }

    private mutating func read(
        _ key: String, _ name: Range<Int>, _ value: Range<Int>, _ text: SourceText, _ diagnostics: inout [Diagnostic]
    ) {
        switch key {
        case "create_date":
            createDate = value.isEmpty ? nil : text[value]
        case "revision":
            let names = text.names(in: value)
            id = names.first
            if names.count > 1 {
                diagnostics.append(Diagnostic(value, code: "several-revisions", "A file is one revision; keep one of these ids"))
            }
        case "down_revision": downRevisions = text.names(in: value)
        case "depends_on": dependencies = text.names(in: value)
        default: branchLabels = text.names(in: value)
        }
    }

    /// Sorts the lines into description and keys, and reports what looks like a key: a name close to one, or a `name:` among keys.
    mutating func reportParagraphs(_ diagnostics: inout [Diagnostic], _ text: SourceText) {
        for block in lines.split(whereSeparator: { $0.range == nil }) {
            let hasKeys = block.contains(where: \.isKey)
            var paragraph: [String] = []
            for line in block where !line.isKey {
                guard let range = line.range else { continue }
                if let key = line.unknownKey {
                    let suggestion = text[key].lowercased().closest(in: Self.keys)
                    if suggestion != nil || hasKeys {
                        let advice = suggestion.map { "did you mean '\($0)'?" } ?? "the keys are \(Self.keys.joined(separator: ", "))"
                        diagnostics.append(Diagnostic(key, .warning, code: "unknown-key", "Unknown key '\(text[key])'; \(advice)"))
                        continue
                    }
                }
                paragraph.append(text[range])
                docRange = (docRange?.lowerBound ?? range.lowerBound)..<range.upperBound
            }
            if !paragraph.isEmpty { paragraphs.append(paragraph) }
        }
    }
}
