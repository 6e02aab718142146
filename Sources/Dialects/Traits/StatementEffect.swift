import Schema

/// What of a statement is left when it has run, as far as its words tell: decides what a run that was interrupted does about it.
package enum StatementEffect: Sendable, Hashable {
    /// It only reads.
    case reads
    /// It sets something of its session, and nothing is left of it in the database.
    case setsSession
    /// BEGIN and its kin.
    case begins
    /// COMMIT and its kin.
    case commits
    /// ROLLBACK of a whole transaction.
    case rollsBack
    /// Doing it again does no harm: VACUUM, ANALYZE, CLUSTER, ALTER SYSTEM.
    case isRepeatable
    /// CREATE INDEX CONCURRENTLY; names as written.
    case buildsIndex(String, table: String)
    /// DROP INDEX CONCURRENTLY.
    case dropsIndex(String)
    /// REINDEX; `name` is that of the index, table, schema or database, nil for the present one.
    case reindexes(ReindexKind, name: String?)
    /// ALTER TABLE ... DETACH PARTITION ... CONCURRENTLY.
    case detaches(String, table: String)
    /// CREATE or DROP of something that a server has one of by that name.
    case creates(ServerObject, String)
    case drops(ServerObject, String)
    /// It changes the database in a way that its words alone do not show afterwards.
    case other

    package enum ReindexKind: String, Sendable, Hashable { case index, table, schema, database, system }

    package enum ServerObject: String, Sendable, Hashable { case database, tablespace, subscription }
}

extension Dialect {
    /// What is left of a statement when it has run.
    package func effect(of sql: String) -> StatementEffect {
        let reader = StatementReader(sql, quoting: rules.quoting)
        return reader.commonEffect ?? (name == .postgresql ? reader.postgreSQLEffect : reader.sqliteEffect)
    }
}

extension StatementReader {
    fileprivate var commonEffect: StatementEffect? {
        var reader = self
        switch reader.word {
        case "select", "values": return .reads
        case "with": return ["insert", "update", "delete", "merge"].contains { hasWord($0) } ? nil : .reads
        case "explain": return hasWord("analyze") ? nil : .reads
        case "begin": return .begins
        case "commit", "end":
            reader.skip()
            return reader.accept("prepared") ? nil : .commits
        case "rollback", "abort":
            reader.skip()
            return reader.accept("prepared") || hasWord("to") ? nil : .rollsBack
        case "vacuum", "analyze": return .isRepeatable
        default: return reader.accept("start", "transaction") ? .begins : nil
        }
    }

    fileprivate var sqliteEffect: StatementEffect {
        ["pragma", "attach", "detach"].contains(word) ? .setsSession : .other
    }

    fileprivate var postgreSQLEffect: StatementEffect {
        var reader = self
        switch reader.word {
        case "show", "table", "fetch": return .reads
        case "set", "reset", "discard", "listen", "unlisten", "load": return .setsSession
        case "cluster", "checkpoint": return .isRepeatable
        case "reindex":
            reader.skip()
            return reader.reindexed()
        case "create":
            reader.skip()
            return reader.created()
        case "drop":
            reader.skip()
            return reader.dropped()
        case "alter":
            reader.skip()
            return reader.altered()
        default: return .other
        }
    }

    private mutating func created() -> StatementEffect {
        for object in [StatementEffect.ServerObject.database, .tablespace, .subscription] where accept(object.rawValue) {
            return name().map { .creates(object, $0) } ?? .other
        }
        _ = accept("unique")
        guard accept("index", "concurrently") else { return .other }
        _ = accept("if", "not", "exists")
        guard word != "on", let index = name(), accept("on") else { return .other }
        _ = accept("only")
        return name().map { .buildsIndex(index, table: $0) } ?? .other
    }

    private mutating func dropped() -> StatementEffect {
        for object in [StatementEffect.ServerObject.database, .tablespace, .subscription] where accept(object.rawValue) {
            _ = accept("if", "exists")
            return name().map { .drops(object, $0) } ?? .other
        }
        guard accept("index", "concurrently") else { return .other }
        _ = accept("if", "exists")
        return name().map { .dropsIndex($0) } ?? .other
    }

    private mutating func altered() -> StatementEffect {
        if accept("system") { return .isRepeatable }
        guard accept("table"), hasWord("concurrently") else { return .other }
        _ = accept("if", "exists")
        _ = accept("only")
        guard let table = name(), accept("detach", "partition"), let partition = name() else { return .other }
        return .detaches(partition, table: table)
    }

    private mutating func reindexed() -> StatementEffect {
        if isNext(.openParenthesis) { skipParentheses() }
        guard let kind = StatementEffect.ReindexKind(rawValue: word) else { return .other }
        skip()
        _ = accept("concurrently")
        return .reindexes(kind, name: name())
    }

    /// Whether a word comes anywhere, also inside parentheses.
    private func hasWord(_ word: String) -> Bool {
        var reader = self
        while !reader.isAtEnd {
            if reader.word == word { return true }
            reader.skip()
        }
        return false
    }
}
