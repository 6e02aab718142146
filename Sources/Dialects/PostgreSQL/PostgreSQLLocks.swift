import Schema

/// The table locks of PostgreSQL's statements, as measured on version 15 and documented under "Explicit Locking".
enum PostgreSQLLocks {
    static func locks(_ statement: StatementReader) -> [TableLock] {
        var reader = statement
        let first = reader.word
        reader.skip()
        switch first {
        case "alter": return alter(&reader)
        case "create": return create(&reader)
        case "drop": return drop(&reader)
        case "truncate":
            _ = reader.accept("table")
            return HazardReading.names(&reader).map { TableLock(.accessExclusive, table: $0, work: .rewrite) }
        case "comment":
            guard reader.accept("on", "table") || reader.accept("on", "column") else { return [] }
            return [TableLock(.shareUpdateExclusive, table: reader.name())]
        case "reindex": return reindex(&reader)
        case "cluster": return [TableLock(.accessExclusive, table: reader.name(), work: .rewrite)]
        case "refresh":
            guard reader.accept("materialized", "view") else { return [] }
            let isConcurrent = reader.accept("concurrently")
            return [TableLock(isConcurrent ? .exclusive : .accessExclusive, table: reader.name(), work: .rewrite)]
        case "insert":
            guard reader.accept("into") else { return [] }
            return [TableLock(.rowExclusive, table: reader.name())]
        case "update":
            _ = reader.accept("only")
            return [TableLock(.rowExclusive, table: reader.name())]
        case "delete":
            guard reader.accept("from") else { return [] }
            _ = reader.accept("only")
            return [TableLock(.rowExclusive, table: reader.name())]
        case "vacuum":
            let isFull = reader.contains(["full"])
            return [TableLock(isFull ? .accessExclusive : .shareUpdateExclusive, table: nil, work: isFull ? .rewrite : .scan)]
        case "analyze": return [TableLock(.shareUpdateExclusive, table: reader.name(), work: .scan)]
        case "lock": return lock(&reader)
        default: return []
        }
    }

    private static func create(_ reader: inout StatementReader) -> [TableLock] {
        _ = reader.accept("or", "replace")
        _ = reader.accept("constraint")
        _ = reader.accept("unique")
        if reader.accept("index") {
            let isConcurrent = reader.accept("concurrently")
            _ = reader.accept("if", "not", "exists")
            if !(reader.word == "on") { _ = reader.name() }
            guard reader.accept("on") else { return [] }
            _ = reader.accept("only")
            return [TableLock(isConcurrent ? .shareUpdateExclusive : .share, table: reader.name(), work: .scan)]
        }
        if reader.accept("trigger") || reader.accept("policy") || reader.accept("rule") {
            let isTrigger = reader.contains(["for", "each"]) || reader.contains(["execute"])
            while !reader.isAtEnd, !reader.accept("on"), !reader.accept("to") { reader.skip() }
            return [TableLock(isTrigger ? .shareRowExclusive : .accessExclusive, table: reader.name())]
        }
        if reader.accept("table") {
            var references = referencedTables(reader).map { TableLock(.shareRowExclusive, table: $0) }
            if reader.contains(["partition", "of"]) {
                while !reader.isAtEnd, !reader.accept("partition", "of") { reader.skip() }
                references.append(TableLock(.accessExclusive, table: reader.name()))
            }
            return references
        }
        return []
    }

    /// The tables after REFERENCES: a foreign key locks them too.
    static func referencedTables(_ statement: StatementReader) -> [String] {
        var reader = statement
        var tables: [String] = []
        while !reader.isAtEnd {
            if reader.accept("references") {
                if let name = reader.name(), !tables.contains(name) { tables.append(name) }
            } else {
                reader.skip()
            }
        }
        return tables
    }

    private static func drop(_ reader: inout StatementReader) -> [TableLock] {
        if reader.accept("index") {
            return [TableLock(reader.accept("concurrently") ? .shareUpdateExclusive : .accessExclusive, table: nil)]
        }
        if reader.accept("trigger") || reader.accept("policy") || reader.accept("rule") {
            while !reader.isAtEnd, !reader.accept("on") { reader.skip() }
            return [TableLock(.accessExclusive, table: reader.name())]
        }
        guard reader.accept("table") || reader.accept("view") || reader.accept("materialized", "view") || reader.accept("foreign", "table")
        else {
            return []
        }
        _ = reader.accept("if", "exists")
        return HazardReading.names(&reader).map { TableLock(.accessExclusive, table: $0) }
    }

    private static func reindex(_ reader: inout StatementReader) -> [TableLock] {
        if reader.isNext(.openParenthesis) { reader.skipParentheses() }
        let isTable = reader.accept("table")
        if !isTable { reader.skip() }
        let isConcurrent = reader.accept("concurrently")
        return [TableLock(isConcurrent ? .shareUpdateExclusive : .share, table: isTable ? reader.name() : nil, work: .scan)]
    }

    private static func lock(_ reader: inout StatementReader) -> [TableLock] {
        _ = reader.accept("table")
        let tables = HazardReading.names(&reader)
        var mode = TableLock.Mode.accessExclusive
        if reader.accept("in") {
            let named = TableLock.Mode.allCases.first { mode in
                var copy = reader
                let words = mode.rawValue.lowercased().split(separator: " ").map(String.init)
                return words.allSatisfy { copy.accept($0) } && copy.accept("mode")
            }
            mode = named ?? mode
        }
        return tables.map { TableLock(mode, table: $0) }
    }
}
