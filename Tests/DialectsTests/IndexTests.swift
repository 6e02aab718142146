import Schema
import Testing

@testable import Dialects

@Suite struct IndexTests {
    @Test func everyClause() {
        let lower = SQLExpression.function(FunctionCall("lower", [column("c")]))
        let index = Index(
            "ix_a",
            [
                .column("a"), .expression(text("lower(b)")), .expression(lower),
                .expression(.unary(UnaryExpression(.descending, column("d")))),
            ],
            isUnique: true,
            options: [
                "postgresql_using": .string("GIN"), "postgresql_ops": .dictionary([.init("a", .string("text_ops"))]),
                "postgresql_include": .list([.string("z")]), "postgresql_where": .expression(text("a > 1")),
                "sqlite_where": .expression(text("a > 2")), "postgresql_with": .dictionary([.init("fillfactor", .integer(70))]),
                "postgresql_concurrently": .bool(true), "postgresql_nulls_not_distinct": .bool(true),
                "postgresql_tablespace": .string("TS"),
            ])
        check(
            .createIndex(CreateIndex(QualifiedName("t", schema: "s"), index, ifNotExists: true)),
            postgresql: """
                CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS ix_a ON s.t USING gin (a text_ops, lower(b), lower(c), d DESC) INCLUDE (z) \
                NULLS NOT DISTINCT WITH (fillfactor = 70) TABLESPACE "TS" WHERE a > 1;
                """,
            sqlite: "CREATE UNIQUE INDEX IF NOT EXISTS s.ix_a ON t (a, lower(b), lower(c), d DESC) WHERE a > 2;")
    }

    @Test func unnamedAndDropped() {
        check(
            .createIndex(CreateIndex("t", Index(.unnamed, [.column("a"), .column("b")]))),
            .dropIndex(DropIndex("ix", table: "t", schema: "s", ifExists: true, options: ["postgresql_concurrently": .bool(true)])),
            postgresql: """
                CREATE INDEX ix_t_a ON t (a, b);
                DROP INDEX CONCURRENTLY IF EXISTS s.ix;
                """,
            sqlite: """
                CREATE INDEX ix_t_a ON t (a, b);
                DROP INDEX IF EXISTS s.ix;
                """)
    }

    @Test func expressions() {
        let one = SQLExpression.bind(BindParameter(value: .integer(1), type: .integer))
        let condition = SQLExpression.and([
            .binary(BinaryExpression(.is, column("x"), .null)),
            .binary(BinaryExpression(.equal, column("y"), .bind(BindParameter(value: .string("q"))))),
        ])
        let index = Index(
            "i", [.expression(.binary(BinaryExpression(.add, column("a"), one))), .expression(.cast(column("b"), .text))],
            options: ["postgresql_where": .expression(condition)])
        check(
            .createIndex(CreateIndex("t", index)),
            postgresql: "CREATE INDEX i ON t ((a + 1), CAST(b AS TEXT)) WHERE x IS NULL AND y = 'q';",
            sqlite: "CREATE INDEX i ON t (a + 1, CAST(b AS TEXT));")
    }

    @Test func longNames() {
        let name = Identifier(String(repeating: "i", count: 70))
        check(
            .createIndex(CreateIndex("t", Index(.conventional(name), [.column("a")]))),
            postgresql: "CREATE INDEX \(String(repeating: "i", count: 55))_fa70 ON t (a);", sqlite: "CREATE INDEX \(name) ON t (a);")
        check(
            .createIndex(CreateIndex("t", Index(.plain(name), [.column("a")]))),
            postgresql: "! IdentifierError: Identifier '\(name)' exceeds maximum length of 63 characters")
    }
}
