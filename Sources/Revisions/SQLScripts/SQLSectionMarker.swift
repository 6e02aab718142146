import SourceText

/// `-- migrate:up transaction:false dialect:postgresql`, the line that begins a section.
struct SQLSectionMarker {
    static let prefix = Array("migrate:".utf8)

    /// Nil when the word after `migrate:` is neither `up` nor `down`.
    private(set) var direction: Direction?
    private(set) var isTransactional = true
    private(set) var dialects: [String] = []
    let range: Range<Int>

    /// Reads the text of a comment that begins with `migrate:`.
    init(_ text: SourceText, _ comment: Range<Int>, _ diagnostics: inout [Diagnostic]) {
        range = comment
        var words = text.words(in: comment.lowerBound + Self.prefix.count..<comment.upperBound)[...]
        guard let word = words.popFirst() else {
            diagnostics.append(Diagnostic(comment, code: "unknown-section", "Write '-- migrate:up' or '-- migrate:down'"))
            return
        }
        direction = Direction(sectionName: text[word])
        if direction == nil {
            let suggestion =
                text[word].closest(in: ["up", "down"]).map { "; did you mean '\($0)'?" } ?? "; the sections are 'up' and 'down'"
            diagnostics.append(
                Diagnostic(word, code: "unknown-section", "Unknown section '\(text[word])'\(suggestion), the text below it does not run"))
        }
        for word in words { readOption(word, text, &diagnostics) }
    }

    private mutating func readOption(_ word: Range<Int>, _ text: SourceText, _ diagnostics: inout [Diagnostic]) {
        let option = text[word]
        let colon = option.firstIndex(of: ":") ?? option.endIndex
        let name = String(option[..<colon])
        let value = String(option[colon...].dropFirst())
        switch name {
        case "transaction":
            guard value == "true" || value == "false" else {
                diagnostics.append(Diagnostic(word, code: "invalid-option", "'transaction' is 'true' or 'false', not '\(value)'"))
                return
            }
            isTransactional = value == "true"
        case "dialect":
            for dialect in value.split(separator: ",").map(String.init) {
                if Self.knownDialects.contains(dialect) {
                    if !dialects.contains(dialect) { dialects.append(dialect) }
                } else {
                    let suggestion =
                        dialect.lowercased().closest(in: Self.knownDialects) ?? (dialect.hasPrefix("postgres") ? "postgresql" : nil)
                    let advice = suggestion.map { "did you mean '\($0)'?" } ?? "known are \(Self.knownDialects.joined(separator: " and "))"
                    diagnostics.append(Diagnostic(word, code: "unknown-dialect", "Unknown dialect '\(dialect)'; \(advice)"))
                    dialects.append(dialect)
                }
            }
            if value.isEmpty {
                diagnostics.append(Diagnostic(word, code: "invalid-option", "'dialect' needs a name, such as 'dialect:sqlite'"))
            }
        default:
            let suggestion =
                name.closest(in: ["transaction", "dialect"]).map { "did you mean '\($0)'?" } ?? "known are 'transaction' and 'dialect'"
            diagnostics.append(Diagnostic(word, code: "unknown-option", "Unknown option '\(name)'; \(suggestion)"))
        }
    }

    private static let knownDialects = ["postgresql", "sqlite"]
}

extension Direction {
    fileprivate init?(sectionName: String) {
        switch sectionName {
        case "up": self = .upgrade
        case "down": self = .downgrade
        default: return nil
        }
    }

    /// `up` or `down`, as sections are named.
    var sectionName: String { self == .upgrade ? "up" : "down" }
}
