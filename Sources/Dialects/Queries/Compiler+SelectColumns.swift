import Schema

extension Compiler {
    /// The columns of a SELECT, with the labels that SQLAlchemy adds: to what has no name, to a repeated name, and inside FROM to all.
    func selectColumns(_ columns: [SQLExpression], isInFrom: Bool) throws(DialectError) -> String {
        var context = ExpressionContext.statement
        context.isColumnClause = true
        var names: [String: Int] = [:]
        return try joined(columns) { column throws(DialectError) in
            let text = try expression(column, context)
            switch column {
            case .label, .text, .literalColumn, .tuple, .list, .opaque, .table, .query: return text
            case .column(let reference):
                let seen = names[reference.name.text, default: 0]
                names[reference.name.text] = seen + 1
                if seen > 0 { return "\(text) AS \(quote("\(reference.name.text)_\(seen)"))" }
                return isInFrom && reference.source != nil ? "\(text) AS \(quote(reference.name))" : text
            case .unary(let unary) where unary.operand.isNamed && !isInFrom: return text
            default:
                if let constant = column.wrappedConstant, !labelledConstants.insert(constant).inserted {
                    repeatedLabels += 1
                    return "\(text) AS \(quote("anon__\(repeatedLabels)"))"
                }
                guard let name = column.wrappedName else { return "\(text) AS \(label(for: column))" }
                let seen = names[name.text, default: 0]
                names[name.text] = seen + 1
                return "\(text) AS \(seen > 0 ? quote("\(name.text)__\(seen)") : quote(name))"
            }
        }
    }

    /// The label of an expression without a name: that of its function, or `anon`.
    private func label(for expression: SQLExpression) -> String {
        switch expression {
        case .cast(let inner, _), .tryCast(let inner, _), .typeCoerce(let inner, _), .grouping(let inner), .collate(let inner, _):
            return label(for: inner)
        case .function(let call): return anonymousName(call.path.last?.text ?? "anon")
        case .withinGroup(let function, _): return label(for: function)
        case .nextValue: return anonymousName("next_value")
        default: return anonymousName("anon")
        }
    }

    /// `name_1`, `name_2` and so on, as SQLAlchemy numbers what has no name.
    func anonymousName(_ stem: String) -> String {
        anonymousCounts[stem, default: 0] += 1
        return quote("\(stem)_\(anonymousCounts[stem, default: 1])")
    }
}

extension SQLExpression {
    /// The name of the column that a cast or the like wraps.
    fileprivate var wrappedName: Identifier? {
        switch self {
        case .cast(let inner, _), .tryCast(let inner, _), .typeCoerce(let inner, _), .grouping(let inner), .collate(let inner, _):
            inner.wrappedName
        case .column(let column): column.name
        case .label(_, let name): name
        default: nil
        }
    }

    /// The constant, perhaps inside a cast, which SQLAlchemy has one object of.
    fileprivate var wrappedConstant: SQLExpression? {
        switch self {
        case .cast(let inner, let type), .tryCast(let inner, let type), .typeCoerce(let inner, let type):
            // `None` is a value of its own where the type is JSON.
            if type.affinity == .json {
                nil
            } else if case .bind(let parameter) = inner, parameter.value == .null {
                .null
            } else {
                inner.wrappedConstant
            }
        case .grouping(let inner): inner.wrappedConstant
        case .null, .true, .false: self
        default: nil
        }
    }

    fileprivate var isNamed: Bool {
        switch self {
        case .column, .literalColumn, .label: true
        default: false
        }
    }
}
