extension AST {
    package enum BinaryOperator: String, Sendable {
        case add = "+"
        case bitAnd = "&"
        case bitOr = "|"
        case bitXor = "^"
        case divide = "/"
        case floorDivide = "//"
        case leftShift = "<<"
        case matrixMultiply = "@"
        case modulo = "%"
        case multiply = "*"
        case power = "**"
        case rightShift = ">>"
        case subtract = "-"
    }

    package enum BooleanOperator: String, Sendable {
        case and
        case or
    }

    package enum ComparisonOperator: String, Sendable {
        case equal = "=="
        case greater = ">"
        case greaterOrEqual = ">="
        case `in`
        case `is`
        case isNot = "is not"
        case less = "<"
        case lessOrEqual = "<="
        case notEqual = "!="
        case notIn = "not in"
    }

    package enum UnaryOperator: String, Sendable {
        case invert = "~"
        case minus = "-"
        case not
        case plus = "+"
    }
}
