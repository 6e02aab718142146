extension Dialect {
    /// The trigger that a statement makes, in lower case and without quotes; nil for any other statement.
    package func createdTrigger(in sql: String) -> String? {
        var reader = StatementReader(sql, quoting: rules.quoting, limit: 16)
        guard reader.accept("create") else { return nil }
        _ = reader.acceptAny("temp", "temporary")
        guard reader.accept("trigger") else { return nil }
        _ = reader.accept("if", "not", "exists")
        return reader.unquotedName()?.lowercased()
    }
}
