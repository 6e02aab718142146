import Schema

extension StatementWriter {
    func addConstraint(_ constraint: Constraint, to name: QualifiedName) throws(DialectError) {
        let table = try definition(of: Table(name))
        let namer = ConstraintNamer(table: name, convention: table.convention)
        let named = TableDefinition.NamedConstraint(name: try namer.name(of: constraint), constraint: constraint)
        try rules.addConstraint(named, to: table, self)
        if constraint.reachesBeyondItsColumns { note(.difference(.constraintColumns)) }
    }

    /// `ALTER TABLE t ADD CONSTRAINT ...`.
    func alterAddConstraint(_ constraint: TableDefinition.NamedConstraint, to table: TableDefinition) throws(DialectError) {
        try define { compiler throws(DialectError) in
            try "ALTER TABLE \(compiler.quote(table.name)) ADD \(compiler.constraint(constraint, in: table) ?? "")"
        }
    }

    /// `ALTER TABLE t DROP CONSTRAINT ...`.
    func alterDropConstraint(_ operation: DropConstraint) throws(DialectError) {
        guard let name = try name(of: operation) else {
            throw DialectError(.compile, "Can't emit DROP CONSTRAINT for constraint on table '\(operation.table)'; it has no name")
        }
        try define { compiler throws(DialectError) in
            try "ALTER TABLE \(compiler.quote(operation.table)) DROP CONSTRAINT "
                + (operation.ifExists ? "IF EXISTS " : "") + compiler.constraintName(name)
        }
    }

    /// The name after the convention; a constraint to drop has no columns for the tokens.
    private func name(of operation: DropConstraint) throws(DialectError) -> TableDefinition.Name? {
        let convention = options.namingConvention ?? NamingConvention()
        let namer = ConstraintNamer(table: operation.table, convention: convention)
        if operation.kind == .foreignKey, operation.name == .unnamed, convention.templates[.foreignKey]?.contains("(column_") == true {
            throw DialectError(
                .value, "A foreign key to drop has no columns that the naming convention could name it after; give its name.")
        }
        return try namer.name(operation.name, subject: operation.kind?.subject, columns: [], targets: [])
    }
}

extension DropConstraint.Kind {
    var subject: NamingConvention.Subject {
        switch self {
        case .foreignKey: .foreignKey
        case .primary: .primaryKey
        case .unique: .unique
        case .check: .check
        }
    }
}

extension Constraint {
    /// Whether it includes columns or has textual elements, which Alembic looks for among the columns of its directive.
    fileprivate var reachesBeyondItsColumns: Bool {
        switch self {
        case .unique(let unique): !Set(unique.options["postgresql_include"]?.texts ?? []).isSubset(of: unique.columns.map(\.text))
        case .exclude(let exclude): exclude.elements.contains { if case .text = $0.expression { true } else { false } }
        case .primaryKey, .foreignKey, .check: false
        }
    }
}
