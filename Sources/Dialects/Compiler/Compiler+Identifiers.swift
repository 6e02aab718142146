import Schema

extension Compiler {
    /// An identifier, quoted when its text or the caller asks for it.
    func quote(_ identifier: Identifier) -> String {
        switch identifier.quote {
        case true?: quoted(identifier.text)
        case false?: identifier.text
        case nil: requiresQuotes(identifier.text) ? quoted(identifier.text) : identifier.text
        }
    }

    func quote(_ name: String) -> String { quote(Identifier(name)) }

    /// `schema.table`.
    func quote(_ name: QualifiedName) -> String {
        guard let schema = name.schema, !schema.text.isEmpty else { return quote(name.name) }
        return quote(schema) + "." + quote(name.name)
    }

    /// `schema.table` as Alembic's ALTER statements write it: the dots of an unquoted schema separate identifiers.
    func quoteDotted(_ name: QualifiedName) -> String {
        guard let schema = name.schema, !schema.text.isEmpty else { return quote(name.name) }
        guard schema.quote == nil else { return quote(name) }
        let parts = schema.text.split(separator: ".", omittingEmptySubsequences: false).map { quote(String($0)) }
        return parts.joined(separator: ".") + "." + quote(name.name)
    }

    func quoteList(_ names: [Identifier]) -> String {
        names.map { quote($0) }.joined(separator: ", ")
    }

    private func quoted(_ text: String) -> String {
        "\"" + verbatim(text.replacing(ascii: "\"", with: "\"\"")) + "\""
    }

    private func requiresQuotes(_ text: String) -> Bool {
        guard let first = text.utf8.first, text.utf8.allSatisfy(isLegal) else { return true }
        let startsLegally = !(0x30...0x39).contains(first) && first != 0x24
        return !startsLegally || text.utf8.contains { (0x41...0x5A).contains($0) } || rules.reservedWords.contains(text)
    }

    /// Whether the characters alone ask for quotes, whatever their case (function names).
    func hasIllegalCharacters(_ text: String) -> Bool {
        text.isEmpty || !text.utf8.allSatisfy(isLegal)
    }

    private func isLegal(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x24: true
        default: false
        }
    }

    /// The name of a constraint or index: a conventional one is shortened to what the dialect takes, a plain one has to fit.
    func constraintName(_ name: TableDefinition.Name) throws(DialectError) -> String {
        let limit = rules.maxIdentifierLength
        let text = name.identifier.text
        guard text.unicodeScalars.count > limit else { return quote(name.identifier) }
        guard name.isTruncatable else {
            throw DialectError(.identifier, "Identifier '\(text)' exceeds maximum length of \(limit) characters")
        }
        return quote(Identifier(LongIdentifier.shortened(text, to: limit), quote: name.identifier.quote))
    }

    /// A phrase of keywords such as `SET NULL`, which stands in the SQL without quotes.
    func keywordPhrase(_ phrase: String) throws(DialectError) -> String {
        let words = phrase.split(separator: " ", omittingEmptySubsequences: false)
        let isPhrase =
            !phrase.isEmpty
            && words.allSatisfy { word in
                word.unicodeScalars.allSatisfy { $0 == "_" || $0.properties.isAlphabetic || $0.properties.numericType != nil }
            }
        guard isPhrase, phrase.first != " ", phrase.last != " " else {
            throw DialectError(.compile, "Unexpected SQL phrase: '\(phrase)'")
        }
        return phrase
    }
}
