import PythonSubset
import Schema

extension ScriptEvaluation {
    func joinKind(isOuter: PythonValue, isFull: PythonValue) throws -> Join.Kind {
        try truth(isFull) ? .full : truth(isOuter) ? .left : .inner
    }

    /// `left.join(right, onclause)`; without a condition it follows from the foreign keys.
    func join(_ left: PythonValue, _ right: PythonValue, on condition: PythonValue, kind: Join.Kind) throws -> PythonValue {
        let (first, second) = (try fromObject(left), try fromObject(right))
        let clause = FromClause.join(
            Join(kind, first.clause, second.clause, on: try joinCondition([first], second, condition)))
        let object = FromObject(clause, columns: joinedColumns(first) + joinedColumns(second))
        return instance("Join", object)
    }

    private func joinedColumns(_ object: FromObject) -> [(key: String, value: PythonValue)] {
        if case .join = object.clause { return object.columns }
        let prefix = object.clause.tableName.map { $0 + "_" } ?? ""
        return object.columns.map { (prefix + $0.key, $0.value) }
    }

    /// `select(...).join(target)`: joins what the select names so far.
    func join(_ select: inout Select, _ target: PythonValue, on condition: PythonValue, kind: Join.Kind) throws {
        let right = try fromObject(target)
        let left: FromClause
        if let last = select.from.last {
            left = last
            select.from.removeLast()
        } else if let first = select.columns.lazy.flatMap(\.sources).first(where: { $0 != right.clause }) {
            left = first
        } else {
            throw exception("InvalidRequestError", "Can't determine which FROM clause to join from")
        }
        let lefts = state.tables.filter { left.mentions($0.clause) } as [FromObject]
        select.from.append(.join(Join(kind, left, right.clause, on: try joinCondition(lefts, right, condition))))
    }

    private func joinCondition(_ lefts: [FromObject], _ right: FromObject, _ condition: PythonValue) throws -> SQLExpression? {
        if !condition.isNone { return try conditionClause(condition) }
        for left in lefts {
            if let found = foreignKeyCondition(left, right) ?? foreignKeyCondition(right, left) { return found }
        }
        throw exception(
            "NoForeignKeysError",
            "Can't find any foreign key relationships between '\(lefts.first?.clause.tableName ?? "")' and '\(right.clause.tableName ?? "")'."
        )
    }

    /// Equality of the columns that foreign keys of `child` relate to `parent`.
    private func foreignKeyCondition(_ child: FromObject, _ parent: FromObject) -> SQLExpression? {
        guard let table = child as? TableObject, case .table(let name) = parent.clause else { return nil }
        var pairs: [SQLExpression] = []
        func relate(_ column: Identifier, _ target: ColumnTarget) {
            guard target.table == name else { return }
            let from = SQLExpression.column(ColumnReference(target.column ?? column, source: parent.clause))
            let to = SQLExpression.column(ColumnReference(column, source: child.clause))
            pairs.append(.binary(BinaryExpression(.equal, from, to, type: .boolean)))
        }
        for column in table.columnObjects {
            for key in column.definition.foreignKeys { relate(column.columnName, key.target) }
        }
        for value in table.constraints {
            guard case .foreignKey(let constraint)? = value.payload(ConstraintObject.self)?.constraint else { continue }
            for (column, target) in zip(constraint.columns, constraint.targets) { relate(column, target) }
        }
        return pairs.isEmpty ? nil : pairs.count == 1 ? pairs[0] : .and(pairs)
    }
}

extension FromClause {
    /// The name of a table or alias.
    var tableName: String? {
        switch self {
        case .table(let name): name.name.text
        case .alias(let alias): alias.name?.text
        case .cte(let expression): expression.name?.text
        default: nil
        }
    }

    /// Whether another element is this one or joined into it.
    func mentions(_ other: FromClause) -> Bool {
        if self == other { return true }
        if case .join(let join) = self { return join.left.mentions(other) || join.right.mentions(other) }
        return false
    }
}

extension SQLExpression {
    /// The FROM elements that a column expression belongs to.
    var sources: [FromClause] {
        switch self {
        case .column(let reference): reference.source.map { [$0] } ?? []
        case .label(let inner, _), .cast(let inner, _), .grouping(let inner), .collate(let inner, _), .typeCoerce(let inner, _):
            inner.sources
        case .function(let call): call.arguments.flatMap(\.sources)
        case .binary(let binary): binary.left.sources + binary.right.sources
        case .unary(let unary): unary.operand.sources
        default: []
        }
    }
}
