import PythonSubset
import Schema

/// `&`, `|` and `~`.
enum LogicMembers {
    static let all: [ScriptMember] = [
        .function("__and__", "self, other") { script, arguments in try script.conjunction([arguments["self"], arguments["other"]]) },
        .function("__rand__", "self, other") { script, arguments in try script.conjunction([arguments["other"], arguments["self"]]) },
        .function("__or__", "self, other") { script, arguments in try script.disjunction([arguments["self"], arguments["other"]]) },
        .function("__ror__", "self, other") { script, arguments in try script.disjunction([arguments["other"], arguments["self"]]) },
        .function("__invert__", "self") { script, arguments in try script.negation(arguments["self"]) },
    ]
}

extension ScriptEvaluation {
    func conjunction(_ conditions: [PythonValue]) throws -> PythonValue {
        var parts: [SQLExpression] = []
        for condition in conditions {
            let part = try conditionClause(condition)
            if case .and(let inner) = part { parts += inner } else if part != .true { parts.append(part) }
            if part == .false { return element(.false, type: .boolean, of: "False_") }
        }
        return booleanList(parts, empty: .true) { .and($0) }
    }

    func disjunction(_ conditions: [PythonValue]) throws -> PythonValue {
        var parts: [SQLExpression] = []
        for condition in conditions {
            let part = try conditionClause(condition)
            if case .or(let inner) = part { parts += inner } else if part != .false { parts.append(part) }
            if part == .true { return element(.true, type: .boolean, of: "True_") }
        }
        return booleanList(parts, empty: .false) { .or($0) }
    }

    private func booleanList(_ parts: [SQLExpression], empty: SQLExpression, _ join: ([SQLExpression]) -> SQLExpression) -> PythonValue {
        switch parts.count {
        case 0: element(empty, type: .boolean)
        case 1: element(parts[0], type: .boolean, of: "BinaryExpression")
        default: element(join(parts), type: .boolean, of: "BooleanClauseList")
        }
    }

    /// `not_()`: an operator that has an opposite becomes it.
    func negation(_ value: PythonValue) throws -> PythonValue {
        let operand = try conditionClause(value)
        switch operand {
        case .true: return element(.false, type: .boolean, of: "False_")
        case .false: return element(.true, type: .boolean, of: "True_")
        case .binary(var binary):
            if let opposite = binary.operator.opposite {
                binary.operator = opposite
                return condition(.binary(binary))
            }
        case .between(var between):
            between.isNegated.toggle()
            return condition(.between(between))
        case .unary(let unary) where unary.operator == .not: return condition(unary.operand)
        case .exists:
            return element(.unary(UnaryExpression(.not, .grouping(operand), type: .boolean)), type: .boolean, of: "UnaryExpression")
        default: break
        }
        return element(.unary(UnaryExpression(.not, operand, type: .boolean)), type: .boolean, of: "UnaryExpression")
    }
}

extension BinaryExpression.Operator {
    /// The operator that NOT makes of this one; nil where NOT stays in front.
    var opposite: BinaryExpression.Operator? {
        switch self {
        case .equal: .notEqual
        case .notEqual: .equal
        case .less: .greaterOrEqual
        case .lessOrEqual: .greater
        case .greater: .lessOrEqual
        case .greaterOrEqual: .less
        case .is: .isNot
        case .isNot: .is
        case .isDistinctFrom: .isNotDistinctFrom
        case .isNotDistinctFrom: .isDistinctFrom
        case .in: .notIn
        case .notIn: .in
        case .like: .notLike
        case .notLike: .like
        case .ilike: .notIlike
        case .notIlike: .ilike
        case .startsWith: .notStartsWith
        case .notStartsWith: .startsWith
        case .endsWith: .notEndsWith
        case .notEndsWith: .endsWith
        case .contains: .notContains
        case .notContains: .contains
        case .icontains: .notIcontains
        case .notIcontains: .icontains
        case .istartsWith: .notIstartsWith
        case .notIstartsWith: .istartsWith
        case .iendsWith: .notIendsWith
        case .notIendsWith: .iendsWith
        case .match: .notMatch
        case .notMatch: .match
        case .regexpMatch: .notRegexpMatch
        case .notRegexpMatch: .regexpMatch
        default: nil
        }
    }
}
