import Schema

extension Compiler {
    /// LIKE and the operators that SQLAlchemy makes of it.
    func like(_ binary: BinaryExpression, _ context: ExpressionContext) throws(DialectError) -> String {
        let shape = LikeShape(binary.operator)
        let outer = Precedence(around: binary.operator)
        var left = try operand(binary.left, of: outer, context.operand)
        var right = try operand(binary.right, of: outer, context.operand)
        var word = "LIKE"
        if shape.ignoresCase {
            if rules.name == .postgresql {
                word = "ILIKE"
            } else {
                left = "lower(\(left))"
                right = "lower(\(right))"
            }
        }
        let percent = verbatim("'%'")
        if shape.isOpenBefore { right = percent + " || " + right }
        if shape.isOpenAfter { right += " || " + percent }
        let escape = binary.escape.map { " ESCAPE " + string($0) } ?? ""
        return "\(left) \(shape.isNegated ? "NOT " : "")\(word) \(right)\(escape)"
    }
}

/// Where an operator of the LIKE family puts its percent signs.
private struct LikeShape {
    var isNegated = false
    var ignoresCase = false
    var isOpenBefore = false
    var isOpenAfter = false

    init(_ operator: BinaryExpression.Operator) {
        switch `operator` {
        case .notLike, .notIlike, .notStartsWith, .notEndsWith, .notContains, .notIcontains, .notIstartsWith, .notIendsWith:
            isNegated = true
        default: break
        }
        switch `operator` {
        case .ilike, .notIlike, .icontains, .notIcontains, .istartsWith, .notIstartsWith, .iendsWith, .notIendsWith: ignoresCase = true
        default: break
        }
        switch `operator` {
        case .contains, .notContains, .icontains, .notIcontains: (isOpenBefore, isOpenAfter) = (true, true)
        case .endsWith, .notEndsWith, .iendsWith, .notIendsWith: isOpenBefore = true
        case .startsWith, .notStartsWith, .istartsWith, .notIstartsWith: isOpenAfter = true
        default: break
        }
    }
}
