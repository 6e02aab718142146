import Schema

extension DialectRules {
    var supportsAlterColumn: Bool { true }
    var supportsAlterConstraint: Bool { true }
    var doublesPercentByDefault: Bool { false }
    var returningNamesTable: Bool { true }

    func type(_ kind: SQLType.Kind, _ compiler: Compiler) throws(DialectError) -> String? { nil }

    func literal(_ value: SQLLiteral, of kind: SQLType.Kind, _ compiler: Compiler) throws(DialectError) -> String? { nil }

    func function(_ call: FunctionCall, _ context: ExpressionContext, _ compiler: Compiler) throws(DialectError) -> String? { nil }

    func binary(_ expression: BinaryExpression, _ context: ExpressionContext, _ compiler: Compiler) throws(DialectError) -> String? { nil }

    func extract(field: String, from operand: String) throws(DialectError) -> String { "EXTRACT(\(field) FROM \(operand))" }

    func nextValue(_ sequence: SQLSequence, _ compiler: Compiler) throws(DialectError) -> String {
        throw DialectError(.unsupported, "Dialect '\(name)' does not support sequence increments.")
    }

    func emptySet(isNegated: Bool) -> String { isNegated ? "(NULL) OR (1 = 1)" : "(NULL) AND (1 != 1)" }

    func fetchClause(_ fetch: FetchClause, offset: SQLExpression?, _ compiler: Compiler) throws(DialectError) -> String {
        var text = ""
        if let offset { text = try "\n OFFSET \(compiler.expression(offset)) ROWS" }
        return try text + "\n FETCH FIRST \(compiler.expression(fetch.count))" + fetch.unit
    }

    func lockingClause(_ locking: RowLocking, _ compiler: Compiler) throws(DialectError) -> String { " FOR UPDATE" }

    func dropIndexKeyword(_ options: DialectOptions) -> String { "" }

    func tableSuffix(_ options: DialectOptions, _ compiler: Compiler) throws(DialectError) -> String { "" }

    func sequenceType(_ sequence: SQLSequence, _ compiler: Compiler) throws(DialectError) -> String { "" }

    func alterColumn(_ operation: AlterColumn, _ writer: StatementWriter) throws(DialectError) {
        try writer.alterNullability(operation)
        try writer.alterServerDefault(operation)
        try writer.alterType(operation)
        if operation.modifyComment != .unchanged { throw DialectError(.compile, "\(name) has no comments on columns") }
        try writer.alterName(operation)
    }

    func alterIdentity(_ operation: AlterColumn, _ writer: StatementWriter) throws(DialectError) {
        throw DialectError(
            .compile,
            "Adding, removing or modifying an \"identity\" construct, e.g. GENERATED AS IDENTITY, to or from an existing column is not "
                + "supported in this dialect.")
    }

    func renameColumn(from old: String, to new: String) -> String { "RENAME \(old) TO \(new)" }

    func renamedTable(_ name: Identifier, schema: Identifier?, _ compiler: Compiler) -> String { compiler.quote(name) }

    func addConstraint(_ constraint: TableDefinition.NamedConstraint, to table: TableDefinition, _ writer: StatementWriter)
        throws(DialectError)
    {
        try writer.alterAddConstraint(constraint, to: table)
    }

    func dropConstraint(_ operation: DropConstraint, _ writer: StatementWriter) throws(DialectError) {
        try writer.alterDropConstraint(operation)
    }

    func createTypes(of table: TableDefinition, _ writer: StatementWriter) throws(DialectError) {}

    func batchNeedsRecreate(_ operation: Operation) -> Bool { false }

    func batchCasts(from old: SQLType, to new: SQLType) -> Bool { old.affinity != new.affinity }
}

extension FetchClause {
    /// What follows the count.
    var unit: String { (isPercent ? " PERCENT" : "") + " ROWS " + (withTies ? "WITH TIES" : "ONLY") }
}
