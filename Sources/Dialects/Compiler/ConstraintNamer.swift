import Schema

/// Applies a naming convention to the constraints and indexes of one table.
struct ConstraintNamer {
    var table: QualifiedName
    var convention: NamingConvention

    func name(of constraint: Constraint, isTypeBound: Bool = false) throws(DialectError) -> TableDefinition.Name? {
        try name(constraint.name, subject: constraint.subject, columns: constraint.columnNames, targets: constraint.targets)
    }

    func name(of index: Index) throws(DialectError) -> TableDefinition.Name? {
        try name(index.name, subject: .index, columns: index.columnNames, targets: [])
    }

    func name(
        _ given: ConstraintName, subject: NamingConvention.Subject?, columns: [Identifier], targets: [ColumnTarget]
    ) throws(DialectError) -> TableDefinition.Name? {
        if case .conventional(let name) = given { return TableDefinition.Name(identifier: name, isTruncatable: true) }
        let plain = given.identifier
        if let subject, let template = convention.templates[subject], plain == nil || template.contains(ascii: "constraint_name") {
            let tokens = NamingTokens(table: table, columns: columns, targets: targets, constraintName: plain?.text)
            return TableDefinition.Name(identifier: Identifier(try tokens.fill(template)), isTruncatable: true)
        }
        return plain.map { TableDefinition.Name(identifier: $0, isTruncatable: false) }
    }
}

extension NamingConvention {
    /// The name that the convention makes for a constraint of a table; nil where it says nothing or the name is final already.
    package func name(of constraint: Constraint, on table: QualifiedName) throws(DialectError) -> Identifier? {
        guard let subject = constraint.subject, templates[subject] != nil else { return nil }
        if case .conventional = constraint.name { return nil }
        let name = try ConstraintNamer(table: table, convention: self).name(of: constraint)
        return name.flatMap { $0.isTruncatable ? $0.identifier : nil }
    }
}

extension NamingConvention {
    /// The name that the convention makes for an index of a table; nil where it says nothing or the name is final already.
    package func name(of index: Index, on table: QualifiedName) throws(DialectError) -> Identifier? {
        let name = try ConstraintNamer(table: table, convention: self).name(of: index)
        return name.flatMap { $0.isTruncatable ? $0.identifier : nil }
    }
}

extension Constraint {
    /// The convention's key; nil for a constraint that conventions do not know.
    var subject: NamingConvention.Subject? {
        switch self {
        case .primaryKey: .primaryKey
        case .foreignKey: .foreignKey
        case .unique: .unique
        case .check: .check
        case .exclude: nil
        }
    }

    /// The columns that tokens such as `column_0_name` name.
    var columnNames: [Identifier] {
        switch self {
        case .primaryKey(let key): key.columns
        case .foreignKey(let key): key.columns
        case .unique(let unique): unique.columns
        case .check(let check): check.condition.columnNames
        case .exclude(let exclude): exclude.elements.flatMap { $0.expression.columnNames }
        }
    }

    var targets: [ColumnTarget] {
        guard case .foreignKey(let key) = self else { return [] }
        return key.targets
    }
}

extension Index {
    var columnNames: [Identifier] {
        elements.flatMap { element in
            switch element {
            case .column(let name): [name]
            case .expression(let expression): expression.columnNames
            }
        }
    }
}
