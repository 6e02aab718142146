import Dialects
import Schema
import Testing

/// A body of `upgrade()` of which Alembic 1.20.1 makes nothing that a database takes, with what is written instead.
struct DifferingScript: Sendable, CustomTestStringConvertible {
    let difference: Difference
    let dialect: Dialect
    let body: String
    let sql: String

    init(_ difference: Difference, _ body: String, _ sql: String) {
        self.init(difference, .postgresql, body, sql)
    }

    init(_ difference: Difference, _ dialect: Dialect, _ body: String, _ sql: String) {
        self.difference = difference
        self.dialect = dialect
        self.body = body
        self.sql = sql
    }

    var testDescription: String { "\(difference): \(body)" }

    private static let table = """
        t = sa.table("t", sa.column("a", sa.Text), sa.column("arr", postgresql.ARRAY(sa.Integer)), sa.column("flag", sa.Boolean))

        """

    static let all: [DifferingScript] = [
        DifferingScript(
            .lostLiteral, .sqlite, table + #"op.execute(sa.delete(t).where(t.c.a.is_distinct_from("x")))"#,
            "DELETE FROM t WHERE t.a IS NOT 'x';"),
        DifferingScript(
            .lostLiteral, .sqlite, table + "op.execute(sa.select(t.c.a).offset(10))", "SELECT t.a \nFROM t\n LIMIT -1 OFFSET 10;"),
        DifferingScript(
            .missingLiteral, table + "op.execute(sa.update(t).values(arr=[None, 1]))", "UPDATE t SET arr=ARRAY[NULL, 1];"),
        DifferingScript(.missingLiteral, table + #"op.bulk_insert(t, [{"flag": sa.true()}])"#, "INSERT INTO t (flag) VALUES (true);"),
        DifferingScript(.missingLiteral, table + #"op.bulk_insert(t, [{"a": sa.func.now()}])"#, "INSERT INTO t (a) VALUES (now());"),
        DifferingScript(
            .missingLiteral, table + #"op.execute(sa.select(sa.func.to_tsvector("english", t.c.a)))"#,
            "SELECT to_tsvector('english', t.a) AS to_tsvector_1 \nFROM t;"),
        DifferingScript(
            .missingLiteral, #"op.create_table("t", sa.Column("c", postgresql.DOMAIN("d", sa.Integer(), default=1, create_type=True)))"#,
            "CREATE DOMAIN d AS INTEGER DEFAULT 1;\n\nCREATE TABLE t (\n    c d\n);"),
        DifferingScript(
            .jsonLiteral, #"op.execute(sa.select(sa.cast("{}", postgresql.JSONB)))"#, #"SELECT CAST('"{}"' AS JSONB) AS anon_1;"#),
        DifferingScript(
            .jsonLiteral, #"x = sa.table("x", sa.column("j", sa.JSON))"# + "\nop.execute(sa.delete(x).where(x.c.j.in_([None])))",
            "DELETE FROM x WHERE x.j IN ('null');"),
        DifferingScript(
            .constraintColumns, #"op.create_unique_constraint("uq", "t", ["a"], postgresql_include=["b"])"#,
            "ALTER TABLE t ADD CONSTRAINT uq UNIQUE (a) INCLUDE (b);"),
        DifferingScript(
            .constraintColumns, #"op.create_exclude_constraint("ex", "t", (sa.text("lower(a)"), "="))"#,
            "ALTER TABLE t ADD CONSTRAINT ex EXCLUDE USING gist (lower(a) WITH =);"),
        DifferingScript(.driverSQL, #"op.get_bind().exec_driver_sql("SELECT 1")"#, "SELECT 1;"),
        DifferingScript(
            .computedDefault,
            """
            m = sa.Table("m", sa.MetaData(), sa.Column("id", sa.Integer, primary_key=True), sa.Column("a", sa.String(5), default="d"))
            op.execute(m.insert().from_select(["id"], sa.select(sa.literal(1))))
            """, "INSERT INTO m (id, a) SELECT 1 AS anon_1, 'd' AS anon_2;"),
        DifferingScript(
            .generatedColumn, .sqlite,
            """
            t = sa.Table("t", sa.MetaData(), sa.Column("a", sa.Integer, sa.Computed("b + 1")), sa.Column("b", sa.Integer))
            with op.batch_alter_table("t", copy_from=t, recreate="always") as batch_op:
                batch_op.add_column(sa.Column("n", sa.Integer))
            """,
            """
            CREATE TABLE _alembic_tmp_t (
                a INTEGER GENERATED ALWAYS AS (b + 1),\u{20}
                b INTEGER,\u{20}
                n INTEGER
            );

            INSERT INTO _alembic_tmp_t (b) SELECT t.b\u{20}
            FROM t;

            DROP TABLE t;

            ALTER TABLE _alembic_tmp_t RENAME TO t;
            """),
        DifferingScript(
            .batchVariant, .sqlite,
            """
            kind = sa.Enum("a", "b", name="letters").with_variant(sa.String(10), "sqlite")
            t = sa.Table("t", sa.MetaData(), sa.Column("id", sa.Integer), sa.Column("a", kind))
            with op.batch_alter_table("t", copy_from=t) as batch_op:
                batch_op.alter_column("id", new_column_name="key")
            """,
            """
            CREATE TABLE _alembic_tmp_t (
                "key" INTEGER,\u{20}
                a VARCHAR(10)
            );

            INSERT INTO _alembic_tmp_t ("key", a) SELECT t.id, t.a\u{20}
            FROM t;

            DROP TABLE t;

            ALTER TABLE _alembic_tmp_t RENAME TO t;
            """),
    ]
}
