import Dialects

/// The statements that undo another one, as text.
enum ReversedStatement {
    /// Empty where they can't be told.
    static func lines(_ sql: String) -> [String] {
        if let index = createdIndex(sql) { return ["DROP INDEX \(index);"] }
        let effects = Dialect.postgresql.outline(of: sql)
        let lines = effects.reversed().compactMap { effect -> String? in
            switch effect {
            case .create(let name, _): "DROP TABLE \(name);"
            case .rename(let name, let new): "ALTER TABLE \(new) RENAME TO \(name);"
            case .addColumn(let table, let column): "ALTER TABLE \(table) DROP COLUMN \(column);"
            case .renameColumn(let table, let column, let new): "ALTER TABLE \(table) RENAME COLUMN \(new) TO \(column);"
            case .drop, .dropColumn: nil
            }
        }
        return lines.count == effects.count ? lines : []
    }

    /// The name in `CREATE [UNIQUE] INDEX [CONCURRENTLY] [IF NOT EXISTS] name ON`.
    private static func createdIndex(_ sql: String) -> String? {
        var words = sql.split(whereSeparator: \.isWhitespace).prefix(9).map(String.init)[...]
        func accept(_ wanted: String) -> Bool {
            guard words.first?.lowercased() == wanted else { return false }
            words = words.dropFirst()
            return true
        }
        guard accept("create") else { return nil }
        _ = accept("unique")
        guard accept("index") else { return nil }
        _ = accept("concurrently")
        if accept("if") { _ = accept("not") && accept("exists") }
        guard let name = words.first, words.dropFirst().first?.lowercased() == "on" else { return nil }
        return name
    }
}
