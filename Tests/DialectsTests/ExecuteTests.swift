import Schema
import Testing

@testable import Dialects

@Suite struct ExecuteTests {
    @Test func textParameters() {
        check(.execute(ExecuteSQL("select ':a', b::int, \\:c, x:y;")), both: "select 'NULL', b::int, :c, x:y;;")
    }

    @Test func boundParameters() {
        let clause = TextClause(
            "insert into t values (:a, :b)",
            parameters: [BindParameter(name: "a", value: .integer(1)), BindParameter(name: "b", value: .string("it's"))])
        check(.execute(ExecuteSQL(.text(clause))), both: "insert into t values (1, 'it''s');")
    }

    @Test func parametersOfTheExecution() {
        let execute = ExecuteSQL(
            .text(TextClause("DELETE FROM t WHERE a = :a")), parameterSets: [[.init("a", .integer(3))], [.init("a", .integer(4))]])
        let rendering = Dialect.postgresql.render(OperationStep(.execute(execute)))
        #expect(rendering.statements.map(\.sql) == ["DELETE FROM t WHERE a = 3", "DELETE FROM t WHERE a = 4"])
        #expect(rendering.statements.allSatisfy { $0.notes == [.difference(.executionParameters)] })
    }

    @Test(arguments: [
        (":abc:d ::x a:b \\:c (:d) 'a:b' :e::int", "Xc:d ::x a:b :c (X) 'a:b' :e::int"),
        ("\\:a \\:b:c \\::x \\: \\:\\:y", ":a \\:b:c \\::x : ::y"),
        ("no parameters", "no parameters"),
    ])
    func parameterRules(_ sql: String, _ expected: String) {
        #expect(TextTemplate.fill(sql) { _ in "X" } == expected)
    }

    @Test func percentSigns() {
        check(
            .execute(ExecuteSQL("select '%'")), options: RenderOptions(parameterStyle: .pyformat), postgresql: "select '%%';",
            sqlite: "select '%';")
    }

    @Test func autocommitBlock() {
        check(
            .beginAutocommit, .execute(ExecuteSQL("VACUUM")), .endAutocommit, postgresql: "COMMIT;\nVACUUM;\nBEGIN;", sqlite: "VACUUM;")
        let statements = Dialect.postgresql.render([.init(.beginAutocommit), .init(.execute(ExecuteSQL("VACUUM"))), .init(.endAutocommit)])
            .statements
        #expect(statements.map(\.isAutocommit) == [false, true, false])
    }

    @Test func tables() {
        check(
            .dropTable(DropTable(QualifiedName("t", schema: "s"), ifExists: true)),
            .renameTable(RenameTable(QualifiedName("a", schema: "s"), to: "B")), .dropColumn(DropColumn("t", "c")),
            .createTableComment(CreateTableComment("t", comment: "x'y")), .dropTableComment(DropTableComment("t")),
            both: """
                DROP TABLE IF EXISTS s.t;
                ALTER TABLE s.a RENAME TO "B";
                ALTER TABLE t DROP COLUMN c;
                COMMENT ON TABLE t IS 'x''y';
                COMMENT ON TABLE t IS NULL;
                """)
    }

    @Test func checkFirst() {
        let type = EnumType(values: ["a"], name: "kind", schema: "s")
        let statements = Dialect.postgresql.render([
            .init(.createEnum(CreateEnum(type))), .init(.dropEnum(DropEnum(type, checkFirst: false))),
        ])
        .statements
        #expect(statements.map(\.sql) == ["CREATE TYPE s.kind AS ENUM ('a')", "DROP TYPE s.kind"])
        #expect(statements.map(\.precondition?.expectsRow) == [false, nil])
        #expect(statements.first?.precondition?.query.hasSuffix("WHERE t.typname = 'kind' AND n.nspname = 's'") == true)
        #expect(Dialect.sqlite.render(OperationStep(.createEnum(CreateEnum(type)))) == Rendering(statements: []))
    }

    @Test func onlineEveryParameterHasAValue() {
        check(
            .execute(ExecuteSQL("SELECT :a")), options: RenderOptions(requiresValues: true),
            both: "! InvalidRequestError: A value is required for bind parameter 'a'; write \\:a for a plain colon.")
    }
}
