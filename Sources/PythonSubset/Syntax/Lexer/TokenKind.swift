/// What a token is; the raw value is its text, for those that have one.
enum TokenKind: String {
    // MARK: Layout
    case endOfFile, newline, indent, dedent
    /// A character or literal that no token begins with; the lexer has said why.
    case invalid

    // MARK: Names and literals
    case name, integer, float, imaginary, string
    /// The prefix and quotes of an f-string, its text up to a brace or the end, and its closing quotes.
    case formattedStart, formattedText, formattedEnd

    // MARK: Keywords
    case and, `as`, assert, async, await, `break`, `class`, `continue`, def, del, elif, `else`, except
    case falseKeyword = "False"
    case finally, `for`, from, global, `if`, `import`, `in`, `is`, lambda
    case noneKeyword = "None"
    case nonlocal, not, or, pass, raise, `return`
    case trueKeyword = "True"
    case `try`, `while`, with, yield

    // MARK: Brackets and punctuation
    case openParenthesis = "("
    case closeParenthesis = ")"
    case openSquare = "["
    case closeSquare = "]"
    case openCurly = "{"
    case closeCurly = "}"
    case comma = ","
    case colon = ":"
    case colonEqual = ":="
    case semicolon = ";"
    case dot = "."
    case ellipsis = "..."
    case arrow = "->"
    case exclamation = "!"

    // MARK: Operators
    case plus = "+"
    case minus = "-"
    case star = "*"
    case doubleStar = "**"
    case slash = "/"
    case doubleSlash = "//"
    case percent = "%"
    case at = "@"
    case leftShift = "<<"
    case rightShift = ">>"
    case ampersand = "&"
    case bar = "|"
    case caret = "^"
    case tilde = "~"
    case less = "<"
    case lessEqual = "<="
    case greater = ">"
    case greaterEqual = ">="
    case equalEqual = "=="
    case notEqual = "!="

    // MARK: Assignment
    case equal = "="
    case plusEqual = "+="
    case minusEqual = "-="
    case starEqual = "*="
    case doubleStarEqual = "**="
    case slashEqual = "/="
    case doubleSlashEqual = "//="
    case percentEqual = "%="
    case atEqual = "@="
    case leftShiftEqual = "<<="
    case rightShiftEqual = ">>="
    case ampersandEqual = "&="
    case barEqual = "|="
    case caretEqual = "^="
}

extension TokenKind {
    /// The words that Python reserves.
    static let keywords: [TokenKind] = [
        .and, .as, .assert, .async, .await, .break, .class, .continue, .def, .del, .elif, .else, .except, .falseKeyword, .finally, .for,
        .from,
        .global, .if, .import, .in, .is, .lambda, .noneKeyword, .nonlocal, .not, .or, .pass, .raise, .return, .trueKeyword, .try, .while,
        .with,
        .yield,
    ]

    /// Whether the keyword begins a statement or clause and stands in no expression: inside brackets it shows that one was never closed.
    var neverInExpression: Bool {
        switch self {
        case .assert, .break, .class, .continue, .def, .del, .elif, .except, .finally, .global, .import, .nonlocal, .pass, .raise, .return,
            .try,
            .while, .with:
            true
        default: false
        }
    }
}
