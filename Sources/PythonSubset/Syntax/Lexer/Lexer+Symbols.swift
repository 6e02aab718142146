extension Lexer {
    /// A bracket, punctuation or an operator.
    mutating func symbol(_ first: UInt8) {
        switch first {
        case UInt8(ascii: "("): open(.parenthesis, .openParenthesis)
        case UInt8(ascii: ")"): close(.parenthesis, .closeParenthesis)
        case UInt8(ascii: "["): open(.square, .openSquare)
        case UInt8(ascii: "]"): close(.square, .closeSquare)
        case UInt8(ascii: "{"): open(.curly, .openCurly)
        case UInt8(ascii: "}"): close(.curly, .closeCurly)
        case UInt8(ascii: ","): comma()
        case UInt8(ascii: ";"): single(.semicolon)
        case UInt8(ascii: "~"): single(.tilde)
        case UInt8(ascii: ":"): colon()
        case UInt8(ascii: "."): dots()
        case UInt8(ascii: "="): withEqual(.equal, .equalEqual)
        case UInt8(ascii: "!"): exclamation()
        case UInt8(ascii: "+"): withEqual(.plus, .plusEqual)
        case UInt8(ascii: "%"): withEqual(.percent, .percentEqual)
        case UInt8(ascii: "@"): withEqual(.at, .atEqual)
        case UInt8(ascii: "&"): withEqual(.ampersand, .ampersandEqual)
        case UInt8(ascii: "|"): withEqual(.bar, .barEqual)
        case UInt8(ascii: "^"): withEqual(.caret, .caretEqual)
        case UInt8(ascii: "-"):
            if byte(1) == UInt8(ascii: ">") { take(2, .arrow) } else { withEqual(.minus, .minusEqual) }
        case UInt8(ascii: "*"): doubled(first, .star, .starEqual, .doubleStar, .doubleStarEqual)
        case UInt8(ascii: "/"): doubled(first, .slash, .slashEqual, .doubleSlash, .doubleSlashEqual)
        case UInt8(ascii: "<"): doubled(first, .less, .lessEqual, .leftShift, .leftShiftEqual)
        case UInt8(ascii: ">"): doubled(first, .greater, .greaterEqual, .rightShift, .rightShiftEqual)
        default:
            take(1, .invalid)
            let isControl = first < 0x20 || first == 0x7F
            report(
                offset - 1..<offset,
                isControl ? "invalid non-printable character" : "invalid syntax: '\(Unicode.Scalar(first))'")
        }
    }

    private mutating func take(_ width: Int, _ kind: TokenKind) {
        offset += width
        add(kind, from: offset - width)
    }

    private mutating func single(_ kind: TokenKind) { take(1, kind) }

    private mutating func withEqual(_ plain: TokenKind, _ assigned: TokenKind) {
        if byte(1) == UInt8(ascii: "=") { take(2, assigned) } else { take(1, plain) }
    }

    private mutating func doubled(_ first: UInt8, _ plain: TokenKind, _ equal: TokenKind, _ double: TokenKind, _ doubleEqual: TokenKind) {
        guard byte(1) == first else { return withEqual(plain, equal) }
        if byte(2) == UInt8(ascii: "=") { take(3, doubleEqual) } else { take(2, double) }
    }

    private mutating func colon() {
        if frames.last?.kind == .field {
            openFormat()
        } else {
            withEqual(.colon, .colonEqual)
        }
    }

    private mutating func dots() {
        if byte(1) == UInt8(ascii: "."), byte(2) == UInt8(ascii: ".") { take(3, .ellipsis) } else { take(1, .dot) }
    }

    private mutating func exclamation() {
        if byte(1) == UInt8(ascii: "=") {
            take(2, .notEqual)
        } else {
            take(1, .exclamation)
            if frames.last?.kind != .field { report(offset - 1..<offset, "invalid syntax: '!'; write 'not' for negation") }
        }
    }
}
