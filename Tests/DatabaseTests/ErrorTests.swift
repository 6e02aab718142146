import Database
import Testing

struct ErrorTests {
    private func check(
        _ database: TestDatabase, setUp: [String] = [], _ sql: String, _ kind: DatabaseError.Kind, code: String?, at marked: String? = nil,
        sourceLocation: SourceLocation = #_sourceLocation
    ) async throws -> DatabaseError {
        try await database.withConnection { connection in
            for sql in setUp { try await connection.execute(sql) }
            let error = try await databaseError({ try await connection.execute(sql) }, sourceLocation: sourceLocation)
            #expect(error.kind == kind, sourceLocation: sourceLocation)
            #expect(error.code?.description == code, sourceLocation: sourceLocation)
            if let marked {
                let position = try #require(error.position, sourceLocation: sourceLocation)
                #expect(
                    String(decoding: Array(sql.utf8)[position...].prefix(marked.utf8.count), as: UTF8.self) == marked,
                    sourceLocation: sourceLocation)
            }
            #expect(try await connection.execute("SELECT 1").scalar == 1, sourceLocation: sourceLocation)
            return error
        }
    }

    @Test func sqlite() async throws {
        _ = try await check(.sqlite, "-- grüße\nSELEC 1", .statement, code: "SQLITE_ERROR", at: "SELEC")
        _ = try await check(.sqlite, "/* ü */ SELECT 'ü', nothing FROM sqlite_master", .statement, code: "SQLITE_ERROR", at: "nothing")
        let unique = try await check(
            .sqlite, setUp: ["CREATE TABLE t (a INTEGER UNIQUE)", "INSERT INTO t VALUES (1)"], "INSERT INTO t VALUES (1)", .constraint,
            code: "SQLITE_CONSTRAINT_UNIQUE")
        #expect(unique.tableName == "t" && unique.columnName == "a")
        let named = try await check(
            .sqlite, setUp: ["CREATE TABLE t (a INTEGER, CONSTRAINT positive CHECK (a > 0))"], "INSERT INTO t VALUES (0)", .constraint,
            code: "SQLITE_CONSTRAINT_CHECK")
        #expect(named.constraintName == "positive")
        _ = try await check(.sqlite, "SELECT 1; SELECT 2", .unsupported, code: nil)
        _ = try await check(.sqlite, "SELECT '\0'", .unsupported, code: nil)
        _ = try await check(.sqlite, "SELECT ?1", .unsupported, code: nil)
    }

    @Test(.enabled(if: TestDatabase.hasPostgreSQL))
    func postgreSQL() async throws {
        _ = try await check(.postgresql, "-- grüße 🐘\nSELEC 1", .statement, code: "42601", at: "SELEC")
        _ = try await check(.postgresql, "SELECT 'ü🐘', nothing", .statement, code: "42703", at: "nothing")
        let unique = try await check(
            .postgresql, setUp: ["CREATE TABLE t (a int CONSTRAINT one UNIQUE)", "INSERT INTO t VALUES (1)"], "INSERT INTO t VALUES (1)",
            .constraint, code: "23505")
        #expect(unique.tableName == "t" && unique.constraintName == "one" && unique.schemaName?.hasPrefix("test_") == true)
        #expect(unique.detail == "Key (a)=(1) already exists.")
        #expect(unique.description.hasSuffix("(23505)\nDETAIL: Key (a)=(1) already exists."))
        let null = try await check(
            .postgresql, setUp: ["CREATE TABLE t (a int NOT NULL)"], "INSERT INTO t VALUES (NULL)", .constraint, code: "23502")
        #expect(null.columnName == "a")
        let hint = try await check(.postgresql, "SELECT lenght('x')", .statement, code: "42883", at: "lenght")
        #expect(hint.hint != nil)
        let inner = try await check(.postgresql, "DO $$ BEGIN PERFORM 1/0; END $$", .statement, code: "22012")
        #expect(inner.context?.contains("PL/pgSQL") == true)
        _ = try await check(.postgresql, "SET lock_timeout = '1x'", .statement, code: "22023")
        _ = try await check(.postgresql, "SELECT '\0'", .unsupported, code: nil)
    }

    /// COPY would leave the connection waiting for a client that is not there.
    @Test(.enabled(if: TestDatabase.hasPostgreSQL))
    func copyIsRefused() async throws {
        let table = "CREATE TABLE t (a int)"
        _ = try await check(.postgresql, setUp: [table], "COPY t FROM STDIN", .unsupported, code: nil)
        _ = try await check(.postgresql, setUp: [table], "COPY t TO STDOUT", .unsupported, code: nil)
        _ = try await check(.postgresql, "COPY (SELECT generate_series(1, 100000000)) TO STDOUT", .unsupported, code: nil)
    }

    @Test(.enabled(if: TestDatabase.hasPostgreSQL))
    func timeLimitIsNotOurCancel() async throws {
        _ = try await check(.postgresql, setUp: ["SET statement_timeout = '20ms'"], "SELECT pg_sleep(5)", .stoppedByServer, code: "57014")
    }

    @Test(.enabled(if: TestDatabase.hasPostgreSQL))
    func terminatedSession() async throws {
        try await TestDatabase.postgresql.withURL { url in
            let victim = try await Connection.open(url)
            let other = try await Connection.open(url)
            let processID = try await victim.execute("SELECT pg_backend_pid()").scalar?.integer
            async let running = databaseError { try await victim.execute("SELECT pg_sleep(30)") }
            let terminate = "SELECT pg_terminate_backend(\(try #require(processID)))"
            #expect(try await other.execute(terminate).scalar == .bool(true))
            let error = try await running
            #expect(error.kind == .connectionLost && error.isConnectionLost)
            #expect(error.code == .sqlState("57P01"))
            let next = try await databaseError { try await victim.execute("SELECT 1") }
            #expect(next.kind == .connectionLost)
            #expect(try await victim.run { $0.transactionStatus } == .unknown)
        }
    }
}
