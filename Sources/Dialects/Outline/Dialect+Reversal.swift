extension Dialect {
    /// The statements that undo one, in their order, with the names as they are written there; nil when they can't be told from it.
    package func reversal(of sql: String) -> [String]? {
        var reader = StatementReader(sql, quoting: rules.quoting)
        if reader.accept("create") { return Self.undoneCreation(&reader).map { [$0] } }
        if reader.accept("alter", "table") { return Self.undoneAlterations(&reader) }
        return nil
    }

    /// With `IF NOT EXISTS` the table or index may be older than the statement.
    private static func undoneCreation(_ reader: inout StatementReader) -> String? {
        while reader.acceptAny("temp", "temporary", "unlogged", "global", "local", "unique") {}
        if reader.accept("table") {
            guard reader.word != "if", let name = reader.name() else { return nil }
            return "DROP TABLE \(name);"
        }
        guard reader.accept("index") else { return nil }
        _ = reader.accept("concurrently")
        guard !["if", "on"].contains(reader.word), let name = reader.name(), reader.accept("on") else { return nil }
        _ = reader.accept("only")
        guard let table = reader.name() else { return nil }
        // PostgreSQL makes an index in its table's schema; SQLite has the schema in the index's own name.
        return "DROP INDEX \(divided(name).schema == nil ? divided(table).schema ?? "" : "")\(name);"
    }

    private static func undoneAlterations(_ reader: inout StatementReader) -> [String]? {
        guard reader.word != "if" else { return nil }
        let only = reader.accept("only") ? "ONLY " : ""
        guard let table = reader.name() else { return nil }
        var undone: [String] = []
        repeat {
            guard let statement = undoneAlteration(of: table, only, &reader) else { return nil }
            undone.insert(statement, at: 0)
            reader.skipToComma()
        } while reader.accept(.comma)
        return undone
    }

    private static func undoneAlteration(of table: String, _ only: String, _ reader: inout StatementReader) -> String? {
        let alter = "ALTER TABLE \(only)"
        if reader.accept("rename", "to") {
            let (schema, old) = divided(table)
            return reader.name().map { "\(alter)\(schema ?? "")\($0) RENAME TO \(old);" }
        }
        if reader.accept("rename") {
            let subject = reader.accept("constraint") ? "CONSTRAINT" : "COLUMN"
            _ = reader.accept("column")
            guard let old = reader.name(), reader.accept("to"), let new = reader.name() else { return nil }
            return "\(alter)\(table) RENAME \(subject) \(new) TO \(old);"
        }
        guard reader.accept("add") else { return nil }
        if reader.accept("constraint") { return reader.name().map { "\(alter)\(table) DROP CONSTRAINT \($0);" } }
        _ = reader.accept("column")
        guard !["if", "primary", "unique", "foreign", "check", "exclude"].contains(reader.word) else { return nil }
        return reader.name().map { "\(alter)\(table) DROP COLUMN \($0);" }
    }

    /// A name as written: the schema with its dot, if there is one, and the name itself.
    private static func divided(_ name: String) -> (schema: String?, name: String) {
        var quote: Character?
        var dot: String.Index?
        for index in name.indices {
            let character = name[index]
            if let open = quote {
                if character == open { quote = nil }
            } else if character == "[" {
                quote = "]"
            } else if character == "\"" || character == "`" {
                quote = character
            } else if character == "." {
                dot = index
            }
        }
        guard let dot else { return (nil, name) }
        return (String(name[...dot]), String(name[name.index(after: dot)...]))
    }
}
