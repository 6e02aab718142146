import Database

/// The thread on which previews replay revisions: it blocks in SQLite and in scripts, which nothing else of the server may wait for.
package actor ReplayThread {
    private let executor: ThreadSerialExecutor
    package nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    package init() throws(DatabaseError) {
        executor = try ThreadSerialExecutor(name: "retort-replay")
    }

    deinit {
        executor.shutDown()
    }

    package func run<Answer: Sendable>(
        _ body: @Sendable () throws(MigrationFailure) -> Answer
    ) throws(MigrationFailure) -> Answer {
        try body()
    }
}
