#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif
import Database
import Testing

/// The databases that a test runs on: SQLite always, PostgreSQL when `RETORT_TEST_POSTGRES` has the URL of a superuser's database.
enum TestDatabase: String, CaseIterable, CustomTestStringConvertible {
    case sqlite
    case postgresql

    static let available = allCases.filter { $0 == .sqlite || postgreSQL != nil }
    static let hasPostgreSQL = postgreSQL != nil
    static let postgreSQL: DatabaseURL? = getenv("RETORT_TEST_POSTGRES").flatMap { try? DatabaseURL(String(cString: $0)) }

    var testDescription: String { rawValue }

    /// A statement that runs for half a minute.
    var slowStatement: String {
        switch self {
        case .sqlite: "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000000) SELECT count(*) FROM n"
        case .postgresql: "SELECT pg_sleep(30)"
        }
    }

    func parameter(_ number: Int) -> String {
        self == .sqlite ? "?\(number)" : "$\(number)"
    }

    /// Runs `body` with the URL of an empty database; what it leaves behind is removed.
    func withURL<T>(_ body: (DatabaseURL) async throws -> T) async throws -> T {
        switch self {
        case .sqlite:
            let directory = try TemporaryDirectory()
            return try await body(DatabaseURL(dialect: .sqlite, database: directory.path + "/test.db"))
        case .postgresql:
            var url = try #require(Self.postgreSQL)
            let schema = "test_\(UInt64.random(in: 0...UInt64.max))"
            let owner = try await Connection.open(url)
            try await owner.execute("CREATE SCHEMA \(schema)")
            url.parameters.append(DatabaseURL.Parameter("options", "-c search_path=\(schema)"))
            let result: Result<T, any Error>
            do { result = .success(try await body(url)) } catch { result = .failure(error) }
            try await owner.execute("DROP SCHEMA \(schema) CASCADE")
            await owner.close()
            return try result.get()
        }
    }

    /// Runs `body` with a connection to an empty database.
    func withConnection<T>(_ options: ConnectionOptions = ConnectionOptions(), _ body: (Connection) async throws -> T) async throws -> T {
        try await withURL { url in
            let connection = try await Connection.open(url, options: options)
            let result: Result<T, any Error>
            do { result = .success(try await body(connection)) } catch { result = .failure(error) }
            await connection.close()
            return try result.get()
        }
    }
}

/// A directory that is removed with its files.
final class TemporaryDirectory: Sendable {
    let path: String

    init() throws {
        var template = Array("/tmp/retort-test-XXXXXX".utf8CString)
        path = try #require(mkdtemp(&template).map { String(cString: $0) })
    }

    deinit {
        if let directory = opendir(path) {
            while let entry = readdir(directory) {
                let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                    pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                }
                if name != ".", name != ".." { unlink("\(path)/\(name)") }
            }
            closedir(directory)
        }
        rmdir(path)
    }
}

/// The error that `body` is to throw.
func databaseError<T>(_ body: () async throws -> T, sourceLocation: SourceLocation = #_sourceLocation) async throws -> DatabaseError {
    do {
        let value = try await body()
        Issue.record("expected an error, got \(value)", sourceLocation: sourceLocation)
        throw CancellationError()
    } catch let error as DatabaseError {
        return error
    }
}
