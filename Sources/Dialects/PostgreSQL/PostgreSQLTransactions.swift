/// The statements that PostgreSQL refuses inside a transaction block (error 25001).
enum PostgreSQLTransactions {
    /// The words that cannot stand in a transaction; nil when the statement can.
    static func obstacle(_ statement: StatementReader) -> String? {
        var reader = statement
        switch reader.word {
        case "create":
            reader.skip()
            if reader.acceptAny("database", "tablespace") { return "CREATE DATABASE and CREATE TABLESPACE" }
            _ = reader.accept("unique")
            if reader.accept("index", "concurrently") { return "CREATE INDEX CONCURRENTLY" }
            if reader.accept("subscription"), !reader.contains(["create_slot"]) { return "CREATE SUBSCRIPTION with a replication slot" }
        case "drop":
            reader.skip()
            if reader.acceptAny("database", "tablespace") { return "DROP DATABASE and DROP TABLESPACE" }
            if reader.accept("index", "concurrently") { return "DROP INDEX CONCURRENTLY" }
            if reader.accept("subscription") { return "DROP SUBSCRIPTION" }
        case "reindex":
            if reader.contains(["concurrently"]) { return "REINDEX CONCURRENTLY" }
            reader.skip()
            if reader.isNext(.openParenthesis) { reader.skipParentheses() }
            if reader.acceptAny("schema", "database", "system") { return "REINDEX SCHEMA, DATABASE and SYSTEM" }
        case "vacuum": return "VACUUM"
        case "cluster":
            reader.skip()
            _ = reader.accept("verbose")
            if reader.isAtEnd { return "CLUSTER without a table" }
        case "alter":
            reader.skip()
            if reader.accept("system") { return "ALTER SYSTEM" }
            if reader.accept("database"), reader.contains(["set", "tablespace"]) { return "ALTER DATABASE SET TABLESPACE" }
            if reader.accept("table"), reader.contains(["detach", "partition"]), reader.contains(["concurrently"]) {
                return "DETACH PARTITION CONCURRENTLY"
            }
        case "discard":
            reader.skip()
            if reader.accept("all") { return "DISCARD ALL" }
        case "commit", "rollback":
            reader.skip()
            if reader.accept("prepared") { return "COMMIT PREPARED and ROLLBACK PREPARED" }
        default: break
        }
        return nil
    }
}
