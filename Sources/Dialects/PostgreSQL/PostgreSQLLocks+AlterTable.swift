import Schema

extension PostgreSQLLocks {
    static func alter(_ reader: inout StatementReader) -> [TableLock] {
        if reader.accept("index") {
            _ = reader.accept("if", "exists")
            return [TableLock(.shareUpdateExclusive, table: reader.name())]
        }
        if reader.accept("sequence") {
            _ = reader.accept("if", "exists")
            return [TableLock(.shareRowExclusive, table: reader.name())]
        }
        guard reader.accept("table") || reader.accept("view") || reader.accept("materialized", "view") else { return [] }
        _ = reader.accept("if", "exists")
        _ = reader.accept("only")
        let table = reader.name()
        var strongest: TableLock?
        var references: [TableLock] = []
        while !reader.isAtEnd {
            let lock = action(reader, table)
            if let current = strongest {
                strongest?.mode = max(current.mode, lock.mode)
                strongest?.work = heavier(current.work, lock.work)
            } else {
                strongest = lock
            }
            references += referencedTables(reader).map { TableLock(.shareRowExclusive, table: $0) }
            reader.skipToComma()
            reader.skip()
        }
        return [strongest].compactMap(\.self) + references.reduce(into: []) { list, lock in if !list.contains(lock) { list.append(lock) } }
    }

    private static func heavier(_ left: TableLock.Work, _ right: TableLock.Work) -> TableLock.Work {
        if left == .rewrite || right == .rewrite { return .rewrite }
        return left == .scan || right == .scan ? .scan : .catalog
    }

    /// The lock of one action of ALTER TABLE.
    private static func action(_ statement: StatementReader, _ table: String?) -> TableLock {
        var reader = statement
        switch reader.word {
        case "add":
            reader.skip()
            return add(&reader, table)
        case "alter":
            reader.skip()
            return alterColumn(&reader, table)
        case "validate": return TableLock(.shareUpdateExclusive, table: table, work: .scan)
        case "enable", "disable":
            let isTrigger = reader.contains(["trigger"], beforeComma: true)
            return TableLock(isTrigger ? .shareRowExclusive : .accessExclusive, table: table)
        case "attach": return TableLock(.shareUpdateExclusive, table: table, work: .scan)
        case "detach": return TableLock(reader.contains(["concurrently"]) ? .shareUpdateExclusive : .accessExclusive, table: table)
        case "cluster", "set":
            let rewrites = ["logged", "unlogged", "tablespace"].contains { reader.contains([$0], beforeComma: true) }
            if reader.accept("set"), reader.isNext(.openParenthesis) { return TableLock(.shareUpdateExclusive, table: table) }
            return TableLock(.accessExclusive, table: table, work: rewrites ? .rewrite : .catalog)
        default: return TableLock(.accessExclusive, table: table)
        }
    }

    private static func add(_ reader: inout StatementReader, _ table: String?) -> TableLock {
        if reader.accept("constraint") { _ = reader.name() }
        switch reader.word {
        case "foreign": return TableLock(.shareRowExclusive, table: table, work: isNotValid(reader) ? .catalog : .scan)
        case "check": return TableLock(.accessExclusive, table: table, work: isNotValid(reader) ? .catalog : .scan)
        case "primary", "unique", "exclude":
            let usesIndex = reader.contains(["using", "index"], beforeComma: true) && reader.word != "exclude"
            return TableLock(.accessExclusive, table: table, work: usesIndex ? .catalog : .scan)
        default: return TableLock(.accessExclusive, table: table, work: addedColumnWork(reader))
        }
    }

    /// A new column rewrites the table when its values differ from row to row.
    private static func addedColumnWork(_ statement: StatementReader) -> TableLock.Work {
        var reader = statement
        _ = reader.accept("column")
        _ = reader.accept("if", "not", "exists")
        _ = reader.name()
        if ["serial", "bigserial", "smallserial"].contains(reader.word) || reader.contains(["generated"], beforeComma: true) {
            return .rewrite
        }
        let volatile = ["gen_random_uuid", "uuid_generate_v4", "uuid_generate_v1", "random", "clock_timestamp", "timeofday", "nextval"]
        if reader.contains(["default"], beforeComma: true), volatile.contains(where: { reader.contains([$0], beforeComma: true) }) {
            return .rewrite
        }
        let scans = [["check"], ["unique"], ["primary", "key"], ["references"]].contains { reader.contains($0, beforeComma: true) }
        return scans ? .scan : .catalog
    }

    private static func alterColumn(_ reader: inout StatementReader, _ table: String?) -> TableLock {
        if reader.accept("constraint") { return TableLock(.shareRowExclusive, table: table) }
        _ = reader.accept("column")
        _ = reader.name()
        if reader.accept("type") || reader.accept("set", "data", "type") {
            let isUnbounded = reader.word == "text" && !reader.contains(["using"], beforeComma: true)
            return TableLock(.accessExclusive, table: table, work: isUnbounded ? .catalog : .rewrite)
        }
        if reader.accept("set", "not", "null") { return TableLock(.accessExclusive, table: table, work: .scan) }
        if reader.accept("set", "statistics") || reader.accept("set", "(") { return TableLock(.shareUpdateExclusive, table: table) }
        return TableLock(.accessExclusive, table: table)
    }

    private static func isNotValid(_ reader: StatementReader) -> Bool { reader.contains(["not", "valid"], beforeComma: true) }
}
