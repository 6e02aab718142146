extension Parser {
    /// An expression on its own, or an assignment of any kind.
    mutating func expressionStatement() throws(SyntaxFailure) -> AST.Statement {
        let start = token.start
        let isParenthesised = token.kind == .openParenthesis
        let first = try yieldOrExpressions()
        switch token.kind {
        case .equal: return try assignment(first, from: start)
        case .colon: return try annotatedAssignment(first, isParenthesised: isParenthesised, from: start)
        default: break
        }
        if let operation = augmentedOperator { return try augmentedAssignment(first, operation, from: start) }
        return .expression(AST.ExpressionStatement(value: first, range: range(from: start)))
    }

    private mutating func assignment(_ first: AST.Expression, from start: Int) throws(SyntaxFailure) -> AST.Statement {
        var targets: [AST.Expression] = []
        var value = first
        while skip(.equal) {
            checkTarget(value, "assign to", hint: " here. Maybe you meant '==' instead of '='?")
            targets.append(value)
            value = try yieldOrExpressions()
        }
        if let kind = augmentedOperator { throw fail(token.range, "invalid syntax: '\(kind.rawValue)=' cannot follow '='") }
        return .assign(AST.Assign(targets: targets, value: value, range: range(from: start)))
    }

    private mutating func annotatedAssignment(
        _ target: AST.Expression, isParenthesised: Bool, from start: Int
    ) throws(SyntaxFailure) -> AST.Statement {
        var isSimple = false
        switch target {
        case .name: isSimple = !isParenthesised
        case .attribute, .subscript: break
        case .tuple, .list: throw fail(target.range, "only single target (not \(describe(target))) can be annotated")
        default: throw fail(target.range, "illegal target for annotation")
        }
        advance()
        let annotation = try expression()
        let value = skip(.equal) ? try yieldOrExpressions() : nil
        return .annotatedAssign(
            AST.AnnotatedAssign(target: target, annotation: annotation, value: value, isSimple: isSimple, range: range(from: start)))
    }

    private mutating func augmentedAssignment(
        _ target: AST.Expression, _ operation: AST.BinaryOperator, from start: Int
    ) throws(SyntaxFailure) -> AST.Statement {
        switch target {
        case .name, .attribute, .subscript: break
        default: report(target.range, "'\(describe(target))' is an illegal expression for augmented assignment")
        }
        advance()
        let value = try yieldOrExpressions()
        return .augmentedAssign(AST.AugmentedAssign(target: target, operator: operation, value: value, range: range(from: start)))
    }

    private var augmentedOperator: AST.BinaryOperator? {
        switch token.kind {
        case .plusEqual: .add
        case .minusEqual: .subtract
        case .starEqual: .multiply
        case .doubleStarEqual: .power
        case .slashEqual: .divide
        case .doubleSlashEqual: .floorDivide
        case .percentEqual: .modulo
        case .atEqual: .matrixMultiply
        case .leftShiftEqual: .leftShift
        case .rightShiftEqual: .rightShift
        case .ampersandEqual: .bitAnd
        case .barEqual: .bitOr
        case .caretEqual: .bitXor
        default: nil
        }
    }
}
