import Schema

extension Compiler {
    /// A constraint as it stands in CREATE TABLE or after ADD; nil for one that the dialect leaves out.
    func constraint(_ constraint: TableDefinition.NamedConstraint, in table: TableDefinition) throws(DialectError) -> String? {
        guard let body = try rules.constraint(constraint, in: table, self) else { return nil }
        guard let name = constraint.name else { return body }
        return try "CONSTRAINT \(constraintName(name)) \(body)"
    }

    /// The body that SQLAlchemy's default compiler writes.
    func defaultConstraint(_ constraint: Constraint, extra: String = "", distinct: String = "") throws(DialectError) -> String {
        switch constraint {
        case .primaryKey(let key):
            return try "PRIMARY KEY (\(quoteList(key.columns)))" + extra + deferrability(key.isDeferrable, key.initially)
        case .unique(let unique):
            return try "UNIQUE \(distinct)(\(quoteList(unique.columns)))" + extra + deferrability(unique.isDeferrable, unique.initially)
        case .check(let check):
            return try "CHECK (\(expression(check.condition, .definition)))" + deferrability(check.isDeferrable, check.initially)
        case .foreignKey(let key):
            return try foreignKey(key, remoteTable: quote(key.targets.first?.table ?? QualifiedName("")))
        case .exclude:
            throw unsupported("ExcludeConstraint")
        }
    }

    func foreignKey(_ key: ForeignKeyConstraint, remoteTable: String) throws(DialectError) -> String {
        let remoteColumns = key.targets.enumerated().map { offset, target in
            target.column ?? (key.columns.indices.contains(offset) ? key.columns[offset] : "")
        }
        return try "FOREIGN KEY(\(quoteList(key.columns))) REFERENCES \(remoteTable) (\(quoteList(remoteColumns)))"
            + referenceClauses(key.reference)
    }

    /// MATCH, ON DELETE, ON UPDATE, DEFERRABLE, INITIALLY.
    func referenceClauses(_ reference: ReferenceOptions) throws(DialectError) -> String {
        var text = ""
        if let match = reference.match { text += try " MATCH " + keywordPhrase(match) }
        if let onDelete = reference.onDelete { text += try " ON DELETE " + deleteAction(onDelete) }
        if let onUpdate = reference.onUpdate { text += try " ON UPDATE " + keywordPhrase(onUpdate) }
        return try text + deferrability(reference.isDeferrable, reference.initially)
    }

    /// A phrase; on PostgreSQL `SET NULL (a, b)` too.
    private func deleteAction(_ action: String) throws(DialectError) -> String {
        guard rules.name == .postgresql, let open = action.firstIndex(of: "("), action.last == ")" else { return try keywordPhrase(action) }
        _ = try keywordPhrase(String(action[..<open].reversed().drop { $0 == " " }.reversed()))
        return action
    }

    func deferrability(_ isDeferrable: Bool?, _ initially: String?) throws(DialectError) -> String {
        var text = ""
        if let isDeferrable { text += isDeferrable ? " DEFERRABLE" : " NOT DEFERRABLE" }
        if let initially { text += try " INITIALLY " + keywordPhrase(initially) }
        return text
    }
}
