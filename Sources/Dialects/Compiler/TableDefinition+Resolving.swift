import Schema

extension TableDefinition {
    init(_ table: Table, _ compiler: Compiler) throws(DialectError) {
        let convention = table.namingConvention ?? compiler.options.namingConvention ?? NamingConvention()
        let namer = ConstraintNamer(table: table.name, convention: convention)
        name = table.name
        comment = table.comment
        prefixes = table.prefixes
        options = table.options
        self.convention = convention

        var explicitKey: PrimaryKeyConstraint?
        var others: [NamedConstraint] = []
        for constraint in table.constraints {
            if case .primaryKey(let key) = constraint {
                explicitKey = key
            } else {
                others.append(NamedConstraint(name: try namer.name(of: constraint), constraint: constraint))
            }
        }

        var settled = table.columns
        let keyColumns = explicitKey.map(\.columns).flatMap { $0.isEmpty ? nil : $0 }
        for offset in settled.indices {
            let name = settled[offset].name.text
            if let keyColumns {
                let isKey = keyColumns.contains { $0.text == name }
                if settled[offset].isPrimaryKey != isKey { settled[offset].isPrimaryKey = isKey }
            }
            if settled[offset].spatialTraits(compiler.rules)?.isNullable == false { settled[offset].isNullable = false }
            settled[offset].settleNullability()
        }
        let columns = settled
        self.columns = columns

        let flagged = columns.filter(\.isPrimaryKey)
        let candidates = keyColumns.map { names in names.compactMap { name in columns.first { $0.name.text == name.text } } } ?? flagged
        let autoincrementColumn = try Self.autoincrementColumn(among: candidates, referring: table.referringColumns)
        self.autoincrementColumn = autoincrementColumn
        var key = explicitKey ?? PrimaryKeyConstraint([])
        if keyColumns == nil {
            key.columns = flagged.map(\.name)
            if explicitKey == nil, let first = key.columns.firstIndex(where: { $0.text == autoincrementColumn }) {
                key.columns.insert(key.columns.remove(at: first), at: 0)
            }
        }
        if key.columns.isEmpty {
            primaryKey = nil
        } else {
            primaryKey = NamedConstraint(name: try namer.name(of: .primaryKey(key)), constraint: .primaryKey(key))
        }

        var indexes: [NamedIndex] = []
        for column in columns {
            if column.isIndexed {
                let index = Index(.unnamed, [.column(column.name)], isUnique: column.isUnique)
                indexes.append(NamedIndex(name: try namer.name(of: index), index: index))
            } else if column.isUnique {
                let unique = Constraint.unique(UniqueConstraint([column.name]))
                others.append(NamedConstraint(name: try namer.name(of: unique), constraint: unique))
            }
            if let spatial = column.spatialIndex(of: table.name, compiler.rules) { indexes.append(spatial) }
            if let check = column.typeBoundCheck(compiler.rules) {
                let name = try namer.name(of: .check(check), isTypeBound: true)
                others.append(NamedConstraint(name: name, constraint: .check(check), isTypeBound: true))
            }
            for foreignKey in column.foreignKeys {
                let constraint = Constraint.foreignKey(foreignKey.constraint(on: column.name))
                others.append(NamedConstraint(name: try namer.name(of: constraint), constraint: constraint))
            }
        }
        constraints = others
        for index in table.indexes {
            indexes.append(NamedIndex(name: try namer.name(of: index), index: index))
        }
        self.indexes = indexes
    }

    /// SQLAlchemy's `_autoincrement_column`.
    private static func autoincrementColumn(among columns: [Column], referring: Set<String>) throws(DialectError) -> String? {
        if columns.count == 1, let column = columns.first {
            return try column.canAutoincrement(isReferring: referring.contains(column.name.text)) ? column.name.text : nil
        }
        let marked = columns.filter { $0.autoincrement == .enabled }
        guard marked.count < 2 else {
            let names = marked.map(\.name.text)
            throw DialectError(.argument, "Only one Column may be marked autoincrement=True, found both \(names[1]) and \(names[0]).")
        }
        guard let column = marked.first else { return nil }
        return try column.canAutoincrement(isReferring: referring.contains(column.name.text)) ? column.name.text : nil
    }
}

extension Table {
    /// The columns that a foreign key of the column or of the table constrains.
    fileprivate var referringColumns: Set<String> {
        var names = Set(columns.filter { !$0.foreignKeys.isEmpty }.map(\.name.text))
        for case .foreignKey(let constraint) in constraints { names.formUnion(constraint.columns.map(\.text)) }
        return names
    }
}

extension Column {
    /// `nullable` as SQLAlchemy settles it where it was not given.
    mutating func settleNullability() {
        guard isNullable == nil else { return }
        if case .identity? = serverDefault { isNullable = false } else { isNullable = !isPrimaryKey }
    }

    fileprivate func canAutoincrement(isReferring: Bool) throws(DialectError) -> Bool {
        let isMarked = autoincrement == .enabled
        guard autoincrement != .disabled else { return false }
        switch type.affinity {
        case .integer: break
        case .numeric, .floating:
            guard isMarked else { return false }
            if case .numeric(let numeric) = type.kind, numeric.scale == 0 { return true }
            throw DialectError(.argument, "Column type on column '\(name)' is not compatible with autoincrement=True")
        default:
            guard isMarked else { return false }
            throw DialectError(.argument, "Column type on column '\(name)' is not compatible with autoincrement=True")
        }
        if isMarked { return true }
        switch clientDefault {
        case nil, .sequence?: break
        default: return false
        }
        switch serverDefault {
        case nil, .identity?: break
        default: return false
        }
        return !isReferring || autoincrement == .ignoringForeignKeys
    }

    /// The CHECK that a Boolean or Enum makes where the dialect has no such type.
    func typeBoundCheck(_ rules: any DialectRules) -> CheckConstraint? {
        let reference = ColumnReference(name, type: type)
        switch type.resolved(for: rules.name).kind {
        case .boolean(let boolean) where boolean.createConstraint && !rules.supportsNativeBoolean:
            let values = [0, 1].map { SQLExpression.bind(BindParameter(value: .integer($0), type: .integer)) }
            let condition = SQLExpression.binary(BinaryExpression(.in, .column(reference), .tuple(values)))
            return CheckConstraint(condition, name: boolean.constraintName)
        case .enumeration(let type) where type.createConstraint && !(type.isNative && rules.supportsNativeEnum):
            let values = type.values.map { SQLExpression.bind(BindParameter(value: .string($0), type: .string())) }
            let condition = SQLExpression.binary(BinaryExpression(.in, .column(reference), .tuple(values)))
            return CheckConstraint(condition, name: type.name.map(ConstraintName.plain) ?? .unnamed)
        default:
            return nil
        }
    }
}

extension ForeignKey {
    func constraint(on column: Identifier) -> ForeignKeyConstraint {
        ForeignKeyConstraint([column], references: [target], name: name, reference: reference, options: options)
    }
}
