import CustomDump
import Database
import Testing

@testable import struct Database.DatabaseURL

struct DatabaseURLTests {
    private func check(_ text: String, _ expected: DatabaseURL, redacted: String? = nil, sourceLocation: SourceLocation = #_sourceLocation)
        throws
    {
        let url = try DatabaseURL(text)
        #expect(url == expected, sourceLocation: sourceLocation)
        #expect(url.redacted == redacted ?? text, sourceLocation: sourceLocation)
    }

    @Test func postgreSQL() throws {
        try check(
            "postgresql+asyncpg://user:p%40ss@host:5432/db?sslmode=require",
            DatabaseURL(
                dialect: .postgresql, driverName: "asyncpg", username: "user", password: "p@ss", hosts: [.init("host", port: 5432)],
                database: "db",
                parameters: [.init("sslmode", "require")]),
            redacted: "postgresql+asyncpg://user:***@host:5432/db?sslmode=require")
        try check(
            "postgres://host/db", DatabaseURL(dialect: .postgresql, hosts: [.init("host")], database: "db"),
            redacted: "postgresql://host/db")
        try check("postgresql://", DatabaseURL(dialect: .postgresql))
        try check("postgresql:///db", DatabaseURL(dialect: .postgresql, database: "db"))
        try check("postgresql:///db?host=/tmp", DatabaseURL(dialect: .postgresql, hosts: [.init("/tmp")], database: "db"))
        try check(
            "postgresql://u@/db?host=/tmp&port=5433",
            DatabaseURL(dialect: .postgresql, username: "u", hosts: [.init("/tmp", port: 5433)], database: "db"),
            redacted: "postgresql://u@/db?host=/tmp&port=5433")
        try check(
            "postgresql://[2001:db8::1]:5433/db",
            DatabaseURL(dialect: .postgresql, hosts: [.init("2001:db8::1", port: 5433)], database: "db"))
        try check("postgresql://[::1]", DatabaseURL(dialect: .postgresql, hosts: [.init("::1")]))
        try check(
            "postgresql://h1:1,h2,[::1]:3/db",
            DatabaseURL(dialect: .postgresql, hosts: [.init("h1", port: 1), .init("h2"), .init("::1", port: 3)], database: "db"))
        try check(
            "postgresql://u:pw@/db?host=h1:1&host=h2:2&target_session_attrs=primary",
            DatabaseURL(
                dialect: .postgresql, username: "u", password: "pw", hosts: [.init("h1", port: 1), .init("h2", port: 2)], database: "db",
                parameters: [.init("target_session_attrs", "primary")]),
            redacted: "postgresql://u:***@h1:1,h2:2/db?target_session_attrs=primary")
        try check(
            "postgresql:///db?host=h1,h2&port=1,2",
            DatabaseURL(dialect: .postgresql, hosts: [.init("h1", port: 1), .init("h2", port: 2)], database: "db"),
            redacted: "postgresql://h1:1,h2:2/db")
        try check(
            "postgresql:///db?options=-c%20search_path%3Da&options=b+c",
            DatabaseURL(dialect: .postgresql, database: "db", parameters: [.init("options", "-c search_path=a"), .init("options", "b c")]),
            redacted: "postgresql:///db?options=-c%20search_path%3Da&options=b%20c")
        try check("postgresql+psycopg2://", DatabaseURL(dialect: .postgresql, driverName: "psycopg2"))
        try check("POSTGRESQL://h", DatabaseURL(dialect: .postgresql, hosts: [.init("h")]), redacted: "postgresql://h")
        try check(
            "postgresql://h:/d%20b", DatabaseURL(dialect: .postgresql, hosts: [.init("h")], database: "d b"), redacted: "postgresql://h/d b"
        )
    }

    /// Passwords as people write them, escaped or not.
    @Test(arguments: [
        ("p%40ss", "p@ss"), ("p@ss", "p@ss"), ("p/ss", "p/ss"), ("p?ss", "p?ss"), ("p:ss", "p:ss"), ("p#ss", "p#ss"), ("p%ss", "p%ss"),
        ("100%", "100%"),
        ("a+b", "a+b"), ("%2B%25", "+%"), ("", ""), ("1,2", "1,2"), ("s%C3%BC%C3%9F", "süß"),
    ])
    func password(_ written: String, _ password: String) throws {
        try check(
            "postgresql://user:\(written)@host/db",
            DatabaseURL(dialect: .postgresql, username: "user", password: password, hosts: [.init("host")], database: "db"),
            redacted: "postgresql://user:***@host/db")
    }

    /// An `@` in the query is no end of a password.
    @Test func atInQuery() throws {
        try check(
            "postgresql://host:5432/db?application_name=a@b",
            DatabaseURL(
                dialect: .postgresql, hosts: [.init("host", port: 5432)], database: "db", parameters: [.init("application_name", "a@b")]),
            redacted: "postgresql://host:5432/db?application_name=a%40b")
    }

    @Test func sqlite() throws {
        try check("sqlite://", DatabaseURL(dialect: .sqlite))
        try check("sqlite:///rel.db", DatabaseURL(dialect: .sqlite, database: "rel.db"))
        try check("sqlite:////abs/a.db", DatabaseURL(dialect: .sqlite, database: "/abs/a.db"))
        try check(
            "sqlite+aiosqlite:///./a%20b.db", DatabaseURL(dialect: .sqlite, driverName: "aiosqlite", database: "./a b.db"),
            redacted: "sqlite+aiosqlite:///./a b.db")
        try check("sqlite+aiosqlite:///", DatabaseURL(dialect: .sqlite, driverName: "aiosqlite"), redacted: "sqlite+aiosqlite://")
        try check(
            "sqlite:///file:path?mode=ro&uri=true",
            DatabaseURL(dialect: .sqlite, database: "file:path", parameters: [.init("mode", "ro"), .init("uri", "true")]))
    }

    @Test(arguments: [
        ("sqlite://", nil, ":memory:", false), ("sqlite:///:memory:", "/w", ":memory:", false), ("sqlite:///a.db", nil, "a.db", false),
        ("sqlite:///a.db", "/w", "/w/a.db", false), ("sqlite:////a.db", "/w", "/a.db", false),
        ("sqlite:///a.db?timeout=10&mode=ro", "/w/", "/w/a.db", false),
        ("sqlite:///file:a.db?mode=ro&uri=true", nil, "file:a.db?mode=ro", true),
        ("sqlite:///file:a.db?uri=true&mode=ro&cache=shared", "/w x", "file:/w%20x/a.db?cache=shared&mode=ro", true),
        ("sqlite:///file:/a.db?uri=true", "/w", "file:/a.db", true), ("sqlite:///file::memory:?uri=true", "/w", "file::memory:", true),
    ])
    func sqliteFile(_ text: String, _ directory: String?, _ name: String, _ isURI: Bool) throws {
        let file = try DatabaseURL(text).sqliteFile(directory: directory)
        #expect(file.name == name)
        #expect(file.isURI == isURI)
    }

    @Test func sqliteTimeout() throws {
        let file = try DatabaseURL("sqlite:///a.db?timeout=2.5&mode=ro&check_same_thread=false").sqliteFile(directory: nil)
        #expect(file.timeout == .seconds(2.5))
        #expect(file.ignored == ["mode"])
    }

    @Test func connectionParameters() throws {
        let url = try DatabaseURL(
            "postgresql+asyncpg://u:p@h/db?ssl=true&timeout=1.5&prepared_statement_cache_size=0&async_fallback=true&application_name=x&sslrootcert=/a%20b"
        )
        expectNoDifference(
            try url.connectionParameters(),
            DatabaseURL.ConnectionParameters(
                keywords: [
                    .init("user", "u"), .init("password", "p"), .init("dbname", "db"), .init("sslmode", "require"),
                    .init("connect_timeout", "2"),
                    .init("application_name", "x"), .init("sslrootcert", "/a b"),
                ], ignored: ["prepared_statement_cache_size", "async_fallback"]))
        #expect(url.ignoredParameters == ["prepared_statement_cache_size", "async_fallback"])
        #expect(try DatabaseURL("postgresql://").connectionParameters().keywords == [])
    }

    @Test(arguments: [
        ("", "has no dialect"), ("nothing", "has no dialect"), ("://x", "has no dialect"), ("postgresql:/db", "has no dialect"),
        ("mysql+pymysql://u:secret@h/db", "is for mysql"), ("oracle://u:secret@h", "is for oracle"),
        ("postgresql://u:secret@h:99999/db", "port"),
        ("postgresql://u:secret@h:x/db", "port"), ("postgresql://u:secret@[::1/db", "'['"), ("postgresql://u:secret@[::1]x/db", "between"),
        ("sqlite://u:secret@h/a.db", "names a host"), ("sqlite://a.db", "names a host"), ("postgresql://u:secret%00@h", "NUL"),
        ("postgresql://u:secret%FF@h", "UTF-8"), ("postgresql://u:secret@h/db?port=1,2", "2 ports for 1 hosts"),
    ])
    func errors(_ text: String, _ words: String) throws {
        let error = try #require(throws: DatabaseError.self) { try DatabaseURL(text) }
        #expect(error.kind == .invalidURL)
        #expect(error.description.contains(words))
        #expect(!error.description.contains("secret"))
    }

    @Test func secretsAreHidden() throws {
        let url = try DatabaseURL("postgresql://u:secret@h/db?password=secret&sslpassword=secret")
        var dumped = ""
        dump(url, to: &dumped)
        for text in ["\(url)", "\([url])", String(reflecting: url), dumped, String(customDumping: url)] {
            #expect(!text.contains("secret"), "\(text)")
        }
        #expect(url.description == "postgresql://u:***@h/db?password=***&sslpassword=***")
    }
}
