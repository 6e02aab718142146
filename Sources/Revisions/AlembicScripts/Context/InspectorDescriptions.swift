import PythonSubset
import Schema

extension Table {
    var foreignKeys: [ForeignKeyConstraint] {
        constraints.compactMap { if case .foreignKey(let constraint) = $0 { constraint } else { nil } }
    }

    var uniqueConstraints: [UniqueConstraint] {
        constraints.compactMap { if case .unique(let constraint) = $0 { constraint } else { nil } }
    }

    var checkConstraints: [CheckConstraint] {
        constraints.compactMap { if case .check(let constraint) = $0 { constraint } else { nil } }
    }

    var primaryKey: PrimaryKeyConstraint? {
        constraints.lazy.compactMap { if case .primaryKey(let constraint) = $0 { constraint } else { nil } }.first
    }
}

/// The dictionaries that an inspector answers with.
extension ScriptEvaluation {
    func columnDescription(_ column: Column, of table: Table) -> PythonValue {
        let key = table.primaryKey?.columns.firstIndex(of: column.name)
        let isKey = column.isPrimaryKey || key != nil
        var fallback = PythonValue.none
        switch column.serverDefault {
        case .string(let text)?: fallback = .string("'\(text)'")
        case .expression(let expression)?: fallback = (try? text(of: expression)).map { .string($0) } ?? .none
        default: break
        }
        var description: [(String, PythonValue)] = []
        switch column.serverDefault {
        case .computed(let computed)?:
            let text = (try? text(of: computed.expression)) ?? ""
            description.append(
                (
                    "computed",
                    .dictionary(PythonDictionary([("sqltext", .string(text)), ("persisted", .bool(computed.isPersisted == true))]))
                ))
        case .identity(let identity)?:
            description.append(("identity", .dictionary(PythonDictionary([("always", .bool(identity.isAlways))]))))
        default: break
        }
        var entries: [(String, PythonValue)] = [
            ("name", .string(column.name.text)), ("type", reflectedType(column.type)), ("nullable", .bool(column.isNullable ?? !isKey)),
            ("default", fallback),
        ]
        if host.dialect == .sqlite {
            entries.append(("primary_key", .int(key.map { $0 + 1 } ?? (isKey ? 1 : 0))))
        } else {
            entries.append(("autoincrement", .bool(fallback.asString?.hasPrefix("nextval(") ?? false)))
            entries.append(("comment", column.comment.map { .string($0) } ?? PythonValue.none))
        }
        return .dictionary(PythonDictionary(entries + description))
    }

    func keyDescription(_ table: Table) -> PythonValue {
        let columns = table.primaryKey?.columns ?? table.columns.filter(\.isPrimaryKey).map(\.name)
        return .dictionary(
            PythonDictionary(
                [("constrained_columns", names(columns)), ("name", name(table.primaryKey?.name ?? .unnamed))]
                    + extras([("dialect_options", .dictionary(PythonDictionary([("postgresql_include", .list([]))])))])))
    }

    func description(of constraint: ForeignKeyConstraint) -> PythonValue {
        let target = constraint.targets.first?.table
        return .dictionary(
            PythonDictionary(
                [
                    ("name", name(constraint.name)), ("constrained_columns", names(constraint.columns)),
                    ("referred_schema", target?.schema.map { .string($0.text) } ?? PythonValue.none),
                    ("referred_table", .string(target?.name.text ?? "")),
                    ("referred_columns", names(constraint.targets.compactMap(\.column))),
                    (
                        "options",
                        .dictionary(
                            PythonDictionary(
                                [("ondelete", constraint.reference.onDelete), ("onupdate", constraint.reference.onUpdate)].compactMap {
                                    key, value in
                                    value.map { (key, .string($0)) }
                                }))
                    ),
                ] + extras([])))
    }

    func description(of index: Index) -> PythonValue {
        let columns = index.elements.map { element -> PythonValue in
            if case .column(let name) = element { .string(name.text) } else { .none }
        }
        return .dictionary(
            PythonDictionary([
                ("name", name(index.name)), ("column_names", .list(columns)), ("unique", .bool(index.isUnique)),
                ("dialect_options", .dictionary(PythonDictionary())),
            ]))
    }

    /// PostgreSQL lists the index of a UNIQUE constraint with the others.
    func indexDescriptions(_ table: Table) -> PythonValue {
        let own = table.indexes.map { description(of: $0) }
        guard host.dialect == .postgresql else { return .list(own) }
        let owned = table.uniqueConstraints.map { constraint in
            PythonValue.dictionary(
                PythonDictionary([
                    ("name", name(constraint.name)), ("column_names", names(constraint.columns)), ("unique", .bool(true)),
                    ("duplicates_constraint", name(constraint.name)), ("dialect_options", .dictionary(PythonDictionary())),
                ]))
        }
        return .list(own + owned)
    }

    func description(of constraint: UniqueConstraint) -> PythonValue {
        let options: [(String, PythonValue)] = [("postgresql_include", .list([])), ("postgresql_nulls_not_distinct", .bool(false))]
        let pair = [("name", name(constraint.name)), ("column_names", names(constraint.columns))]
        return .dictionary(
            PythonDictionary(
                (host.dialect == .sqlite ? pair : pair.reversed())
                    + extras([("dialect_options", .dictionary(PythonDictionary(options)))])))
    }

    func description(of constraint: CheckConstraint) -> PythonValue {
        let text = (try? text(of: constraint.condition)) ?? ""
        let pair: [(String, PythonValue)] = [("name", name(constraint.name)), ("sqltext", .string(text))]
        return .dictionary(PythonDictionary(host.dialect == .sqlite ? pair.reversed() : pair + extras([])))
    }

    /// What PostgreSQL's dialect tells beyond SQLite's.
    private func extras(_ own: [(String, PythonValue)]) -> [(String, PythonValue)] {
        host.dialect == .postgresql ? [("comment", PythonValue.none)] + own : []
    }

    private func names(_ identifiers: [Identifier]) -> PythonValue { .list(identifiers.map { .string($0.text) }) }

    private func name(_ name: ConstraintName) -> PythonValue { name.identifier.map { .string($0.text) } ?? .none }
}
