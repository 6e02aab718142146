import Schema

extension TableRecreation {
    /// The table under its temporary name.
    func makeNewTable() throws(DialectError) -> Table {
        var name = original.name
        name.name = Self.temporaryName(for: name.name)
        var columns = arranged.map { renamingColumns($0.column) }
        let checks = try takeChecks(from: &columns)
        var table = Table(name, columns: columns + batch.columns, comment: batch.comment ?? comment)
        table.prefixes = batch.prefixes.isEmpty ? original.prefixes : batch.prefixes
        let given = Set(batch.options.entries.map(\.name))
        table.options = DialectOptions(batch.options.entries + original.options.entries.filter { !given.contains($0.name) })
        table.namingConvention = NamingConvention()
        table.indexes = batch.indexes
        table.constraints =
            batch.constraints + checks
            + (constraints.filter { $0.name != nil } + constraints.filter { $0.name == nil }).compactMap { kept in
                let names = kept.constraint.columnNames
                guard names.allSatisfy({ currentName($0) != nil }) else { return nil }
                let primaryKeyIsThere = batch.constraints.contains { if case .primaryKey = $0 { true } else { false } }
                if case .primaryKey = kept.constraint, primaryKeyIsThere { return nil }
                return kept.constraint.mappingColumns { currentName($0) ?? $0 }
            }
        // An explicit key without columns keeps the flags of the columns from making one.
        if !table.constraints.contains(where: { if case .primaryKey = $0 { true } else { false } }) {
            for index in table.columns.indices where table.columns[index].isPrimaryKey && !isNew(table.columns[index]) {
                table.columns[index].isPrimaryKey = hasImplicitKey
            }
        }
        return table
    }

    /// The CHECKs that the types of columns make, named by the old table's convention; the types make none any more.
    private func takeChecks(from columns: inout [Column]) throws(DialectError) -> [Constraint] {
        let namer = ConstraintNamer(table: original.name, convention: convention)
        var checks: [Constraint] = []
        for offset in columns.indices {
            guard let check = columns[offset].typeBoundCheck(compiler.rules) else { continue }
            checks.append(Constraint.check(check).renamed(try namer.name(of: .check(check))))
            columns[offset].type = columns[offset].type.withoutConstraint
        }
        return checks
    }

    private func isNew(_ column: Column) -> Bool {
        slots.contains { $0.column.name.text == column.name.text && $0.source == nil }
    }

    private var hasImplicitKey: Bool {
        !original.constraints.contains { if case .primaryKey = $0 { true } else { false } }
    }

    /// The indexes of the new table: those that were there, then the batch's own. An index on a dropped column goes with it.
    var indexes: [KeptIndex] {
        (existingIndexes + newIndexes).compactMap { kept in
            guard (kept.index.columnNames + kept.index.options.columnNames).allSatisfy({ currentName($0) != nil }) else { return nil }
            var kept = kept
            kept.index.options = kept.index.options.mappingColumns { currentName($0) ?? $0 }
            kept.index.elements = kept.index.elements.map { element in
                switch element {
                case .column(let name): .column(currentName(name) ?? name)
                case .expression(let expression): .expression(expression.mappingColumns { currentName($0) ?? $0 })
                }
            }
            return kept
        }
    }

    /// A computed column on columns of other names.
    private func renamingColumns(_ column: Column) -> Column {
        guard case .computed(var computed) = column.serverDefault else { return column }
        computed.expression = computed.expression.mappingColumns { currentName($0) ?? $0 }
        var column = column
        column.serverDefault = .computed(computed)
        return column
    }

    var dropsIndexOfColumn: Bool { indexes.count < existingIndexes.count + newIndexes.count }

    /// What a column is called in the new table. Alembic knows columns by their old names alone and loses a constraint on a new one.
    func currentName(_ name: Identifier) -> Identifier? {
        if let slot = slots.first(where: { $0.key == name.text }) { return slot.column.name }
        return slots.first { $0.column.name.text == name.text }?.column.name
    }

    /// Whether a constraint of the batch names a column by the name that the same batch gives it.
    var keepsLostConstraint: Bool {
        constraints.contains { kept in
            kept.constraint.columnNames.contains { name in
                !slots.contains { $0.key == name.text } && slots.contains { $0.column.name.text == name.text }
            }
        }
    }
}

extension DialectOptions {
    /// The columns in the options' expressions, such as an index's condition.
    fileprivate var columnNames: [Identifier] {
        entries.flatMap { entry -> [Identifier] in
            if case .expression(let expression) = entry.value { expression.columnNames } else { [] }
        }
    }

    fileprivate func mappingColumns(_ transform: (Identifier) -> Identifier) -> DialectOptions {
        DialectOptions(
            entries.map { entry -> Entry in
                guard case .expression(let expression) = entry.value else { return entry }
                return Entry(entry.name, .expression(expression.mappingColumns(transform)))
            })
    }
}
