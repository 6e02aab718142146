import Database
import Testing

struct TransactionTests {
    @Test(arguments: TestDatabase.available)
    func schemaChangesRollBack(_ database: TestDatabase) async throws {
        try await database.withConnection { connection in
            try await connection.run { connection in
                #expect(connection.transactionStatus == .idle)
                try connection.begin()
                #expect(connection.isInTransaction)
                try connection.execute("CREATE TABLE t (a INTEGER)")
                try connection.execute("INSERT INTO t VALUES (1)")
                try connection.rollback()
                #expect(connection.transactionStatus == .idle)
                #expect(throws: DatabaseError.self) { try connection.execute("SELECT * FROM t") }
                try connection.begin(.immediate)
                try connection.execute("CREATE TABLE t (a INTEGER)")
                try connection.commit()
                #expect(try connection.execute("SELECT * FROM t").rows == [])
            }
        }
    }

    @Test(arguments: TestDatabase.available)
    func closingRollsBack(_ database: TestDatabase) async throws {
        try await database.withURL { url in
            let first = try await Connection.open(url)
            try await first.execute("CREATE TABLE t (a INTEGER)")
            try await first.run { connection in
                try connection.begin()
                try connection.execute("INSERT INTO t VALUES (1)")
            }
            await first.close()
            let second = try await Connection.open(url)
            #expect(try await second.execute("SELECT * FROM t").rows == [])
            await second.close()
            let error = try await databaseError { try await second.execute("SELECT 1") }
            #expect(error.kind == .connectionLost)
        }
    }

    @Test(.enabled(if: TestDatabase.hasPostgreSQL))
    func failedTransactionCannotCommit() async throws {
        try await TestDatabase.postgresql.withConnection { connection in
            try await connection.run { connection in
                try connection.begin()
                #expect(throws: DatabaseError.self) { try connection.execute("SELECT 1/0") }
                #expect(connection.transactionStatus == .failed)
                #expect(throws: DatabaseError.self) { try connection.commit() }
                #expect(connection.transactionStatus == .idle)
            }
        }
    }

    @Test func foreignKeys() async throws {
        try await TestDatabase.sqlite.withConnection { connection in
            try await connection.run { connection in
                #expect(try connection.enforcesForeignKeys() == false)
                try connection.execute("PRAGMA foreign_keys = on")
                #expect(try connection.enforcesForeignKeys())
            }
        }
    }

    /// A second writer waits for the first as long as it was told, and then says what is in the way.
    @Test func busy() async throws {
        try await TestDatabase.sqlite.withURL { url in
            let first = try await Connection.open(url)
            try await first.execute("CREATE TABLE t (a INTEGER)")
            var options = ConnectionOptions()
            options.busyTimeout = .milliseconds(30)
            let second = try await Connection.open(url, options: options)
            try await first.run { try $0.begin(.immediate) }
            let error = try await databaseError { try await second.execute("INSERT INTO t VALUES (1)") }
            #expect(error.kind == .lockTimeout)
            #expect(error.code?.description == "SQLITE_BUSY")
            #expect(error.message.contains("test.db"))
            try await first.run { try $0.commit() }
            try await second.execute("INSERT INTO t VALUES (1)")
        }
    }
}
