import Schema

extension StatementWriter {
    func alterColumn(_ operation: AlterColumn) throws(DialectError) {
        if operation.existingType != nil, operation.modifyType != nil, let type = operation.existingType {
            try dropTypeBoundConstraint(of: Column(operation.column, type), on: operation.table)
        }
        try rules.alterColumn(operation, self)
        if let type = operation.modifyType {
            let table = try definition(of: Table(operation.table, columns: [Column(operation.column, type)]))
            for constraint in table.constraints { try rules.addConstraint(constraint, to: table, self) }
        }
    }

    /// The CHECK of a type that the column loses.
    private func dropTypeBoundConstraint(of column: Column, on name: QualifiedName) throws(DialectError) {
        let table = try definition(of: Table(name, columns: [column]))
        for constraint in table.constraints {
            if !rules.supportsAlterConstraint { continue }
            guard let name = constraint.name else {
                throw DialectError(.compile, "Can't emit DROP CONSTRAINT for constraint CheckConstraint(); it has no name")
            }
            try define { compiler throws(DialectError) in
                try "ALTER TABLE \(compiler.quote(table.name)) DROP CONSTRAINT \(compiler.constraintName(name))"
            }
        }
    }

    /// `ALTER TABLE t ALTER COLUMN c <action>`.
    func alterColumn(_ operation: AlterColumn, action: (Compiler) throws(DialectError) -> String) throws(DialectError) {
        try define { compiler throws(DialectError) in
            try "ALTER TABLE \(compiler.quoteDotted(operation.table)) ALTER COLUMN \(compiler.quote(operation.column)) " + action(compiler)
        }
        if !rules.supportsAlterColumn {
            note(.warning("\(rules.name) has no ALTER COLUMN; the database will reject this. Use batch_alter_table."))
        }
    }

    func alterNullability(_ operation: AlterColumn) throws(DialectError) {
        guard let isNullable = operation.modifyNullable else { return }
        try alterColumn(operation) { _ throws(DialectError) in isNullable ? "DROP NOT NULL" : "SET NOT NULL" }
    }

    func alterServerDefault(_ operation: AlterColumn) throws(DialectError) {
        let isComputed = operation.modifyServerDefault.isComputed || operation.existingServerDefault.isComputed
        switch operation.modifyServerDefault {
        case .unchanged: return
        case .drop where isComputed, .set where isComputed:
            throw DialectError(
                .compile,
                "Adding or removing a \"computed\" construct, e.g. GENERATED ALWAYS AS, to or from an existing column is not supported.")
        case .drop where operation.existingServerDefault.identity != nil, .set(.identity):
            try rules.alterIdentity(operation, self)
        case .drop: try alterColumn(operation) { _ throws(DialectError) in "DROP DEFAULT" }
        case .set(.fetched):
            throw DialectError(.argument, "FetchedValue() does not say which default the column '\(operation.column)' shall have.")
        case .set(let value):
            if operation.existingServerDefault.identity != nil { return try rules.alterIdentity(operation, self) }
            try alterColumn(operation) { compiler throws(DialectError) in
                try "SET DEFAULT " + (compiler.serverDefault(value) ?? "NULL")
            }
        }
    }

    func alterType(_ operation: AlterColumn) throws(DialectError) {
        guard let type = operation.modifyType else { return }
        try alterColumn(operation) { compiler throws(DialectError) in try "TYPE " + compiler.type(type) }
    }

    func alterName(_ operation: AlterColumn) throws(DialectError) {
        guard let name = operation.modifyName else { return }
        try define { compiler throws(DialectError) in
            let old = compiler.quote(operation.column)
            return "ALTER TABLE \(compiler.quoteDotted(operation.table)) " + rules.renameColumn(from: old, to: compiler.quote(name))
        }
    }
}

extension Change<ServerDefault> {
    var isComputed: Bool {
        if case .set(.computed) = self { true } else { false }
    }

    var identity: Identity? {
        if case .set(.identity(let identity)) = self { identity } else { nil }
    }
}
