import Schema

extension Dialect {
    /// What the words of a statement tell: locks, hazards, whether it can run in a transaction.
    package func traits(of sql: String) -> StatementTraits {
        rules.traits(StatementReader(sql, quoting: rules.quoting))
    }

    /// The traits of a rendered statement, with what its maker knows better than its words.
    package func traits(of statement: Statement) -> StatementTraits {
        guard statement.kind != .comment, statement.kind != .transaction, statement.kind != .version else { return StatementTraits() }
        var traits = traits(of: statement.sql)
        if let known = statement.knownHazards { traits.hazards = known }
        return traits
    }
}
