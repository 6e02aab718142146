#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif
import Database
import Testing

struct ConnectTests {
    private func check(
        _ url: DatabaseURL, options: ConnectionOptions = ConnectionOptions(), _ kind: DatabaseError.Kind, says words: String...,
        sourceLocation: SourceLocation = #_sourceLocation
    ) async throws {
        let error = try await databaseError({ try await Connection.open(url, options: options) }, sourceLocation: sourceLocation)
        #expect(error.kind == kind, sourceLocation: sourceLocation)
        for word in words { #expect(error.description.contains(word), sourceLocation: sourceLocation) }
        #expect(!error.description.contains("secret"), sourceLocation: sourceLocation)
    }

    @Test func sqliteFiles() async throws {
        let directory = try TemporaryDirectory()
        try await check(
            DatabaseURL("sqlite:///\(directory.path)/none/test.db"), .connectionFailed, says: "there is no directory \(directory.path)/none"
        )
        try await check(DatabaseURL("sqlite:///\(directory.path)"), .connectionFailed, says: "is a directory")
        var mustExist = ConnectionOptions()
        mustExist.mustExist = true
        try await check(
            DatabaseURL("sqlite:///\(directory.path)/none.db"), options: mustExist, .databaseMissing,
            says: "there is no SQLite database \(directory.path)/none.db")
        let path = directory.path + "/text.db"
        let file = try #require(fopen(path, "w"))
        fputs(String(repeating: "this is no database\n", count: 100), file)
        fclose(file)
        try await check(DatabaseURL("sqlite:///\(path)"), .notADatabase, says: "\(path) is not a SQLite database")
    }

    @Test func sqliteReadOnly() async throws {
        try await TestDatabase.sqlite.withURL { url in
            let writer = try await Connection.open(url)
            try await writer.execute("CREATE TABLE t (a INTEGER)")
            let reader = try await Connection.open(DatabaseURL("sqlite:///file:\(url.database ?? "")?mode=ro&uri=true"))
            #expect(try await reader.execute("SELECT * FROM t").rows == [])
            let error = try await databaseError { try await reader.execute("INSERT INTO t VALUES (1)") }
            #expect(error.kind == .readOnly)
            #expect(error.hint?.contains("open for reading only") == true)
        }
    }

    @Test func sqliteRelativePathAndMemory() async throws {
        let directory = try TemporaryDirectory()
        var options = ConnectionOptions()
        options.directory = directory.path
        let connection = try await Connection.open(DatabaseURL("sqlite+aiosqlite:///test.db"), options: options)
        try await connection.execute("CREATE TABLE t (a INTEGER)")
        #expect(access(directory.path + "/test.db", F_OK) == 0)
        let memory = try await Connection.open(DatabaseURL("sqlite://"))
        #expect(try await memory.execute("SELECT count(*) FROM sqlite_master").scalar == 0)
    }

    @Test func refused() async throws {
        try await check(
            DatabaseURL("postgresql+asyncpg://me:secret@127.0.0.1:1/db"), .connectionFailed,
            says: "postgresql+asyncpg://me:***@127.0.0.1:1/db", "refused")
        try await check(DatabaseURL("postgresql:///db?host=/nonexistent&password=secret"), .connectionFailed, says: "/nonexistent")
        try await check(DatabaseURL("postgresql://h/db?sslmode=nonsense"), .connectionFailed, says: "sslmode")
        try await check(DatabaseURL("postgresql://h/db?sslmod=require"), .invalidURL, says: "unknown parameter 'sslmod'")
        try await check(DatabaseURL("postgresql://127.0.0.1:1,127.0.0.1:2/db"), .connectionFailed, says: "port 1 failed", "port 2 failed")
    }

    @Test(.enabled(if: TestDatabase.hasPostgreSQL))
    func missingDatabaseAndUser() async throws {
        var url = try #require(TestDatabase.postgreSQL)
        url.password = "secret"
        url.database = "no_such_database"
        try await check(url, .databaseMissing, says: "\"no_such_database\" does not exist")
        url = try #require(TestDatabase.postgreSQL)
        url.username = "no_such_user"
        url.password = "secret"
        try await check(url, .authenticationFailed, says: "no_such_user")
    }

    /// The role `guarded` is the one that the test server asks for a password (scripts/postgres).
    @Test(.enabled(if: TestDatabase.hasPostgreSQL))
    func passwords() async throws {
        var url = try #require(TestDatabase.postgreSQL)
        let owner = try await Connection.open(url)
        try await owner.execute("DROP ROLE IF EXISTS guarded")
        try await owner.execute("CREATE ROLE guarded LOGIN PASSWORD 'right: one'")
        url.username = "guarded"
        try await check(url, .authenticationFailed, says: "no password supplied")
        url.password = "secret"
        try await check(url, .authenticationFailed, says: "password authentication failed for user \"guarded\"")
        url.password = "right: one"
        try await Connection.open(url).close()
        let directory = try TemporaryDirectory()
        let file = try #require(fopen(directory.path + "/pgpass", "w"))
        fputs("*:*:*:guarded:right\\: one\n", file)
        fclose(file)
        chmod(directory.path + "/pgpass", 0o600)
        url.password = nil
        url.parameters.append(.init("passfile", directory.path + "/pgpass"))
        try await Connection.open(url).close()
        try await owner.execute("DROP ROLE guarded")
        await owner.close()
    }

    /// The second host answers where the first does not.
    @Test(.enabled(if: TestDatabase.hasPostgreSQL))
    func severalHosts() async throws {
        var url = try #require(TestDatabase.postgreSQL)
        url.hosts.insert(DatabaseURL.Host("/nonexistent"), at: 0)
        let connection = try await Connection.open(url)
        #expect(try await connection.execute("SELECT 1").scalar == 1)
        await connection.close()
    }

    /// A server that takes the connection and never says a word.
    @Test func silentServer() async throws {
        let server = try SilentServer()
        let url = try DatabaseURL("postgresql://me:secret@127.0.0.1:\(server.port)/db")
        var options = ConnectionOptions()
        options.connectTimeout = .milliseconds(50)
        try await check(url, options: options, .connectionFailed, says: "no answer within")
        let cancellation = RunCancellation()
        async let opening = databaseError { try await Connection.open(url, cancellation: cancellation) }
        try await Task.sleep(for: .milliseconds(30))
        cancellation.cancel()
        #expect(try await opening.isCancelled)
        let task = Task { try await databaseError { try await Connection.open(url) } }
        try await Task.sleep(for: .milliseconds(30))
        task.cancel()
        #expect(try await task.value.isCancelled)
    }

    @Test(arguments: TestDatabase.available)
    func cancelledBeforehand(_ database: TestDatabase) async throws {
        try await database.withURL { url in
            let cancellation = RunCancellation()
            cancellation.cancel()
            let error = try await databaseError { try await Connection.open(url, cancellation: cancellation) }
            #expect(error.isCancelled)
        }
    }
}

/// A listening socket whose connections nobody takes.
private final class SilentServer {
    private let descriptor: Int32
    let port: Int

    init() throws {
        (descriptor, port) = try Loopback.listen()
    }

    deinit {
        close(descriptor)
    }
}
