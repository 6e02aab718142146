import CLibPQ

/// A session on a PostgreSQL server.
final class PostgreSQLSession: SynchronousConnection {
    let options: ConnectionOptions
    let cancellationScope: CancellationScope
    let serverVersion: ServerVersion
    private let url: DatabaseURL
    private let notices: PostgreSQLNotices
    private var handle: PostgreSQLHandle?
    /// The statement that was started and not waited for.
    private var started: String?

    var dialect: DatabaseDialect { .postgresql }
    var transactionStatus: TransactionStatus { handle?.transactionStatus ?? .unknown }

    init(_ url: DatabaseURL, options: ConnectionOptions, cancellation: RunCancellation) throws(DatabaseError) {
        self.url = url
        self.options = options
        cancellationScope = try CancellationScope(cancellation)
        let handle = try PostgreSQLConnector(url: url, options: options, scope: cancellationScope, library: LibPQ.open()).connect()
        serverVersion = handle.serverVersion
        self.handle = handle
        notices = PostgreSQLNotices(handle)
        _ = handle.library.setnonblocking(handle.pointer, 1)
        try applySettings(dateStyle: handle.parameterStatus("DateStyle"))
        _ = notices.take()
    }

    func takeNotices() -> [DatabaseNotice] { notices.take() }

    func close() {
        handle = nil
    }

    /// PostgreSQL 14 and later end a statement whose client is gone when they are told to look; not every platform can.
    private func applySettings(dateStyle: String?) throws(DatabaseError) {
        if serverVersion >= ServerVersion(14) {
            do throws(DatabaseError) {
                try execute("SET client_connection_check_interval = 500")
            } catch  where error.kind == .statement {}
        }
        var settings: [String] = []
        if dateStyle?.hasPrefix("ISO") != true { settings.append("SET datestyle = ISO") }
        if options.isReadOnly { settings.append("SET default_transaction_read_only = on") }
        for (name, limit) in [
            ("lock_timeout", options.lockTimeout), ("statement_timeout", options.statementTimeout),
            ("idle_in_transaction_session_timeout", options.idleInTransactionTimeout),
        ] {
            if let limit { settings.append("SET \(name) = \(limit.wholeMilliseconds)") }
        }
        if !settings.isEmpty { try execute(settings.joined(separator: "; ")) }
    }

    func execute(_ sql: String, parameters: [DatabaseValue]) throws(DatabaseError) -> ResultRows {
        try send(sql, parameters)
        return try end(of: sql)
    }

    func start(_ sql: String) throws(DatabaseError) {
        try send(sql, [])
        started = sql
    }

    func finish() throws(DatabaseError) {
        guard let sql = started else { return }
        started = nil
        _ = try end(of: sql)
    }

    private func send(_ sql: String, _ parameters: [DatabaseValue]) throws(DatabaseError) {
        try finish()
        guard let handle else { throw DatabaseError(.connectionLost, "the connection to \(url) is closed") }
        try cancellationScope.check()
        guard !sql.utf8.contains(0) else { throw DatabaseError(.unsupported, "the statement has a NUL byte in it") }
        let isSent =
            parameters.isEmpty
            ? handle.library.sendQuery(handle.pointer, sql) == 1 : try PostgreSQLParameters(parameters).send(sql, over: handle)
        guard isSent else { throw DatabaseError(handle.isLost ? .connectionLost : .statement, handle.message) }
    }

    private func end(of sql: String) throws(DatabaseError) -> ResultRows {
        guard let handle else { throw DatabaseError(.connectionLost, "the connection to \(url) is closed") }
        var exchange = PostgreSQLExchange(sql, over: handle, scope: cancellationScope, cancelTimeout: options.cancelTimeout)
        defer { if exchange.isAbandoned { close() } }
        return try exchange.finish()
    }
}
