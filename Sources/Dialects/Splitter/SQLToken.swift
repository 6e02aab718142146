/// A token of SQL: what it is and where.
struct SQLToken: Equatable {
    enum Kind: Equatable {
        /// A keyword or a bare identifier.
        case word
        case quotedIdentifier
        case string
        case number
        case semicolon
        case openParenthesis
        case closeParenthesis
        case comma
        case dot
        /// A backslash, which begins a psql command.
        case backslash
        /// Any other byte.
        case symbol
        /// A string, comment or quoted identifier that the text ends in.
        case unterminated(Unterminated)
    }

    enum Unterminated: String {
        case string = "string"
        case quotedIdentifier = "quoted identifier"
        case dollarQuote = "dollar-quoted string"
        case comment = "comment"
    }

    var kind: Kind
    /// Byte offsets into the text.
    var range: Range<Int>
}
