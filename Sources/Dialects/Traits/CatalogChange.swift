/// What running a statement would change of what a catalogue, or a query, answers afterwards, as far as its words tell.
package enum CatalogChange: Sendable, Hashable {
    /// Nothing: the statement only reads.
    case reads
    case nothing
    /// Rows of any table.
    case rows
    case makesTable(String)
    case dropsTables([String])
    case renamesTable(String, to: String)
    case changesTable(String)
    case views, sequences, types
    /// The statement may do anything.
    case anything
}

extension Dialect {
    /// What running one statement would change.
    package func catalogChange(of sql: String) -> CatalogChange {
        var reader = StatementReader(sql, quoting: rules.quoting)
        if reader.acceptAny("select", "show", "values", "table") { return reader.contains(["into"]) ? .anything : .reads }
        if reader.accept("with") {
            return ["insert", "update", "delete", "merge"].contains { reader.contains([$0]) } ? .rows : .reads
        }
        if reader.acceptAny("insert", "update", "delete", "truncate", "merge", "copy", "replace") { return .rows }
        if reader.acceptAny("comment", "grant", "revoke", "set", "reset", "analyze", "vacuum", "lock", "savepoint", "release", "pragma") {
            return .nothing
        }
        if reader.accept("create") { return reader.creation() }
        if reader.accept("alter", "table") { return reader.tableAlteration() }
        if reader.accept("drop", "table") {
            _ = reader.accept("if", "exists")
            var names: [String] = []
            while let name = reader.unquotedName() {
                names.append(name)
                guard reader.accept(.comma) else { break }
            }
            return .dropsTables(names)
        }
        if reader.acceptAny("drop", "alter") { return reader.otherObject() }
        return .anything
    }
}

extension StatementReader {
    fileprivate mutating func creation() -> CatalogChange {
        _ = accept("or", "replace")
        _ = acceptAny("temporary", "temp", "unlogged", "recursive", "materialized")
        if accept("table") {
            _ = accept("if", "not", "exists")
            return unquotedName().map(CatalogChange.makesTable) ?? .anything
        }
        if accept("unique", "index") || accept("index") {
            while !isAtEnd, !accept("on") { skip() }
            _ = accept("only")
            return unquotedName().map(CatalogChange.changesTable) ?? .anything
        }
        return otherObject()
    }

    fileprivate mutating func tableAlteration() -> CatalogChange {
        _ = accept("if", "exists")
        _ = accept("only")
        guard let table = unquotedName() else { return .anything }
        if accept("rename", "to") { return unquotedName().map { .renamesTable(table, to: $0) } ?? .anything }
        return .changesTable(table)
    }

    fileprivate mutating func otherObject() -> CatalogChange {
        _ = accept("materialized")
        switch word {
        case "view": return .views
        case "sequence": return .sequences
        case "type", "domain": return .types
        case "function", "procedure", "trigger", "policy", "role", "user", "aggregate", "operator", "statistics", "publication":
            return .nothing
        default: return .anything
        }
    }

    /// The last part of a name, without quotes, in the case that the database keeps it in.
    mutating func unquotedName() -> String? {
        guard let name = name(), let last = name.split(separator: ".").last else { return nil }
        if last.hasPrefix("[") || last.hasPrefix("`") { return String(last.dropFirst().dropLast()) }
        guard last.hasPrefix("\""), last.count >= 2 else { return last.lowercased() }
        return String(last.dropFirst().dropLast()).replacing("\"\"", with: "\"")
    }
}
