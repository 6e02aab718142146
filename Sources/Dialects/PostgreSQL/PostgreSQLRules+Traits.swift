import Schema

extension PostgreSQLRules {
    func traits(_ statement: StatementReader) -> StatementTraits {
        StatementTraits(
            transactionObstacle: PostgreSQLTransactions.obstacle(statement), isTransactionControl: statement.isTransactionControl,
            locks: PostgreSQLLocks.locks(statement), hazards: HazardReading.hazards(statement))
    }
}
