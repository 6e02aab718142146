import Schema
import Testing

@testable import Dialects

@Suite struct LiteralTests {
    @Test func bulkInsert() {
        let day = CalendarDate(year: 2020, month: 1, day: 2)
        let columns: [(Identifier, SQLType, SQLLiteral)] = [
            ("a", .integer, .integer(1)), ("b", .string(), .string("q'x\\y%")), ("d", .date, .date(day)),
            ("dt", .dateTime, .dateTime(day, TimeOfDay(hour: 3, minute: 4, second: 5))),
            ("tm", .time, .time(TimeOfDay(hour: 1, minute: 2, second: 3, microsecond: 4))),
            ("u", .uuid, .uuid("00000000000000000000000000000005")), ("n", .numeric(), .decimal("1.50")), ("bo", .boolean, .bool(true)),
        ]
        let table = TableClause("t", columns: columns.map { ColumnReference($0.0, type: $0.1) })
        let row = columns.map { BulkInsert.Cell($0.0, $0.2) }
        check(
            .bulkInsert(BulkInsert(table, rows: [row.reversed(), [BulkInsert.Cell("a", .null)]])),
            postgresql: """
                INSERT INTO t (a, b, d, dt, tm, u, n, bo) VALUES (1, 'q''x\\y%', '2020-01-02', '2020-01-02 03:04:05', '01:02:03.000004', \
                '00000000-0000-0000-0000-000000000005', 1.50, true);
                INSERT INTO t (a) VALUES (NULL);
                """,
            sqlite: """
                INSERT INTO t (a, b, d, dt, tm, u, n, bo) VALUES (1, 'q''x\\y%', '2020-01-02', '2020-01-02 03:04:05.000000', \
                '01:02:03.000004', '00000000000000000000000000000005', 1.50, 1);
                INSERT INTO t (a) VALUES (NULL);
                """)
    }

    @Test(arguments: [Dialect.postgresql, .sqlite])
    func noneIsJSONWhereADriverGetsIt(_ dialect: Dialect) {
        func sql(_ type: SQLType, online: Bool) -> [String] {
            let table = TableClause("t", columns: [ColumnReference("j", type: type)])
            let insert = Insert(into: table, .row([Assignment("j", .bind(BindParameter(value: .null, type: type)))]))
            let steps = [
                OperationStep(.bulkInsert(BulkInsert(table, rows: [[.init("j", .null)]]))),
                OperationStep(.execute(ExecuteSQL(.query(.insert(insert))))),
            ]
            var state = RenderState()
            return dialect.render(steps, options: RenderOptions(adaptsValues: online), state: &state).statements.map(\.sql)
        }
        let null = "INSERT INTO t (j) VALUES (NULL)"
        #expect(sql(.json, online: false) == [null, null])
        #expect(sql(.json, online: true) == ["INSERT INTO t (j) VALUES ('null')", "INSERT INTO t (j) VALUES ('null')"])
        #expect(sql(SQLType(.json(JSONType(.json, noneAsNull: true))), online: true) == [null, null])
        #expect(sql(.string(), online: true) == [null, null])
    }

    /// A combining character after a quote makes one character of both to a reader, and two to a database.
    @Test func quotesBeforeCombiningCharacters() throws {
        #expect(try Dialect.postgresql.sql(.string("it'\u{301}s"), type: .string()) == "'it''\u{301}s'")
        #expect(Dialect.sqlite.quote("a\"\u{301}b") == "\"a\"\"\u{301}b\"")
    }

    @Test func arraysAndIntervals() throws {
        let array = SQLType(.array(ArrayType(.string())))
        let strings = SQLLiteral.array([.string("a"), .string("b")])
        #expect(try Dialect.postgresql.sql(strings, type: array) == "ARRAY['a', 'b']")
        #expect(try Dialect.sqlite.sql(strings, type: array) == "['a', 'b']")
        let interval = SQLType(.interval(IntervalType()))
        #expect(try Dialect.postgresql.sql(.interval(TimeSpan(days: 1)), type: interval) == "make_interval(secs=>86400.0)")
        #expect(
            try Dialect.postgresql.sql(.interval(TimeSpan(days: -1, seconds: 86399, microseconds: 500_000)), type: interval)
                == "make_interval(secs=>-0.5)")
        #expect(throws: DialectError.self) { try Dialect.sqlite.sql(.interval(TimeSpan(days: 1)), type: interval) }
    }

    @Test func whatAlembicCannotRender() throws {
        let json = SQLLiteral.json(.object([.init("a", .number("1")), .init("b", .array([.null, .bool(true), .string("é")]))]))
        let table = TableClause("t", columns: [ColumnReference("j", type: .json)])
        let rendering = Dialect.postgresql.render(OperationStep(.bulkInsert(BulkInsert(table, rows: [[.init("j", json)]]))))
        #expect(rendering.statements.map(\.sql) == [#"INSERT INTO t (j) VALUES ('{"a": 1, "b": [null, true, "\u00e9"]}')"#])
        #expect(rendering.statements.first?.notes == [.difference(.jsonLiteral)])
        #expect(try Dialect.postgresql.sql(.bytes([0, 255]), type: .largeBinary) == #"'\x00ff'"#)
        #expect(try Dialect.sqlite.sql(.bytes([0, 255]), type: .largeBinary) == "X'00ff'")
    }

    @Test func opaqueValuesAreMarked() {
        let opaque = Opaque(origin: "app.models.DEFAULT")
        let column = Column("a", .string(), serverDefault: .expression(.opaque(opaque)))
        let rendering = Dialect.postgresql.render(OperationStep(.addColumn(AddColumn("t", column))))
        #expect(rendering.statements.map(\.sql) == ["ALTER TABLE t ADD COLUMN a VARCHAR DEFAULT /* app.models.DEFAULT */"])
        #expect(rendering.statements.first?.notes == [.unknown(opaque)])
    }
}
