import Schema

/// Hazards that both dialects have, read from a statement's words.
enum HazardReading {
    static func hazards(_ statement: StatementReader) -> [Hazard] {
        var reader = statement
        if reader.accept("drop") { return drop(&reader) }
        if reader.accept("truncate") {
            _ = reader.accept("table")
            return names(&reader).map(Hazard.truncates)
        }
        if reader.accept("alter", "table") { return alterTable(&reader) }
        if reader.accept("delete", "from") || reader.accept("update") {
            let isDelete = statement.word == "delete"
            _ = reader.accept("only")
            guard let name = reader.name(), !reader.contains(["where"]) else { return [] }
            return [isDelete ? .deletesAllRows(name) : .updatesAllRows(name)]
        }
        return []
    }

    private static func drop(_ reader: inout StatementReader) -> [Hazard] {
        let make: (String) -> Hazard
        if reader.accept("table") || reader.accept("foreign", "table") {
            make = Hazard.dropsTable
        } else if reader.accept("schema") {
            make = Hazard.dropsSchema
        } else if reader.accept("database") {
            make = Hazard.dropsDatabase
        } else if reader.accept("type") || reader.accept("domain") {
            make = Hazard.dropsType
        } else {
            return []
        }
        _ = reader.accept("if", "exists")
        return names(&reader).map(make)
    }

    private static func alterTable(_ reader: inout StatementReader) -> [Hazard] {
        _ = reader.accept("if", "exists")
        _ = reader.accept("only")
        guard let table = reader.name() else { return [] }
        var hazards: [Hazard] = []
        while !reader.isAtEnd {
            if let hazard = action(&reader, table) { hazards.append(hazard) }
            reader.skipToComma()
            reader.skip()
        }
        return hazards
    }

    private static func action(_ reader: inout StatementReader, _ table: String) -> Hazard? {
        if reader.accept("drop") {
            let isColumn = reader.accept("column")
            _ = reader.accept("if", "exists")
            if !isColumn, reader.accept("constraint") { return nil }
            return reader.name().map { .dropsColumn(table: table, column: $0) }
        }
        guard reader.accept("alter") else { return nil }
        _ = reader.accept("column")
        guard let column = reader.name() else { return nil }
        guard reader.accept("type") || reader.accept("set", "data", "type") else { return nil }
        return .changesType(table: table, column: column)
    }

    /// Names with commas between them.
    static func names(_ reader: inout StatementReader) -> [String] {
        var names: [String] = []
        repeat {
            _ = reader.accept("only")
            guard let name = reader.name() else { break }
            names.append(name)
        } while reader.accept(.comma)
        return names
    }
}
