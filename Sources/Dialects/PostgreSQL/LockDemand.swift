import Schema

/// About how many locks one transaction takes on PostgreSQL: one for each object that its statements touch, however often they do.
///
/// Counted as `pg_locks` of version 15 shows them. Of a table that the transaction has not made itself, indexes and the like are guessed.
package struct LockDemand: Sendable {
    /// What is known of a table: everything of it that has a lock of its own.
    private struct Table {
        var indexes = 0
        /// Sequences, the TOAST table and its index.
        var others = 0
        /// Whether the transaction has made it, and has its indexes already.
        var isNew = true
    }

    private let quoting: SQLLexer.Quoting = Dialect.postgresql.rules.quoting
    private var tables: [String: Table] = [:]
    /// Tables whose indexes are locked as well.
    private var whole: Set<String> = []
    /// Locks so far: the transaction's own, and its schema's.
    package private(set) var count = 2

    package init() {}

    package mutating func add(_ sql: String) {
        var reader = StatementReader(sql, quoting: quoting)
        let statement = reader
        for name in PostgreSQLLocks.locks(statement).compactMap(\.table) { touch(Self.key(name)) }
        switch reader.word {
        case "create": create(&reader)
        case "alter": alter(&reader)
        case "drop": drop(&reader)
        case "update", "delete", "truncate":
            for name in PostgreSQLLocks.locks(statement).compactMap(\.table) { touchIndexes(Self.key(name)) }
        default: break
        }
    }

    private mutating func create(_ reader: inout StatementReader) {
        let isIndex = reader.accept("create", "index") || reader.accept("create", "unique", "index")
        if isIndex {
            count += 1
            while !reader.isAtEnd, !reader.accept("on") { reader.skip() }
            _ = reader.accept("only")
            if let name = reader.name() { tables[Self.key(name)]?.indexes += 1 }
            return
        }
        reader.skip()
        _ = reader.acceptAny("temporary", "temp", "unlogged")
        if reader.accept("table") {
            _ = reader.accept("if", "not", "exists")
            guard let name = reader.name() else { return }
            let table = Self.table(definition: reader)
            tables[Self.key(name)] = table
            count += 1 + table.indexes + table.others
        } else if ["view", "sequence", "materialized"].contains(reader.word) {
            count += 1
        }
    }

    /// Reads the columns and constraints of CREATE TABLE, or an action of ALTER TABLE.
    private static func table(definition: StatementReader) -> Table {
        var reader = definition
        var table = Table()
        var characters = 0
        var isUnbounded = false
        while !reader.isAtEnd {
            switch reader.word {
            case "primary", "unique", "exclude": table.indexes += 1
            case "serial", "bigserial", "smallserial", "identity": table.others += 1
            case "text", "json", "jsonb", "bytea", "xml", "tsvector", "hstore", "citext": isUnbounded = true
            case "varchar", "varying", "numeric":
                let isNumber = reader.word == "numeric"
                reader.skip()
                guard reader.accept(.openParenthesis) else {
                    isUnbounded = true
                    continue
                }
                if !isNumber { characters += min(reader.number ?? 0, 10_000) }
            default: isUnbounded = isUnbounded || reader.isNext("[")
            }
            reader.skip()
        }
        // A row that may be longer than 2,000 bytes has a table for its long values, with an index.
        if isUnbounded || characters * 4 > 2000 { table.others += 2 }
        return table
    }

    private mutating func alter(_ reader: inout StatementReader) {
        guard reader.accept("alter", "table") else { return }
        _ = reader.accept("if", "exists")
        _ = reader.accept("only")
        guard let name = reader.name() else { return }
        let key = Self.key(name)
        let isAddition = reader.word == "add"
        if isAddition, reader.contains(["foreign", "key"]) {
            touchIndexes(key)
            for other in PostgreSQLLocks.referencedTables(reader) { touchIndexes(Self.key(other)) }
        } else if isAddition {
            let added = Self.table(definition: reader)
            tables[key]?.indexes += added.indexes
            count += added.indexes
        } else if reader.accept("drop", "constraint") {
            count += 2
        } else if reader.accept("alter"), reader.contains(["type"]) {
            touchIndexes(key)
            // The table and its indexes are written anew.
            count += 3 + (tables[key]?.indexes ?? 0)
        }
    }

    private mutating func drop(_ reader: inout StatementReader) {
        if reader.accept("drop", "index") {
            count += 1
            return
        }
        guard reader.accept("drop", "table") else { return }
        _ = reader.accept("if", "exists")
        for name in HazardReading.names(&reader) {
            // The types of its rows, its constraints and its defaults.
            let table = tables[Self.key(name)] ?? Table()
            count += 2 + table.indexes + table.others
        }
    }

    /// A table that this transaction has not made is taken for one with a primary key, a sequence and long values.
    private mutating func touch(_ key: String) {
        guard tables[key] == nil else { return }
        tables[key] = Table(indexes: 1, others: 3, isNew: false)
        count += 1
    }

    private mutating func touchIndexes(_ key: String) {
        guard let table = tables[key], !table.isNew, whole.insert(key).inserted else { return }
        count += table.indexes
    }

    private static func key(_ name: String) -> String { name.replacing("\"", with: "").lowercased() }
}
