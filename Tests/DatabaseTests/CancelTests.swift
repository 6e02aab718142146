import Database
import Testing

struct CancelTests {
    @Test(arguments: TestDatabase.available)
    func midStatement(_ database: TestDatabase) async throws {
        try await database.withConnection { connection in
            async let running = databaseError { try await connection.execute(database.slowStatement) }
            try await Task.sleep(for: .milliseconds(100))
            connection.cancel()
            let error = try await running
            #expect(error.isCancelled && !error.isConnectionLost)
            let refused = try await databaseError { try await connection.execute("SELECT 1") }
            #expect(refused.isCancelled)
            connection.cancellation.reset()
            #expect(try await connection.execute("SELECT 1").scalar == 1)
        }
    }

    @Test(arguments: TestDatabase.available)
    func byTask(_ database: TestDatabase) async throws {
        try await database.withConnection { connection in
            let task = Task { try await databaseError { try await connection.execute(database.slowStatement) } }
            try await Task.sleep(for: .milliseconds(50))
            task.cancel()
            #expect(try await task.value.isCancelled)
        }
    }

    /// A cancel that comes at any moment around the beginning of a statement is never lost.
    @Test(arguments: TestDatabase.available)
    func early(_ database: TestDatabase) async throws {
        try await database.withConnection { connection in
            for round in 0..<200 {
                async let running = databaseError { try await connection.execute(database.slowStatement) }
                if round % 2 == 1 { try await Task.sleep(for: .microseconds(round * 5)) }
                connection.cancel()
                let error = try await running
                #expect(error.isCancelled, "round \(round): \(error)")
                connection.cancellation.reset()
            }
        }
    }

    /// A cancel that comes at any moment around the end of a statement never reaches the next one.
    @Test(arguments: TestDatabase.available)
    func late(_ database: TestDatabase) async throws {
        let sql = database == .sqlite ? "SELECT count(*) FROM (VALUES (1), (2))" : "SELECT pg_sleep(0.0005)"
        try await database.withConnection { connection in
            for round in 0..<500 {
                async let first = try? connection.execute(sql)
                async let cancel: Void = {
                    try? await Task.sleep(for: .microseconds(round * 4))
                    connection.cancel()
                }()
                _ = await (first, cancel)
                connection.cancellation.reset()
                let next = try await connection.execute("SELECT \(round)")
                #expect(next.scalar == .integer(Int64(round)))
            }
        }
    }

    @Test(arguments: TestDatabase.available)
    func rollbackWorksAfterwards(_ database: TestDatabase) async throws {
        try await database.withConnection { connection in
            try await connection.execute("CREATE TABLE t (a INTEGER)")
            let rows = try await connection.run { connection in
                try connection.begin()
                try connection.execute("INSERT INTO t VALUES (1)")
                connection.cancellationScope.cancellation.cancel()
                #expect(throws: DatabaseError.self) { try connection.checkCancelled() }
                #expect(throws: DatabaseError.self) { try connection.sleep(for: .seconds(30)) }
                #expect(throws: DatabaseError.self) { try connection.execute("INSERT INTO t VALUES (2)") }
                #expect(connection.isInTransaction)
                try connection.rollback()
                #expect(!connection.isInTransaction)
                return try connection.withoutCancellation { try connection.execute("SELECT * FROM t").rows }
            }
            #expect(rows == [])
        }
    }

    /// What is shielded is not stopped by a cancel that comes while it runs.
    @Test(arguments: TestDatabase.available)
    func shielded(_ database: TestDatabase) async throws {
        let sql =
            database == .sqlite
            ? "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500000) SELECT count(*) FROM n"
            : "SELECT 500000 FROM pg_sleep(0.2)"
        try await database.withConnection { connection in
            async let running = connection.run { connection in
                try connection.withoutCancellation { try connection.execute(sql).scalar }
            }
            try await Task.sleep(for: .milliseconds(30))
            connection.cancel()
            #expect(try await running == 500_000)
        }
    }

    /// Waiting for another connection's lock is cut short too.
    @Test(arguments: TestDatabase.available)
    func whileBlocked(_ database: TestDatabase) async throws {
        try await database.withURL { url in
            let first = try await Connection.open(url)
            let second = try await Connection.open(url)
            try await first.execute("CREATE TABLE t (a INTEGER)")
            try await first.run { connection in
                try connection.begin(.immediate)
                try connection.execute("DROP TABLE t")
            }
            async let running = databaseError { try await second.execute("INSERT INTO t VALUES (1)") }
            try await Task.sleep(for: .milliseconds(50))
            second.cancel()
            #expect(try await running.isCancelled)
            await second.close()
            await first.close()
        }
    }

    @Test(.enabled(if: TestDatabase.hasPostgreSQL))
    func theServerStops() async throws {
        try await TestDatabase.postgresql.withURL { url in
            let victim = try await Connection.open(url)
            let other = try await Connection.open(url)
            let processID = try #require(try await victim.execute("SELECT pg_backend_pid()").scalar?.integer)
            async let running = databaseError { try await victim.execute("SELECT pg_sleep(30)") }
            let state = "SELECT state FROM pg_stat_activity WHERE pid = \(processID)"
            while try await other.execute(state).scalar != "active" { try await Task.sleep(for: .milliseconds(5)) }
            victim.cancel()
            #expect(try await running.code == .sqlState("57014"))
            #expect(try await other.execute(state).scalar == "idle")
        }
    }

    /// A server that does not stop in time is left, and it ends the statement by itself once it sees that nobody waits.
    @Test(.enabled(if: TestDatabase.hasPostgreSQL), .timeLimit(.minutes(1)))
    func givenUp() async throws {
        try await TestDatabase.postgresql.withURL { url in
            var options = ConnectionOptions()
            options.cancelTimeout = .zero
            let other = try await Connection.open(url)
            var isGivenUp = false
            // Where this thread has to wait for its turn, the server may be faster than no time at all.
            while !isGivenUp {
                let victim = try await Connection.open(url, options: options)
                let processID = try #require(try await victim.execute("SELECT pg_backend_pid()").scalar?.integer)
                async let running = databaseError { try await victim.execute("SELECT pg_sleep(300)") }
                try await Task.sleep(for: .milliseconds(50))
                victim.cancel()
                let error = try await running
                #expect(error.isCancelled)
                isGivenUp = error.isConnectionLost
                #expect(error.message.contains("did not stop the statement") == isGivenUp)
                if !isGivenUp { await victim.close() }
                let alive = "SELECT count(*) FROM pg_stat_activity WHERE pid = \(processID)"
                while try await other.execute(alive).scalar != 0 { try await Task.sleep(for: .milliseconds(20)) }
            }
            await other.close()
        }
    }
}
