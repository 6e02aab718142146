import Database
import Dialects
import Revisions
import Schema

/// A PostgreSQL server's table of locks, which has a fixed size and which all sessions share.
struct LockTable {
    private let locksPerTransaction: Int
    private let connections: Int
    private let preparedTransactions: Int

    /// Transactions of fewer statements are not looked at.
    private static let statementFloor = 32
    /// More than statements take on average, dropped tables included.
    private static let locksPerStatement = 16

    /// On how many objects the server promises room for locks (PostgreSQL documentation, `max_locks_per_transaction`).
    private var capacity: Int { locksPerTransaction * sessions }
    private var sessions: Int { max(1, connections + preparedTransactions) }

    /// Reads the server's settings; nil where there are none.
    private init?(_ session: any SynchronousConnection) throws(DatabaseError) {
        let names = ["max_locks_per_transaction", "max_connections", "max_prepared_transactions"]
        let columns = names.map { "current_setting('\($0)')::bigint" }.joined(separator: ", ")
        let row = try session.execute("SELECT \(columns)").rows.first ?? []
        let values = row.compactMap(\.integer).compactMap { Int32(exactly: $0) }.map { Int($0) }
        guard values.count == names.count else { return nil }
        (locksPerTransaction, connections, preparedTransactions) = (values[0], values[1], values[2])
    }

    /// What to know of a plan one of whose transactions takes more locks than the server has room for.
    static func hazard(
        of steps: [MigrationPlan.Step], cutBy scope: TransactionScope, on session: any SynchronousConnection
    ) throws(DatabaseError) -> PlanHazard? {
        let transactions = transactions(of: steps, scope).filter { $0.count >= statementFloor }
        guard session.dialect == .postgresql, !transactions.isEmpty, let table = try LockTable(session) else { return nil }
        return transactions.lazy.compactMap { table.hazard(of: $0, scope) }.first
    }

    private typealias PlannedStatement = (revision: String, statement: Statement)

    /// The statements of each transaction: one that can't be part of any stands between two.
    private static func transactions(of steps: [MigrationPlan.Step], _ scope: TransactionScope) -> [[PlannedStatement]] {
        var transactions: [[PlannedStatement]] = [[]]
        for step in steps {
            if scope == .revision { transactions.append([]) }
            for statement in step.statements where statement.kind != .comment && statement.kind != .transaction {
                if statement.isAutocommit {
                    transactions.append([])
                } else {
                    transactions[transactions.count - 1].append((step.step.revisionID, statement))
                }
            }
        }
        return transactions
    }

    private func hazard(of transaction: [PlannedStatement], _ scope: TransactionScope) -> PlanHazard? {
        guard transaction.count * Self.locksPerStatement > capacity else { return nil }
        var demand = LockDemand()
        var passing: PlannedStatement?
        for planned in transaction {
            demand.add(planned.statement.sql)
            if passing == nil, demand.count > capacity { passing = planned }
        }
        guard let passing else { return nil }
        let needed = (demand.count / sessions / 64 + 1) * 64
        let wayOut = scope == .run ? "Ask for a transaction a revision (transactionMode 'revision'), or raise" : "Raise"
        return PlanHazard(
            .lockExhaustion,
            """
            One transaction takes about \(demand.count) locks, and the server promises room for \(capacity), for all sessions together \
            (max_locks_per_transaction \(locksPerTransaction), max_connections \(connections), max_prepared_transactions \
            \(preparedTransactions)). Beyond that it may run out of shared memory: the run would be rolled back, and other sessions fail meanwhile. \
            \(wayOut) max_locks_per_transaction to \(needed).
            """,
            revision: passing.revision, statement: passing.statement.sql, location: passing.statement.source)
    }
}
