import Schema

extension TableRecreation {
    /// Takes one operation of the batch into the new shape.
    mutating func apply(_ operation: Operation) throws(DialectError) {
        switch operation {
        case .addColumn(let operation): try addColumn(operation)
        case .alterColumn(let operation): try alterColumn(operation)
        case .dropColumn(let operation): try dropColumn(operation)
        case .createCheckConstraint(let operation): try addConstraint(.check(operation.constraint))
        case .createExcludeConstraint(let operation): try addConstraint(.exclude(operation.constraint))
        case .createForeignKey(let operation): try addConstraint(.foreignKey(operation.constraint))
        case .createPrimaryKey(let operation): try addConstraint(.primaryKey(operation.constraint))
        case .createUniqueConstraint(let operation): try addConstraint(.unique(operation.constraint))
        case .dropConstraint(let operation): try dropConstraint(operation)
        case .createIndex(let operation):
            guard !operation.ifNotExists else { throw Self.unavailable("create_index", "if_not_exists") }
            try createIndex(operation.index)
        case .dropIndex(let operation):
            guard !operation.ifExists else { throw Self.unavailable("drop_index", "if_exists") }
            try dropIndex(operation.name)
        // The comments of the new table are written with it; Alembic leaves these two without effect.
        case .createTableComment, .dropTableComment: break
        default: throw DialectError(.unsupported, "The operation is not available in batch mode.")
        }
    }

    private static func unavailable(_ directive: String, _ argument: String) -> DialectError {
        DialectError(.type, "\(directive)() has no argument '\(argument)' in a batch that re-creates its table.")
    }

    /// What the batch itself makes is named by the target's convention, whatever the table's own is.
    private var namer: ConstraintNamer {
        ConstraintNamer(table: original.name, convention: compiler.options.namingConvention ?? NamingConvention())
    }

    private mutating func addColumn(_ operation: AddColumn) throws(DialectError) {
        let definition = try TableDefinition(Table(original.name, columns: [operation.column]), compiler)
        guard var column = definition.columns.first else { return }
        arrange(operation)
        for constraint in definition.constraints {
            let kept = KeptConstraint(
                name: constraint.name?.identifier.text, constraint: constraint.constraint.renamed(constraint.name),
                isTypeBound: constraint.isTypeBound)
            if kept.name == nil, !constraint.isTypeBound { throw DialectError(.value, "Constraint must have a name") }
            constraints.append(kept)
        }
        for named in definition.indexes {
            guard let name = named.name else { continue }
            var index = named.index
            index.name = .conventional(name.identifier)
            newIndexes.append(KeptIndex(name: name.identifier.text, index: index))
        }
        column.foreignKeys = []
        column.type = column.type.withoutConstraint
        let slot = Slot(key: column.name.text, column: column, source: nil)
        if let index = slots.firstIndex(where: { $0.key == slot.key }) { slots[index] = slot } else { slots.append(slot) }
    }

    private mutating func alterColumn(_ operation: AlterColumn) throws(DialectError) {
        let index = try slotIndex(operation.column)
        if let name = operation.modifyName, name.text != slots[index].key {
            slots[index].column.name = name
            if let bound = operation.existingType?.constraintName { removeConstraint(named: bound) }
        }
        if let type = operation.modifyType {
            let old = slots[index].column.type
            if compiler.rules.batchCasts(from: old, to: type), let source = slots[index].source {
                slots[index].source = .cast(source, type)
            }
            let bound = try TableDefinition(Table(original.name, columns: [Column(slots[index].column.name, type)]), compiler)
            try removeChecks(of: operation, isReplaced: bound.constraints.contains(where: \.isTypeBound))
            constraints.removeAll { $0.isTypeBound && $0.constraint.columnNames.map(\.text) == [operation.column.text] }
            for constraint in bound.constraints {
                constraints.append(
                    KeptConstraint(
                        name: constraint.name?.identifier.text, constraint: constraint.constraint.renamed(constraint.name),
                        isTypeBound: true))
            }
            slots[index].column.type = type.withoutConstraint
            slots[index].hasNewType = true
        }
        if let isNullable = operation.modifyNullable { slots[index].column.isNullable = isNullable }
        switch operation.modifyServerDefault {
        case .unchanged: break
        case .drop: slots[index].column.serverDefault = nil
        case .set(let value): slots[index].column.serverDefault = value
        }
        if let autoincrement = operation.autoincrement { slots[index].column.autoincrement = autoincrement ? .enabled : .disabled }
        switch operation.modifyComment {
        case .unchanged: break
        case .drop: slots[index].column.comment = nil
        case .set(let text): slots[index].column.comment = text
        }
    }

    /// Removes the CHECK that a column's old type made: by the name that the type gives, or, for a Boolean or Enum, without a name.
    ///
    /// - Parameter isReplaced: whether the new type makes a CHECK of its own.
    private mutating func removeChecks(of operation: AlterColumn, isReplaced: Bool) throws(DialectError) {
        var isReplaced = isReplaced
        if let existing = operation.existingType {
            let old = try TableDefinition(Table(original.name, columns: [Column(operation.column, existing)]), compiler)
            for constraint in old.constraints where constraint.isTypeBound {
                if let name = constraint.name { removeConstraint(named: name.identifier.text) }
            }
            isReplaced = isReplaced || existing.listsValues
        }
        guard isReplaced else { return }
        constraints.removeAll { kept in
            guard kept.name == nil, case .check(let check) = kept.constraint, case .fragments(let parts) = check.condition,
                parts.count == 2,
                case .column(let column) = parts[0], column.name.text == operation.column.text,
                case .literalColumn(let list, _) = parts[1]
            else { return false }
            return list.uppercased().split(whereSeparator: \.isWhitespace).first?.hasPrefix("IN") == true && list.hasSuffix(")")
        }
    }

    private mutating func dropColumn(_ operation: DropColumn) throws(DialectError) {
        let index = try slotIndex(operation.column)
        let key = slots[index].key
        guard existingOrder.contains(key) else {
            throw DialectError(.value, "The column '\(key)' is added by the same batch, which can't drop it again.")
        }
        slots.remove(at: index)
        existingOrder.removeAll { $0 == key }
        if let bound = operation.existingType?.constraintName { removeConstraint(named: bound) }
        constraints = constraints.compactMap { kept in
            guard case .primaryKey(var primaryKey) = kept.constraint else { return kept }
            primaryKey.columns.removeAll { $0.text == key }
            guard !primaryKey.columns.isEmpty else { return nil }
            var kept = kept
            kept.constraint = .primaryKey(primaryKey)
            return kept
        }
    }

    private mutating func addConstraint(_ constraint: Constraint) throws(DialectError) {
        let name = try namer.name(of: constraint)
        guard let name else { throw DialectError(.value, "Constraint must have a name") }
        if case .primaryKey(let key) = constraint {
            constraints.removeAll { if case .primaryKey = $0.constraint { true } else { false } }
            for index in slots.indices where key.columns.contains(where: { $0.text == slots[index].key }) {
                slots[index].column.isPrimaryKey = true
            }
        }
        removeConstraint(named: name.identifier.text)
        constraints.append(KeptConstraint(name: name.identifier.text, constraint: constraint.renamed(name)))
    }

    private mutating func dropConstraint(_ operation: DropConstraint) throws(DialectError) {
        let name = try namer.name(operation.name, subject: operation.kind?.subject, columns: [], targets: [])
        guard let name = name?.identifier.text else { throw DialectError(.value, "Constraint must have a name") }
        if let slot = slots.firstIndex(where: { $0.column.checks.contains { $0.name.identifier?.text == name } }) {
            slots[slot].column.checks.removeAll { $0.name.identifier?.text == name }
            return
        }
        guard let index = constraints.firstIndex(where: { $0.name == name }) else {
            throw DialectError(.value, "No such constraint: '\(name)'")
        }
        if case .primaryKey(let key) = constraints[index].constraint {
            for slot in slots.indices where key.columns.contains(where: { $0.text == slots[slot].key }) {
                slots[slot].column.isPrimaryKey = false
            }
        }
        constraints.remove(at: index)
    }

    private mutating func removeConstraint(named name: String) {
        constraints.removeAll { $0.name == name }
    }

    private mutating func createIndex(_ index: Index) throws(DialectError) {
        guard let name = try namer.name(of: index) else {
            throw DialectError(.compile, "CREATE INDEX requires that the index have a name")
        }
        var index = index
        index.name = .conventional(name.identifier)
        newIndexes.removeAll { $0.name == name.identifier.text }
        newIndexes.append(KeptIndex(name: name.identifier.text, index: index))
    }

    private mutating func dropIndex(_ name: ConstraintName) throws(DialectError) {
        let text = name.identifier?.text ?? ""
        guard let index = existingIndexes.firstIndex(where: { $0.name == text }) else {
            throw DialectError(.value, "No such index: '\(text)'")
        }
        existingIndexes.remove(at: index)
    }
}

extension SQLType {
    /// The type without the CHECK that it would make by itself.
    var withoutConstraint: SQLType {
        var type = self
        switch kind {
        case .boolean(var boolean):
            boolean.createConstraint = false
            type.kind = .boolean(boolean)
        case .enumeration(var enumeration):
            enumeration.createConstraint = false
            type.kind = .enumeration(enumeration)
        default: break
        }
        return type
    }

    /// Whether the type may have made a CHECK of the values that it allows.
    fileprivate var listsValues: Bool {
        switch kind {
        case .boolean, .enumeration: true
        default: false
        }
    }

    /// The name of the CHECK that a Boolean or Enum makes.
    var constraintName: String? {
        switch kind {
        case .boolean(let boolean): boolean.constraintName.identifier?.text
        case .enumeration(let enumeration): enumeration.name?.text
        default: nil
        }
    }
}
