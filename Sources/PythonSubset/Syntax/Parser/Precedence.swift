/// How tightly operators bind, loosest first (The Python Language Reference, 6.17).
enum Precedence: Int, Comparable {
    case or = 1
    case and, not, comparison, bitOr, bitXor, bitAnd, shift, sum, product, unary, power

    static func < (left: Precedence, right: Precedence) -> Bool { left.rawValue < right.rawValue }

    /// The next tighter level.
    var tighter: Precedence { Precedence(rawValue: rawValue + 1) ?? .power }
}

extension TokenKind {
    /// Whether an operator of two operands is, or begins with, the token.
    var joinsOperands: Bool {
        switch self {
        case .bar, .caret, .ampersand, .leftShift, .rightShift, .plus, .minus, .star, .slash, .doubleSlash, .percent, .at, .doubleStar,
            .less,
            .lessEqual, .greater, .greaterEqual, .equalEqual, .notEqual, .in, .is, .not, .and, .or:
            true
        default: false
        }
    }

    /// The operator that joins two operands, and how tightly; nil for any other token and for boolean and comparison operators.
    var binaryOperator: (precedence: Precedence, operation: AST.BinaryOperator)? {
        switch self {
        case .bar: (.bitOr, .bitOr)
        case .caret: (.bitXor, .bitXor)
        case .ampersand: (.bitAnd, .bitAnd)
        case .leftShift: (.shift, .leftShift)
        case .rightShift: (.shift, .rightShift)
        case .plus: (.sum, .add)
        case .minus: (.sum, .subtract)
        case .star: (.product, .multiply)
        case .slash: (.product, .divide)
        case .doubleSlash: (.product, .floorDivide)
        case .percent: (.product, .modulo)
        case .at: (.product, .matrixMultiply)
        case .doubleStar: (.power, .power)
        default: nil
        }
    }
}
