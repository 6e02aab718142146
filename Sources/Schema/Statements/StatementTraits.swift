/// What is known of a statement from its words.
package struct StatementTraits: Sendable, Hashable {
    /// Why the database refuses the statement inside a transaction; nil when it does not.
    package var transactionObstacle: String?
    /// BEGIN, COMMIT, ROLLBACK, SAVEPOINT and their kin.
    package var isTransactionControl: Bool
    /// A pragma that SQLite ignores inside a transaction.
    package var isIgnoredInTransaction: Bool
    package var locks: [TableLock]
    package var hazards: [Hazard]

    package init(
        transactionObstacle: String? = nil, isTransactionControl: Bool = false, isIgnoredInTransaction: Bool = false,
        locks: [TableLock] = [],
        hazards: [Hazard] = []
    ) {
        self.transactionObstacle = transactionObstacle
        self.isTransactionControl = isTransactionControl
        self.isIgnoredInTransaction = isIgnoredInTransaction
        self.locks = locks
        self.hazards = hazards
    }
}
