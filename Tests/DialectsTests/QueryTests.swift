import Schema
import Testing

@testable import Dialects

@Suite struct QueryTests {
    private let t = TableClause(
        "t",
        columns: [
            ColumnReference("id", source: .table("t"), type: .integer), ColumnReference("name", source: .table("t"), type: .string()),
            ColumnReference("ok", source: .table("t"), type: .boolean),
            ColumnReference("j", source: .table("t"), type: SQLType(.json(JSONType(.JSONB)))),
        ])
    private let o = FromClause.table(QualifiedName("o", schema: "s"))

    private func t(_ name: String) -> SQLExpression {
        .column(t.columns.first { $0.name.text == name } ?? ColumnReference(Identifier(name), source: .table("t")))
    }

    private func o(_ name: Identifier) -> SQLExpression { .column(ColumnReference(name, source: o, type: .integer)) }

    private func value(_ value: SQLLiteral) -> SQLExpression { .bind(BindParameter(value: value)) }

    private func op(_ left: SQLExpression, _ operator: BinaryExpression.Operator, _ right: SQLExpression) -> SQLExpression {
        .binary(BinaryExpression(`operator`, left, right))
    }

    private func check(
        _ query: Query, _ postgresql: String, sqlite: String? = nil, sourceLocation: Testing.SourceLocation = #_sourceLocation
    ) {
        let operation = Schema.Operation.execute(ExecuteSQL(.query(query)))
        #expect(script([operation], .postgresql) == postgresql + ";", sourceLocation: sourceLocation)
        #expect(
            script([operation], .sqlite) == (sqlite.map { $0.hasPrefix("!") ? $0 : $0 + ";" } ?? postgresql + ";"),
            sourceLocation: sourceLocation)
    }

    @Test func update() {
        check(
            .update(
                Update(
                    t, set: [Assignment("ok", value(.bool(true))), Assignment("name", value(.string("x")))],
                    where: [op(t("id"), .equal, value(.integer(1)))])),
            "UPDATE t SET name='x', ok=true WHERE t.id = 1", sqlite: "UPDATE t SET name='x', ok=1 WHERE t.id = 1")
        let branches = CaseExpression([.init(op(t("id"), .equal, value(.integer(1))), value(.string("a")))], otherwise: t("name"))
        check(
            .update(Update(t, set: [Assignment("name", .case(branches))])),
            "UPDATE t SET name=CASE WHEN (t.id = 1) THEN 'a' ELSE t.name END")
        check(
            .update(
                Update(t, set: [Assignment("name", .function(FunctionCall("lower", [t("name")])))], where: [op(t("id"), .equal, o("t_id"))])
            ),
            "UPDATE t SET name=lower(t.name) FROM s.o WHERE t.id = s.o.t_id")
        let subquery = Select([o("id")], where: [op(o("t_id"), .equal, t("id"))])
        check(
            .update(Update(t, set: [Assignment("name", .scalarSubquery(.select(subquery)))])),
            "UPDATE t SET name=(SELECT s.o.id \nFROM s.o \nWHERE s.o.t_id = t.id)")
        let one = Select([.literalColumn("1", type: nil)], where: [op(o("t_id"), .equal, t("id"))])
        check(
            .update(Update(t, set: [Assignment("name", .null)], where: [.exists(.select(one))])),
            "UPDATE t SET name=NULL WHERE EXISTS (SELECT 1 \nFROM s.o \nWHERE s.o.t_id = t.id)")
        let sum = op(op(t("id"), .add, value(.integer(1))), .multiply, value(.integer(2)))
        check(.update(Update(t, set: [Assignment("id", sum)])), "UPDATE t SET id=((t.id + 1) * 2)")
        check(
            .update(Update(t, set: [Assignment("id", op(t("id"), .divide, value(.integer(2))))])),
            "UPDATE t SET id=(t.id / CAST(2 AS NUMERIC))",
            sqlite: "UPDATE t SET id=(t.id / (2 + 0.0))")
        check(.update(Update(t, set: [Assignment("id", .unary(UnaryExpression(.negate, t("id"))))])), "UPDATE t SET id=(-t.id)")
    }

    @Test func unknownColumn() {
        let update = Query.update(Update(t, set: [Assignment("nope", .null)]))
        for dialect in Dialect.all { #expect(throws: DialectError.self) { try dialect.sql(update) } }
    }

    @Test func delete() {
        let ids = SQLExpression.bind(BindParameter(value: .array([.integer(1), .integer(2)]), type: .integer, isExpanding: true))
        check(.delete(Delete(from: t, where: [op(t("id"), .in, ids)])), "DELETE FROM t WHERE t.id IN (1, 2)")
        check(.delete(Delete(from: t)), "DELETE FROM t")
        check(
            .delete(Delete(from: t, where: [op(t("id"), .equal, o("t_id"))])), "DELETE FROM t USING s.o WHERE t.id = s.o.t_id",
            sqlite: "! NotImplementedError: This backend does not support multiple-table criteria within DELETE")
    }

    @Test func insert() {
        check(
            .insert(Insert(into: t, .row([Assignment("name", value(.string("x"))), Assignment("id", value(.integer(5)))]))),
            "INSERT INTO t (id, name) VALUES (5, 'x')")
        check(
            .insert(
                Insert(
                    into: t,
                    .rows([
                        [Assignment("id", value(.integer(1))), Assignment("name", value(.string("a")))],
                        [Assignment("id", value(.integer(2))), Assignment("name", value(.null))],
                    ]))), "INSERT INTO t (id, name) VALUES (1, 'a'), (2, NULL)")
        let missing = Select([.literalColumn("*", type: nil)], where: [op(t("id"), .equal, o("id"))])
        let select = Select([o("id"), value(.string("q"))], where: [SQLExpression.exists(.select(missing)).negated])
        check(
            .insert(Insert(into: t, .query(columns: ["id", "name"], .select(select)))),
            "INSERT INTO t (id, name) SELECT s.o.id, 'q' AS anon_1 \nFROM s.o \nWHERE NOT (EXISTS (SELECT * \nFROM t \nWHERE t.id = s.o.id))"
        )
    }

    @Test func returningAndConflicts() {
        var keyed = t
        keyed.primaryKey = ["id"]
        let row = [Assignment("name", value(.string("x")))]
        check(
            .insert(Insert(into: keyed, .row(row))), "INSERT INTO t (name) VALUES ('x') RETURNING t.id",
            sqlite: "INSERT INTO t (name) VALUES ('x')")
        check(
            .insert(Insert(into: t, .row(row), returning: [t("name")])), "INSERT INTO t (name) VALUES ('x') RETURNING t.name",
            sqlite: "INSERT INTO t (name) VALUES ('x') RETURNING name")
        check(
            .insert(
                Insert(into: t, .row(row), conflict: ConflictClause(.elements([.column(ColumnReference("id"))], where: nil), .nothing))),
            "INSERT INTO t (name) VALUES ('x') ON CONFLICT (id) DO NOTHING")
        let update = ConflictClause.Action.update(
            [Assignment("name", value(.string("y")))], where: op(t("name"), .equal, value(.string("z"))))
        check(
            .insert(Insert(into: t, .row(row), conflict: ConflictClause(.elements([.column(ColumnReference("id"))], where: nil), update))),
            "INSERT INTO t (name) VALUES ('x') ON CONFLICT (id) DO UPDATE SET name = 'y' WHERE t.name = 'z'")
    }

    @Test func selectWithJoinAndGroups() {
        let count = SQLExpression.function(FunctionCall("count", [o("id")]))
        let join = FromClause.join(Join(.inner, .table("t"), o, on: op(t("id"), .equal, o("t_id"))))
        let select = Select(
            [t("id"), count], from: [join], groupBy: [t("id")], having: [op(count, .greater, value(.integer(1)))],
            orderBy: [.unary(UnaryExpression(.descending, t("id")))], limit: value(.integer(5)))
        let common = """
            SELECT t.id, count(s.o.id) AS count_1\u{20}
            FROM t JOIN s.o ON t.id = s.o.t_id GROUP BY t.id\u{20}
            HAVING count(s.o.id) > 1 ORDER BY t.id DESC
            """
        check(.select(select), common + " \n LIMIT 5", sqlite: common + "\n LIMIT 5 OFFSET 0")
    }

    @Test func conditions() {
        let condition = SQLExpression.or([op(t("ok"), .equal, .true), t("ok").negated])
        check(
            .select(
                Select([t("id"), o("id")], where: [condition, op(t("name"), .like, value(.string("a%"))), op(t("name"), .is, .null)])),
            "SELECT t.id, s.o.id AS id_1 \nFROM t, s.o \nWHERE (t.ok = true OR NOT t.ok) AND t.name LIKE 'a%' AND t.name IS NULL",
            sqlite: "SELECT t.id, s.o.id AS id_1 \nFROM t, s.o \nWHERE (t.ok = 1 OR t.ok = 0) AND t.name LIKE 'a%' AND t.name IS NULL")
        check(
            .select(Select([t("id")], where: [t("ok")])), "SELECT t.id \nFROM t \nWHERE t.ok",
            sqlite: "SELECT t.id \nFROM t \nWHERE t.ok = 1")
        let empty = SQLExpression.bind(BindParameter(value: .array([]), type: .integer, isExpanding: true))
        let names = SQLExpression.bind(BindParameter(value: .array([.string("a")]), type: .string(), isExpanding: true))
        check(
            .select(
                Select(
                    [t("id")],
                    where: [
                        .between(BetweenExpression(t("id"), value(.integer(1)), value(.integer(2)))),
                        op(t("name"), .contains, value(.string("x"))),
                        op(t("name"), .notIn, names), op(t("id"), .in, empty),
                    ])),
            """
            SELECT t.id\u{20}
            FROM t\u{20}
            WHERE t.id BETWEEN 1 AND 2 AND (t.name LIKE '%' || 'x' || '%') AND (t.name NOT IN ('a')) AND t.id IN (NULL) AND (1 != 1)
            """,
            sqlite: """
                SELECT t.id\u{20}
                FROM t\u{20}
                WHERE t.id BETWEEN 1 AND 2 AND (t.name LIKE '%' || 'x' || '%') AND (t.name NOT IN ('a')) AND \
                t.id IN (SELECT 1 FROM (SELECT 1) WHERE 1!=1)
                """)
    }

    @Test func precedence() {
        let alias = FromClause.alias(.init(name: "a1", element: .from(.table("t"))))
        func a(_ name: Identifier) -> SQLExpression { .column(ColumnReference(name, source: alias, type: .integer)) }
        let product = op(value(.integer(3)), .multiply, op(a("id"), .subtract, value(.integer(2))))
        let coalesce = SQLExpression.function(FunctionCall("coalesce", [a("name"), value(.string("z"))]))
        check(
            .select(
                Select(
                    [a("id")],
                    where: [
                        .and([
                            op(op(a("id"), .add, value(.integer(1))), .greater, product), op(coalesce, .notEqual, value(.string("q"))),
                        ])
                    ])),
            "SELECT a1.id \nFROM t AS a1 \nWHERE a1.id + 1 > 3 * (a1.id - 2) AND coalesce(a1.name, 'z') != 'q'")
    }

    @Test func subqueriesAndCommonTables() {
        let inner = Select(
            [.label(o("t_id"), "z"), .label(.function(FunctionCall("max", [o("id")])), "m")], groupBy: [o("t_id")])
        let subquery = FromClause.alias(.init(name: nil, element: .subquery(.select(inner))))
        func s(_ name: Identifier) -> SQLExpression { .column(ColumnReference(name, source: subquery)) }
        check(
            .select(Select([t("id"), s("m")], from: [.join(Join(.inner, .table("t"), subquery, on: op(s("z"), .equal, t("id"))))])),
            """
            SELECT t.id, anon_1.m\u{20}
            FROM t JOIN (SELECT s.o.t_id AS z, max(s.o.id) AS m\u{20}
            FROM s.o GROUP BY s.o.t_id) AS anon_1 ON anon_1.z = t.id
            """)
        let common = FromClause.cte(
            CommonTableExpression(name: "c1", query: .select(Select([o("t_id")], where: [op(o("id"), .greater, value(.integer(5)))]))))
        let c = SQLExpression.column(ColumnReference("t_id", source: common, type: .integer))
        let prefix = """
            WITH c1 AS\u{20}
            (SELECT s.o.t_id AS t_id\u{20}
            FROM s.o\u{20}
            WHERE s.o.id > 5)

            """
        check(
            .select(Select([c, .cast(c, .string())], distinct: .rows)),
            prefix + " SELECT DISTINCT c1.t_id, CAST(c1.t_id AS VARCHAR) AS t_id__1 \nFROM c1")
        check(
            .delete(Delete(from: t, where: [op(t("id"), .in, .query(.select(Select([c]))))])),
            prefix + " DELETE FROM t WHERE t.id IN (SELECT c1.t_id \nFROM c1)")
        check(
            .compound(CompoundSelect(.unionAll, [.select(Select([t("id")])), .select(Select([o("id")]))])),
            "SELECT t.id \nFROM t UNION ALL SELECT s.o.id \nFROM s.o")
    }

    @Test func functions() {
        let window = WindowExpression(
            .function(FunctionCall("row_number")), partitionBy: [t("name")], orderBy: [.unary(UnaryExpression(.descending, t("id")))])
        check(
            .select(Select([.label(.over(window), "rn")])),
            "SELECT row_number() OVER (PARTITION BY t.name ORDER BY t.id DESC) AS rn \nFROM t")
        check(
            .select(Select([.function(FunctionCall("now")), .label(.literalColumn("1", type: nil), "one"), text("x")])),
            "SELECT now() AS now_1, 1 AS one, x", sqlite: "SELECT CURRENT_TIMESTAMP AS now_1, 1 AS one, x")
        check(
            .select(
                Select(
                    [t("id")], where: [op(.extract(field: "year", from: t("name")), .equal, value(.integer(2020)))],
                    offset: value(.integer(3)))),
            "SELECT t.id \nFROM t \nWHERE EXTRACT(year FROM t.name) = 2020\n LIMIT ALL OFFSET 3",
            sqlite: "SELECT t.id \nFROM t \nWHERE CAST(STRFTIME('%Y', t.name) AS INTEGER) = 2020\n LIMIT -1 OFFSET 3")
        check(
            .select(Select([.function(FunctionCall("count", [.unary(UnaryExpression(.distinct, t("id")))])), value(.integer(1)), .null])),
            "SELECT count(DISTINCT t.id) AS count_1, 1 AS anon_1, NULL AS anon_2 \nFROM t")
    }

    @Test func json() {
        let text = op(t("j"), .custom("->>", precedence: 15, isComparison: false), value(.string("x")))
        check(
            .update(Update(t, set: [Assignment("name", .null)], where: [op(text, .equal, value(.string("1")))])),
            "UPDATE t SET name=NULL WHERE (t.j ->> 'x') = '1'", sqlite: #"UPDATE t SET name=NULL WHERE (t.j ->> '$."x"') = '1'"#)
        let k = SQLExpression.column(ColumnReference("k", source: .table("t"), type: .json))
        let x = SQLExpression.binary(BinaryExpression(.jsonItem, k, value(.string("x")), type: .json))
        let y = SQLExpression.binary(BinaryExpression(.jsonItem, x, value(.string("y")), type: .string()))
        check(
            .update(Update(t, set: [Assignment("name", .null)], where: [op(y, .equal, value(.string("1")))])),
            "UPDATE t SET name=NULL WHERE CAST(((t.k -> 'x') ->> 'y') AS VARCHAR) = '1'",
            sqlite: """
                UPDATE t SET name=NULL WHERE \
                CAST(JSON_EXTRACT(JSON_QUOTE(JSON_EXTRACT(t.k, '$."x"')), '$."y"') AS VARCHAR) = '1'
                """)
    }

    @Test func recursiveAndLateral() throws {
        let base = Select([t("id")], where: [op(t("id"), .equal, value(.integer(1)))])
        let placeholder = FromClause.cte(CommonTableExpression(name: "r", query: .select(base), isRecursive: true))
        let step = Select(
            [t("id")], where: [op(t("id"), .equal, op(.column(ColumnReference("id", source: placeholder)), .add, value(.integer(1))))])
        let recursive = FromClause.cte(
            CommonTableExpression(
                name: "r", query: .compound(CompoundSelect(.unionAll, [.select(base), .select(step)])), isRecursive: true))
        check(
            .select(Select([.column(ColumnReference("id", source: recursive))])),
            """
            WITH RECURSIVE r(id) AS\u{20}
            (SELECT t.id AS id\u{20}
            FROM t\u{20}
            WHERE t.id = 1 UNION ALL SELECT t.id AS id\u{20}
            FROM t, r\u{20}
            WHERE t.id = r.id + 1)
             SELECT r.id\u{20}
            FROM r
            """)
        let call = SQLExpression.function(FunctionCall("jsonb_array_elements_text", [t("j")]))
        let elements = FromClause.alias(.init(name: "e", element: .function(.init(call, withOrdinality: true))))
        let select = Select([t("id"), .column(ColumnReference("value", source: elements))])
        #expect(
            try Dialect.postgresql.sql(.select(select))
                == "SELECT t.id, e.value \nFROM t, jsonb_array_elements_text(t.j) WITH ORDINALITY AS e")
    }

    @Test func placeholdersWithoutLiteralBinds() throws {
        let query = Query.delete(Delete(from: t, where: [op(t("id"), .equal, .bind(BindParameter(name: "id_1", value: .integer(1))))]))
        #expect(try Dialect.sqlite.sql(query, options: RenderOptions(literalBinds: false)) == "DELETE FROM t WHERE t.id = :id_1")
        let pyformat = RenderOptions(literalBinds: false, parameterStyle: .pyformat)
        #expect(try Dialect.postgresql.sql(query, options: pyformat) == "DELETE FROM t WHERE t.id = %(id_1)s")
    }
}
