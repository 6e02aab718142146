extension Dialect {
    /// What a statement does to the names of tables and columns, as far as its words tell; nothing for any other statement.
    package func outline(of sql: String) -> [TableEffect] {
        var reader = StatementReader(sql, quoting: rules.quoting)
        if reader.accept("create") { return Self.creation(&reader).map { [$0] } ?? [] }
        if reader.accept("drop", "table") { return Self.removals(&reader) }
        if reader.accept("alter", "table") { return Self.alterations(&reader) }
        return []
    }

    private static func creation(_ reader: inout StatementReader) -> TableEffect? {
        while reader.acceptAny("temp", "temporary", "unlogged", "global", "local") {}
        guard reader.accept("table") else { return nil }
        _ = reader.accept("if", "not", "exists")
        guard let name = reader.name() else { return nil }
        var columns: [String] = []
        if reader.accept(.openParenthesis) {
            repeat {
                if !["constraint", "primary", "unique", "foreign", "check", "exclude", "like"].contains(reader.word),
                    let column = reader.name()
                {
                    columns.append(unquoted(column))
                }
                reader.skipToComma()
            } while reader.accept(.comma)
        }
        return .create(unquoted(name), columns: columns)
    }

    private static func removals(_ reader: inout StatementReader) -> [TableEffect] {
        _ = reader.accept("if", "exists")
        var effects: [TableEffect] = []
        repeat {
            guard let name = reader.name() else { break }
            effects.append(.drop(unquoted(name)))
        } while reader.accept(.comma)
        return effects
    }

    private static func alterations(_ reader: inout StatementReader) -> [TableEffect] {
        _ = reader.accept("if", "exists")
        _ = reader.accept("only")
        guard let table = reader.name().map(unquoted) else { return [] }
        var effects: [TableEffect] = []
        repeat {
            if let effect = alteration(of: table, &reader) { effects.append(effect) }
            reader.skipToComma()
        } while reader.accept(.comma)
        return effects
    }

    private static func alteration(of table: String, _ reader: inout StatementReader) -> TableEffect? {
        if reader.accept("rename", "to") { return reader.name().map { .rename(table, to: unquoted($0)) } }
        if reader.accept("rename") {
            guard !["constraint"].contains(reader.word) else { return nil }
            _ = reader.accept("column")
            guard let old = reader.name(), reader.accept("to"), let new = reader.name() else { return nil }
            return .renameColumn(table: table, unquoted(old), to: unquoted(new))
        }
        let adds = reader.accept("add")
        guard adds || reader.accept("drop") else { return nil }
        guard !["constraint", "primary", "unique", "foreign", "check", "exclude"].contains(reader.word) else { return nil }
        _ = reader.accept("column")
        _ = adds ? reader.accept("if", "not", "exists") : reader.accept("if", "exists")
        guard let column = reader.name().map(unquoted) else { return nil }
        return adds ? .addColumn(table: table, column) : .dropColumn(table: table, column)
    }

    /// A name without its quotes; the schema stays in front.
    private static func unquoted(_ name: String) -> String {
        name.filter { !"\"`[]".contains($0) }
    }
}
