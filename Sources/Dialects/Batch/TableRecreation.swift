import Schema

/// A table on its way to a new shape: what Alembic's batch mode gathers before it re-creates the table.
///
/// Columns are known by the name that they had when the batch began, whatever they are renamed to.
struct TableRecreation {
    /// A column and where its rows come from.
    struct Slot {
        var key: String
        var column: Column
        /// Nil for a column that the batch adds, and for a computed one.
        var source: SQLExpression?
        /// Whether the batch gave the column another type; Alembic does not create that.
        var hasNewType = false
    }

    struct KeptConstraint {
        var name: String?
        var constraint: Constraint
        var isTypeBound = false
    }

    struct KeptIndex {
        var name: String
        var index: Index
        /// Made by `index=True` of a column, which Alembic forgets.
        var isColumnFlag = false
    }

    let original: Table
    let batch: BatchAlterTable
    let compiler: Compiler
    var slots: [Slot]
    /// The convention that named what the table has.
    let convention: NamingConvention
    var primaryKeyName: ConstraintName
    var constraints: [KeptConstraint]
    var existingIndexes: [KeptIndex]
    var newIndexes: [KeptIndex] = []
    var comment: String?
    /// Pairs of keys of which the first comes before the second.
    var ordering: [(String, String)] = []
    var existingOrder: [String]
    /// The names of the table's own constraints.
    let constraintNames: [Identifier]

    init(_ table: Table, _ batch: BatchAlterTable, _ compiler: Compiler) throws(DialectError) {
        var named = table
        // A table read from the database has the names that it has; only the batch itself may name what is unnamed.
        if batch.copyFrom == nil { named.namingConvention = batch.namingConvention ?? NamingConvention() }
        let definition = try TableDefinition(named, compiler)
        original = table
        self.batch = batch
        self.compiler = compiler
        convention = definition.convention
        constraintNames = ([definition.primaryKey].compactMap(\.self) + definition.constraints).filter { !$0.isTypeBound }
            .compactMap(\.name?.identifier)
        comment = table.comment
        slots = definition.columns.map { column in
            let isComputed = if case .computed = column.serverDefault { true } else { false }
            let source = SQLExpression.column(ColumnReference(column.name, source: .table(table.name), type: column.type))
            var column = column
            column.isUnique = false
            column.isIndexed = false
            column.foreignKeys = []
            return Slot(key: column.name.text, column: column, source: isComputed ? nil : source)
        }
        existingOrder = slots.map(\.key)
        primaryKeyName = definition.primaryKey?.name.map { .conventional($0.identifier) } ?? .unnamed
        constraints = definition.constraints.filter { !$0.isTypeBound }.map { named in
            KeptConstraint(name: named.name?.identifier.text, constraint: named.constraint.renamed(named.name))
        }
        if let key = definition.primaryKey {
            constraints.insert(KeptConstraint(name: key.name?.identifier.text, constraint: key.constraint.renamed(key.name)), at: 0)
        }
        let explicitNames = table.indexes.compactMap(\.name.identifier?.text)
        existingIndexes = definition.indexes.compactMap { named in
            named.name.map { name in
                var index = named.index
                index.name = .conventional(name.identifier)
                return KeptIndex(
                    name: name.identifier.text, index: index, isColumnFlag: !explicitNames.contains(name.identifier.text))
            }
        }
    }

    /// At most 50 characters, as Alembic cuts it.
    static func temporaryName(for table: Identifier) -> Identifier {
        Identifier(String(String.UnicodeScalarView("_alembic_tmp_\(table.text)".unicodeScalars.prefix(50))), quote: table.quote)
    }

    func slotIndex(_ name: Identifier) throws(DialectError) -> Int {
        if let index = slots.firstIndex(where: { $0.key == name.text }) { return index }
        if let index = slots.firstIndex(where: { $0.column.name.text == name.text }) { return index }
        throw DialectError(.key, "'\(name)'")
    }

    /// Where rows of the new table come from, column by column; a computed column has none.
    var transfers: [(column: Identifier, source: SQLExpression)] {
        arranged.compactMap { slot in slot.source.map { (slot.column.name, $0) } }
    }

    /// Why Alembic does not make an index of the batch: it looks for a column of that name among the columns as they were.
    func difference(of index: KeptIndex) -> Difference? {
        guard let made = newIndexes.first(where: { $0.name == index.name }) else { return nil }
        for element in made.index.elements {
            guard case .column(let name) = element else { return .constraintColumns }
            if !slots.contains(where: { $0.key == name.text }) { return .batchRenamedConstraint }
        }
        return nil
    }

    /// Whether a generated column is left out of the copy.
    var skipsGeneratedColumn: Bool {
        original.columns.contains { column in
            guard case .computed? = column.serverDefault else { return false }
            return slots.contains { $0.key == column.name.text && $0.source == nil }
        }
    }

    /// Whether a column keeps a variant that Alembic's copy of a Boolean or Enum loses.
    var keepsVariant: Bool {
        slots.contains { slot in
            guard slot.source != nil, !slot.hasNewType, slot.column.type.variants[compiler.rules.name] != nil else { return false }
            switch slot.column.type.kind {
            case .boolean, .enumeration: return true
            default: return false
            }
        }
    }

    /// Columns of the old table that the new one has not.
    var droppedColumns: [String] {
        original.columns.map(\.name.text).filter { name in !slots.contains { $0.key == name } }
    }

    /// Constraints of the old table whose names the new one takes, which PostgreSQL wants dropped first.
    func reusedNames(_ rules: any DialectRules) -> [Identifier] {
        guard rules.name == .postgresql else { return [] }
        let kept = Set(constraints.compactMap(\.name))
        return constraintNames.filter { kept.contains($0.text) }
    }
}

extension Constraint {
    /// The constraint under its final name.
    func renamed(_ name: TableDefinition.Name?) -> Constraint {
        renamed(name.map { ConstraintName.conventional($0.identifier) } ?? .unnamed)
    }

    /// The constraint on columns of other names.
    func mappingColumns(_ transform: (Identifier) -> Identifier) -> Constraint {
        switch self {
        case .primaryKey(var constraint):
            constraint.columns = constraint.columns.map(transform)
            return .primaryKey(constraint)
        case .foreignKey(var constraint):
            constraint.columns = constraint.columns.map(transform)
            return .foreignKey(constraint)
        case .unique(var constraint):
            constraint.columns = constraint.columns.map(transform)
            return .unique(constraint)
        case .check(var constraint):
            constraint.condition = constraint.condition.mappingColumns(transform)
            return .check(constraint)
        case .exclude(var constraint):
            for offset in constraint.elements.indices {
                constraint.elements[offset].expression = constraint.elements[offset].expression.mappingColumns(transform)
            }
            return .exclude(constraint)
        }
    }
}

extension SQLExpression {
    func mappingColumns(_ transform: (Identifier) -> Identifier) -> SQLExpression {
        mapping { expression in
            guard case .column(var column) = expression else { return nil }
            column.name = transform(column.name)
            return .column(column)
        }
    }
}
