import OrderedCollections

/// `textwrap.TextWrapper`: paragraphs in lines of a width, in its usual options.
struct TextWrapper {
    private let width: Int
    private let initialIndent: String
    private let subsequentIndent: String
    private let breaksLongWords: Bool
    private let breaksOnHyphens: Bool

    /// - Throws: `ValueError` for a width that is not positive.
    init(_ arguments: Arguments, _ interpreter: Interpreter) throws {
        let options = arguments.keywords
        width = try interpreter.expectInt(arguments[1])
        initialIndent = try options["initial_indent"].map { try interpreter.expectString($0) } ?? ""
        subsequentIndent = try options["subsequent_indent"].map { try interpreter.expectString($0) } ?? ""
        breaksLongWords = try options["break_long_words"].map { try interpreter.truth($0) } ?? true
        breaksOnHyphens = try options["break_on_hyphens"].map { try interpreter.truth($0) } ?? true
        guard width > 0 else { throw interpreter.valueError("invalid width \(width) (must be > 0)") }
    }

    func wrap(_ text: String, _ interpreter: Interpreter) throws -> [String] {
        var pending = chunks(text)[...]
        var lines: [String] = []
        while !pending.isEmpty {
            try interpreter.spend(1 + subsequentIndent.utf8.count / 16)
            if pending.first == " ", !lines.isEmpty { pending.removeFirst() }
            let indent = lines.isEmpty ? initialIndent : subsequentIndent
            let room = width - indent.unicodeScalars.count
            var line: [String] = []
            var used = 0
            while let chunk = pending.first, used + chunk.unicodeScalars.count <= room {
                used += chunk.unicodeScalars.count
                line.append(chunk)
                pending.removeFirst()
            }
            if let chunk = pending.first, chunk.unicodeScalars.count > room, breaksLongWords || line.isEmpty {
                let taken = breaksLongWords ? max(1, room - used) : chunk.unicodeScalars.count
                if breaksLongWords ? (room < 1 ? line.isEmpty : room > used) : true {
                    line.append(String(String.UnicodeScalarView(chunk.unicodeScalars.prefix(taken))))
                    let rest = String(String.UnicodeScalarView(chunk.unicodeScalars.dropFirst(taken)))
                    pending.removeFirst()
                    if !rest.isEmpty { pending = [rest] + pending }
                }
            }
            if line.last == " " { line.removeLast() }
            if !line.isEmpty { lines.append(indent + line.joined()) }
        }
        return lines
    }

    /// Words, cut behind their hyphens, with a single blank between them.
    private func chunks(_ text: String) -> [String] {
        var chunks: [String] = []
        for word in text.split(whereSeparator: \.isWhitespace) {
            if !chunks.isEmpty { chunks.append(" ") }
            var part = ""
            let characters = Array(word)
            for (index, character) in characters.enumerated() {
                part.append(character)
                let isBetweenLetters =
                    index > 0 && index + 1 < characters.count && characters[index - 1].isLetter && characters[index + 1].isLetter
                if character == "-", breaksOnHyphens, isBetweenLetters {
                    chunks.append(part)
                    part = ""
                }
            }
            if !part.isEmpty { chunks.append(part) }
        }
        return chunks
    }
}
