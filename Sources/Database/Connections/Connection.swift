/// A session on a database: everything that it does happens on a thread of its own, so that no caller's thread ever blocks.
package actor Connection {
    /// The URL that was opened; its description hides the password.
    package nonisolated let url: DatabaseURL
    /// Cancels whatever this connection does or is about to do, until it is reset.
    package nonisolated let cancellation: RunCancellation
    private let executor: ThreadSerialExecutor
    private var session: (any SynchronousConnection)?

    package nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    private init(url: DatabaseURL, cancellation: RunCancellation) throws(DatabaseError) {
        self.url = url
        self.cancellation = cancellation
        executor = try ThreadSerialExecutor(name: "retort-database")
    }

    deinit {
        executor.shutDown()
    }

    /// Opens a session. Cancelling the task, or `cancellation`, ends the attempt.
    package static func open(
        _ url: DatabaseURL, options: ConnectionOptions = ConnectionOptions(), cancellation: RunCancellation = RunCancellation()
    ) async throws(DatabaseError) -> Connection {
        let connection = try Connection(url: url, cancellation: cancellation)
        let result = await withTaskCancellationHandler {
            await connection.connect(options)
        } onCancel: {
            cancellation.cancel()
        }
        try result.get()
        return connection
    }

    private func connect(_ options: ConnectionOptions) -> Result<Void, DatabaseError> {
        Result { () throws(DatabaseError) in
            session =
                switch url.dialect {
                case .postgresql: try PostgreSQLSession(url, options: options, cancellation: cancellation)
                case .sqlite: try SQLiteSession(url, options: options, cancellation: cancellation)
                }
        }
    }

    /// Runs `body` on the connection's thread, from beginning to end without another caller in between.
    /// Cancelling the task cancels the connection.
    package nonisolated func run<T: Sendable>(_ body: @Sendable (any SynchronousConnection) throws -> T) async throws -> T {
        try await withTaskCancellationHandler {
            try await perform(body)
        } onCancel: {
            cancellation.cancel()
        }
    }

    private func perform<T: Sendable>(_ body: @Sendable (any SynchronousConnection) throws -> T) throws -> T {
        guard let session else { throw DatabaseError(.connectionLost, "the connection to \(url) is closed") }
        return try body(session)
    }

    /// Runs one statement.
    @discardableResult
    package nonisolated func execute(_ sql: String, parameters: [DatabaseValue] = []) async throws -> ResultRows {
        try await run { try $0.execute(sql, parameters: parameters) }
    }

    /// Stops the statement that runs, and refuses those that follow until `cancellation` is reset. Returns at once.
    package nonisolated func cancel() {
        cancellation.cancel()
    }

    /// Ends the session; an open transaction is rolled back. A second call does nothing.
    package func close() {
        session?.close()
        session = nil
    }
}
