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
    private static let postgreSQL: DatabaseURL? = getenv("RETORT_TEST_POSTGRES").flatMap { try? DatabaseURL(String(cString: $0)) }

    var testDescription: String { rawValue }

    /// A statement that runs for half a minute.
    var slowStatement: String {
        switch self {
        case .sqlite: "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000000) SELECT count(*) FROM n"
        case .postgresql: "SELECT pg_sleep(30)"
        }
    }

    /// Runs `body` with the URL of an empty database in `folder`, or in a schema of its own; what it leaves behind is removed.
    func withURL<T>(in folder: String, _ body: (DatabaseURL) async throws -> T) async throws -> T {
        guard self == .postgresql else { return try await body(DatabaseURL(dialect: .sqlite, database: folder + "/test.db")) }
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
