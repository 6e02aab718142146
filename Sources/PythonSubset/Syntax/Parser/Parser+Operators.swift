extension Parser {
    /// Operands joined by operators that bind at least as tightly as `minimum`.
    mutating func operators(_ minimum: Precedence) throws(SyntaxFailure) -> AST.Expression {
        let start = token.start
        let outerHeight = height
        height = 0
        var left = try prefixed(minimum)
        while token.kind.joinsOperands {
            if let (precedence, operation) = token.kind.binaryOperator {
                guard precedence >= minimum else { break }
                left = try binary(left, operation, precedence, from: start)
            } else if minimum <= .comparison, comparisonOperator != nil {
                left = try comparison(left, from: start)
            } else if token.kind == .and, minimum <= .and {
                left = try boolean(left, .and, from: start)
            } else if token.kind == .or, minimum <= .or {
                left = try boolean(left, .or, from: start)
            } else {
                break
            }
        }
        height = max(height, outerHeight)
        return left
    }

    private mutating func binary(
        _ left: AST.Expression, _ operation: AST.BinaryOperator, _ precedence: Precedence, from start: Int
    ) throws(SyntaxFailure) -> AST.Expression {
        advance()
        let right = try operand(precedence == .power ? .unary : precedence.tighter)
        try link()
        return .binary(AST.BinaryOperation(left: left, operator: operation, right: right, range: range(from: start)))
    }

    /// `operators`, one construct deeper.
    mutating func operand(_ minimum: Precedence) throws(SyntaxFailure) -> AST.Expression {
        try enter()
        let operand = try operators(minimum)
        leave()
        return operand
    }

    /// `not`, `-`, `+`, `~` and their operand, or a primary.
    private mutating func prefixed(_ minimum: Precedence) throws(SyntaxFailure) -> AST.Expression {
        switch token.kind {
        case .minus: try unary(.minus)
        case .plus: try unary(.plus)
        case .tilde: try unary(.invert)
        case .not where minimum <= .not: try unary(.not)
        default: try primary()
        }
    }

    private mutating func unary(_ operation: AST.UnaryOperator) throws(SyntaxFailure) -> AST.Expression {
        let start = token.start
        advance()
        let operand = try operand(operation == .not ? .not : .unary)
        return .unary(AST.UnaryOperation(operator: operation, operand: operand, range: range(from: start)))
    }

    private mutating func boolean(
        _ first: AST.Expression, _ operation: AST.BooleanOperator, from start: Int
    ) throws(SyntaxFailure) -> AST.Expression {
        let kind = token.kind
        var operands = [first]
        while skip(kind) { operands.append(try operand(operation == .and ? .not : .and)) }
        return .boolean(AST.BooleanOperation(operator: operation, operands: operands, range: range(from: start)))
    }

    private mutating func comparison(_ first: AST.Expression, from start: Int) throws(SyntaxFailure) -> AST.Expression {
        var links: [AST.Comparison.Link] = []
        while let operation = comparisonOperator {
            advance()
            if operation == .notIn || operation == .isNot { advance() }
            links.append(AST.Comparison.Link(operator: operation, operand: try operand(.bitOr)))
        }
        return .comparison(AST.Comparison(first: first, links: links, range: range(from: start)))
    }

    private var comparisonOperator: AST.ComparisonOperator? {
        switch token.kind {
        case .less: .less
        case .lessEqual: .lessOrEqual
        case .greater: .greater
        case .greaterEqual: .greaterOrEqual
        case .equalEqual: .equal
        case .notEqual: .notEqual
        case .in: .in
        case .is: next.kind == .not ? .isNot : .is
        case .not: next.kind == .in ? .notIn : nil
        default: nil
        }
    }
}
