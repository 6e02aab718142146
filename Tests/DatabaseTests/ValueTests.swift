import CustomDump
import Database
import Testing

struct ValueTests {
    @Test(arguments: TestDatabase.available)
    func parametersComeBack(_ database: TestDatabase) async throws {
        try await database.withConnection { connection in
            let blob = database == .sqlite ? "BLOB" : "bytea"
            try await connection.execute("CREATE TABLE t (a INTEGER, b BIGINT, c DOUBLE PRECISION, d TEXT, e \(blob), f TEXT)")
            let values: [DatabaseValue] = [7, .integer(.max), .real(0.1), "grüße 🐘 ' \" \\", .blob([0, 1, 255, 92, 39]), nil]
            let places = (1...6).map(database.parameter).joined(separator: ", ")
            let inserted = try await connection.execute("INSERT INTO t VALUES (\(places))", parameters: values)
            #expect(inserted.affectedRows == 1)
            #expect(inserted.rows.isEmpty)
            let selected = try await connection.execute("SELECT * FROM t")
            expectNoDifference(
                selected.withoutTag,
                ResultRows(columns: ["a", "b", "c", "d", "e", "f"], rows: [values], affectedRows: 1))
        }
    }

    @Test(arguments: TestDatabase.available)
    func emptyValues(_ database: TestDatabase) async throws {
        try await database.withConnection { connection in
            let blob = database == .sqlite ? "BLOB" : "bytea"
            try await connection.execute("CREATE TABLE t (a TEXT, b \(blob))")
            try await connection.execute(
                "INSERT INTO t VALUES (\(database.parameter(1)), \(database.parameter(2)))", parameters: ["", .blob([])])
            #expect(try await connection.execute("SELECT * FROM t").rows == [["", .blob([])]])
        }
    }

    @Test(arguments: TestDatabase.available)
    func countsAndTags(_ database: TestDatabase) async throws {
        try await database.withConnection { connection in
            for (sql, expected) in [
                ("CREATE TABLE t (a INTEGER)", "CREATE -"), ("INSERT INTO t VALUES (1), (2), (3)", "INSERT 3"),
                ("-- a comment\nUPDATE t SET a = a + 1 WHERE a > 1;", "UPDATE 2"), ("DELETE FROM t WHERE a = 99", "DELETE 0"),
                ("SELECT * FROM t", "SELECT 3"), ("DROP TABLE t", "DROP -"), ("  -- nothing\n/* here */ ;", " -"),
            ] {
                let result = try await connection.execute(sql)
                let verb = result.commandTag.split(separator: " ").first ?? ""
                #expect("\(verb) \(result.affectedRows.map(String.init) ?? "-")" == expected)
            }
        }
    }

    @Test(
        .enabled(if: TestDatabase.hasPostgreSQL),
        arguments: [
            ("true", .bool(true)), ("1::smallint", 1), ("'-9223372036854775808'::bigint", .integer(.min)),
            ("1.50::numeric(10,2)", .typed("1.50", type: "numeric")),
            ("'NaN'::float8::text", "NaN"), ("1e300::float8", .real(1e300)), ("0.1::real", .real(0.1)), ("'x'::varchar(3)", "x"),
            ("'x'::char(3)", "x  "), ("'pg_class'::name", "pg_class"),
            ("'2026-11-22'::date", .typed("2026-11-22", type: "date")),
            ("'2026-11-22 10:00:00.5'::timestamp", .typed("2026-11-22 10:00:00.5", type: "timestamp without time zone")),
            ("'{\"a\": 1}'::jsonb", .typed("{\"a\": 1}", type: "jsonb")), ("'{1,NULL,3}'::int[]", .typed("{1,NULL,3}", type: "integer[]")),
            ("'{a,b}'::text[]", .typed("{a,b}", type: "text[]")),
            ("'00000000-0000-0000-0000-000000000001'::uuid", .typed("00000000-0000-0000-0000-000000000001", type: "uuid")),
            ("NULL::int", nil), ("'\\x00ff5c'::bytea", .blob([0, 255, 92])), ("1", 1), ("'t'", "t"),
            ("interval '1 day 2 hours'", .typed("1 day 02:00:00", type: "interval")),
        ] as [(String, DatabaseValue)])
    func postgreSQLTypes(_ sql: String, _ value: DatabaseValue) async throws {
        try await TestDatabase.postgresql.withConnection { connection in
            let found = try await connection.execute("SELECT \(sql)").scalar
            #expect(found == value)
        }
    }

    @Test(.enabled(if: TestDatabase.hasPostgreSQL))
    func postgreSQLSettings() async throws {
        try await TestDatabase.postgresql.withConnection { connection in
            try await connection.execute("SET bytea_output = 'escape'")
            #expect(try await connection.execute("SELECT '\\x00ff5c41'::bytea").scalar == .blob([0, 255, 92, 65]))
            #expect(try await connection.execute("SHOW application_name").scalar == "retort")
            #expect(try await connection.execute("SHOW client_connection_check_interval").scalar == "500ms")
            #expect(try await connection.run { $0.serverVersion } >= ServerVersion(10))
        }
        var options = ConnectionOptions()
        options.lockTimeout = .milliseconds(1500)
        options.statementTimeout = .seconds(20)
        options.isReadOnly = true
        options.applicationName = "another"
        try await TestDatabase.postgresql.withConnection(options) { connection in
            #expect(try await connection.execute("SHOW lock_timeout").scalar == "1500ms")
            #expect(try await connection.execute("SHOW statement_timeout").scalar == "20s")
            #expect(try await connection.execute("SHOW application_name").scalar == "another")
            let error = try await databaseError { try await connection.execute("CREATE TABLE t (a int)") }
            #expect(error.kind == .readOnly)
        }
    }

    /// The server takes an untyped text parameter for what it is compared with, and a number for a number.
    @Test(.enabled(if: TestDatabase.hasPostgreSQL))
    func postgreSQLParameterTypes() async throws {
        try await TestDatabase.postgresql.withConnection { connection in
            let sql = "SELECT date '2026-01-02' = $1, 3::bigint = $2, $3 + 1, $4 AND true"
            let found = try await connection.execute(sql, parameters: ["2026-01-02", 3, 41, .bool(true)])
            #expect(found.rows == [[.bool(true), .bool(true), 42, .bool(true)]])
        }
    }

    @Test(.enabled(if: TestDatabase.hasPostgreSQL))
    func notices() async throws {
        try await TestDatabase.postgresql.withConnection { connection in
            let notices = try await connection.run { connection in
                try connection.execute("DO $$ BEGIN RAISE NOTICE 'one'; RAISE WARNING 'two' USING HINT = 'three'; END $$")
                return connection.takeNotices()
            }
            expectNoDifference(
                notices,
                [
                    DatabaseNotice(severity: "NOTICE", code: "00000", message: "one"),
                    DatabaseNotice(severity: "WARNING", code: "01000", message: "two", hint: "three"),
                ])
            #expect(try await connection.run { $0.takeNotices() } == [])
        }
    }

    @Test(arguments: TestDatabase.available)
    func largeStatement(_ database: TestDatabase) async throws {
        try await database.withConnection { connection in
            let text = String(repeating: "0123456789abcdef", count: 1 << 19)
            let literal = try await connection.execute("SELECT length('\(text)'), '\(text)'")
            #expect(literal.rows.first?.first == .integer(8 << 20))
            #expect(literal.rows.first?.last?.string?.utf8.count == 8 << 20)
            let echoed = try await connection.execute("SELECT \(database.parameter(1)) AS x", parameters: [.text(text)])
            #expect(echoed.scalar == .text(text))
        }
    }
}

extension ResultRows {
    /// Without the command tag, whose words differ between databases.
    fileprivate var withoutTag: ResultRows {
        var rows = self
        rows.commandTag = ""
        return rows
    }
}
