/// Splits a command line into words as a POSIX shell does (Python's `shlex.split`).
package enum CommandWords {
    /// `nil` when a quote is left open.
    package static func split(_ text: String) -> [String]? {
        var words: [String] = []
        var word: String?
        var characters = text.unicodeScalars.makeIterator()
        while let character = characters.next() {
            switch character {
            case " ", "\t", "\n", "\r":
                if let ended = word { words.append(ended) }
                word = nil
            case "'", "\"":
                guard let quoted = quoted(character, &characters) else { return nil }
                word = (word ?? "") + quoted
            case "\\":
                guard let next = characters.next() else { return nil }
                word = (word ?? "") + String(next)
            default: word = (word ?? "") + String(character)
            }
        }
        if let ended = word { words.append(ended) }
        return words
    }

    /// What follows up to the closing quote; a backslash means something in double quotes only.
    private static func quoted(_ quote: Unicode.Scalar, _ characters: inout String.UnicodeScalarView.Iterator) -> String? {
        var text = String.UnicodeScalarView()
        while let character = characters.next() {
            if character == quote { return String(text) }
            guard character == "\\", quote == "\"" else {
                text.append(character)
                continue
            }
            guard let next = characters.next() else { return nil }
            if next != "\"", next != "\\" { text.append(character) }
            text.append(next)
        }
        return nil
    }
}
