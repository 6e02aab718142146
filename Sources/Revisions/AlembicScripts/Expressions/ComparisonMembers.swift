import PythonSubset
import Schema

/// `==`, `<`, `in_`, `is_`, `between` and their kin.
enum ComparisonMembers {
    static let all: [ScriptMember] = [
        compare("__eq__", .equal), compare("__ne__", .notEqual), compare("__lt__", .less), compare("__le__", .lessOrEqual),
        compare("__gt__", .greater), compare("__ge__", .greaterOrEqual),
        compare("is_distinct_from", .isDistinctFrom), compare("is_not_distinct_from", .isNotDistinctFrom),
        compare("isnot_distinct_from", .isNotDistinctFrom),
        identity("is_", .is), identity("is_not", .isNot), identity("isnot", .isNot),
        membership("in_", .in), membership("not_in", .notIn), membership("notin_", .notIn),
        .function("between", "self, cleft, cright, symmetric=False") { script, arguments in
            let type = script.expressionType(arguments["self"])
            return script.condition(
                .between(
                    BetweenExpression(
                        try script.expression(arguments["self"]), try script.expression(arguments["cleft"], type: type ?? .null),
                        try script.expression(arguments["cright"], type: type ?? .null),
                        isSymmetric: try script.truth(arguments["symmetric"]))))
        },
        .function("any_", "self") { script, arguments in try script.unary(.any, arguments["self"]) },
        .function("all_", "self") { script, arguments in try script.unary(.all, arguments["self"]) },
        .function("op", "self, opstring, precedence=0, is_comparison=False, return_type=None, python_impl=None") { script, arguments in
            try customOperator(arguments, isComparison: script.truth(arguments["is_comparison"]), script)
        },
        .function("bool_op", "self, opstring, precedence=0, python_impl=None") { script, arguments in
            try customOperator(arguments, isComparison: true, script)
        },
    ]

    private static func compare(_ name: String, _ operator: BinaryExpression.Operator) -> ScriptMember {
        .function(name, "self, other") { script, arguments in
            try script.comparison(`operator`, arguments["self"], arguments["other"])
        }
    }

    private static func identity(_ name: String, _ operator: BinaryExpression.Operator) -> ScriptMember {
        .function(name, "self, other") { script, arguments in
            let other = arguments["other"]
            let right: SQLExpression =
                switch other {
                case .none: .null
                case .bool(let value): value ? .true : .false
                default: try script.expression(other, type: script.expressionType(arguments["self"]))
                }
            return script.condition(.binary(BinaryExpression(`operator`, try script.expression(arguments["self"]), right, type: .boolean)))
        }
    }

    private static func membership(_ name: String, _ operator: BinaryExpression.Operator) -> ScriptMember {
        .function(name, "self, other") { script, arguments in
            try script.membership(`operator`, arguments["self"], arguments["other"])
        }
    }

    private static func customOperator(_ arguments: Arguments, isComparison: Bool, _ script: ScriptEvaluation) throws -> PythonValue {
        guard let symbol = arguments["opstring"].asString else { throw script.typeError("an operator must be a string") }
        let precedence = arguments["precedence"].asInt ?? 0
        let left = arguments["self"]
        let declared = try arguments.given("return_type").flatMap { $0.isNone ? nil : try script.sqlType($0) }
        return .native("operator", "other") { interpreter, inner in
            let script = try ScriptEvaluation(interpreter)
            let type = declared ?? (isComparison ? .boolean : script.expressionType(left))
            let right = try script.expression(inner["other"], type: script.expressionType(left) ?? .null)
            let custom = BinaryExpression.Operator.custom(symbol, precedence: precedence, isComparison: isComparison)
            return script.element(
                .binary(BinaryExpression(custom, try script.expression(left), right, type: type)), type: type, of: "BinaryExpression")
        }
    }
}

extension ScriptEvaluation {
    /// A comparison: with `None` it is IS NULL, with `True` the word of the dialect.
    func comparison(_ operator: BinaryExpression.Operator, _ left: PythonValue, _ right: PythonValue) throws -> PythonValue {
        if case .unary(let quantified)? = try clause(left), quantified.operator == .any || quantified.operator == .all {
            let type: SQLType? = if case .array(let array)? = quantified.operand.type?.kind { array.item } else { nil }
            return condition(
                .binary(
                    BinaryExpression(`operator`.mirrored, try expression(right, type: type ?? .null), .unary(quantified), type: .boolean)))
        }
        let first = try expression(left)
        let type = expressionType(left)
        let second: SQLExpression
        var kind = `operator`
        switch right {
        case .none where kind == .equal || kind == .isNotDistinctFrom, .none where kind == .notEqual || kind == .isDistinctFrom:
            kind = kind == .equal ? .is : kind == .notEqual ? .isNot : kind
            second = .null
        case .bool(let value) where kind == .equal || kind == .notEqual: second = value ? .true : .false
        default:
            second = try expression(right, type: type ?? .null)
            if second == .null { kind = kind == .equal ? .is : kind == .notEqual ? .isNot : kind }
        }
        return condition(.binary(BinaryExpression(kind, first, second, type: .boolean)))
    }

    func membership(_ operator: BinaryExpression.Operator, _ left: PythonValue, _ right: PythonValue) throws -> PythonValue {
        let type = expressionType(left)
        let second: SQLExpression
        if let query = right.payload(QueryObject.self) {
            second = .query(query.query)
        } else if let known = try clause(right) {
            second = known
        } else if case .opaque(let unknown) = right {
            second = .opaque(opaque(unknown))
        } else if right.asString != nil {
            throw argumentError(
                "IN expression list, SELECT construct, or bound parameter object expected, got \(try representation(right)).")
        } else {
            let values = try elements(right)
            if case .tuple(let parts)? = try clause(left), !values.isEmpty {
                return condition(
                    .binary(BinaryExpression(`operator`, .tuple(parts), try rows(values, like: parts), type: .boolean)))
            }
            if try values.contains(where: { try clause($0) != nil }) {
                second = .tuple(try values.map { try expression($0, type: type ?? .null) })
            } else {
                let element = values.first { !$0.isNone }.map { bindType(of: $0, comparedWith: type) } ?? type
                let items = try values.map { value in
                    let item = try literal(processed(value, by: element))
                    return item == .null && element?.hasNullOfItsOwn == true ? .json(.null) : item
                }
                second = .bind(BindParameter(value: .array(items), type: element, isExpanding: true))
            }
        }
        return condition(.binary(BinaryExpression(`operator`, try expression(left), second, type: .boolean)))
    }

    /// The rows that `tuple_(...).in_([...])` compares with; SQLite has them as VALUES.
    private func rows(_ values: [PythonValue], like parts: [SQLExpression]) throws -> SQLExpression {
        let rows = try values.map { row in
            SQLExpression.tuple(
                try elements(row).enumerated().map { index, cell in
                    try expression(cell, type: parts.indices.contains(index) ? parts[index].type ?? .null : .null)
                })
        }
        guard host.dialect == .sqlite else { return .tuple(rows) }
        return .fragments([.literalColumn("(VALUES ", type: nil), .list(rows), .literalColumn(")", type: nil)])
    }
}

extension BinaryExpression.Operator {
    /// The operator with its sides exchanged.
    fileprivate var mirrored: BinaryExpression.Operator {
        switch self {
        case .less: .greater
        case .lessOrEqual: .greaterOrEqual
        case .greater: .less
        case .greaterOrEqual: .lessOrEqual
        default: self
        }
    }
}

extension SQLType {
    /// Whether `None` is a value of the type: JSON's `null`.
    fileprivate var hasNullOfItsOwn: Bool {
        if case .json(let json) = undecorated.kind { !json.noneAsNull } else { false }
    }
}
