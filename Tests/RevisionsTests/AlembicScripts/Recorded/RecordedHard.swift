/// Recorded from Alembic 1.20.1 with SQLAlchemy 2.1.9.
extension RecordedScript {
    static let hard: [RecordedScript] = [
        RecordedScript(
            "type arguments",
            #"""
            class Tags(sa.TypeDecorator[list[str]]):
                impl = sa.JSON
                cache_ok = True

            def named(c: sa.Column[int]) -> sa.Column[int]:
                return c

            op.create_table("t", named(sa.Column("id", sa.Integer())), sa.Column("tags", Tags()))
            """#,
            both: Recorded(
                #"""
                CREATE TABLE t (
                    id INTEGER, 
                    tags JSON
                );
                """#)),
        RecordedScript(
            "the object behind op",
            #"""
            if op._proxy.migration_context.dialect.supports_sequences:
                op.execute(sa.schema.CreateSequence(sa.Sequence("s")))
            op._proxy.drop_table("t")
            """#,
            postgresql: Recorded(
                #"""
                CREATE SEQUENCE s;

                DROP TABLE t;
                """#),
            sqlite: Recorded("DROP TABLE t;")),
        RecordedScript(
            "keyword of no dialect",
            #"op.alter_column("t", "a", existing_type=postgresql.ARRAY(sa.VARCHAR()), nullable=False, default=dict)"#,
            both: Recorded("ALTER TABLE t ALTER COLUMN a SET NOT NULL;")),
        RecordedScript(
            "table valued lateral",
            #"""
            t = sa.table("t", sa.column("id", sa.Integer), sa.column("tags", postgresql.JSONB))
            e = sa.func.jsonb_array_elements_text(t.c.tags).table_valued("value", with_ordinality="ordinality", name="e").lateral()
            op.execute(sa.select(t.c.id, e.c.value, e.c.ordinality).select_from(t).join(e, sa.true()))
            """#,
            postgresql: Recorded(
                #"""
                SELECT t.id, e_1.value, e_1.ordinality 
                FROM t JOIN LATERAL jsonb_array_elements_text(t.tags) WITH ORDINALITY AS e_1 ON true;
                """#),
            sqlite: Recorded(
                #"""
                SELECT t.id, e_1.value, e_1.ordinality 
                FROM t JOIN LATERAL jsonb_array_elements_text(t.tags) WITH ORDINALITY AS e_1 ON 1 = 1;
                """#)),
        RecordedScript(
            "render derived",
            #"op.execute(sa.select(sa.func.json_to_recordset("[]").table_valued(sa.column("a", sa.Integer), sa.column("b", sa.Text), name="x").render_derived(with_types=True).c.a))"#,
            both: Recorded(
                #"""
                SELECT anon_1.a 
                FROM json_to_recordset('[]') AS anon_1(a INTEGER, b TEXT);
                """#)),
        RecordedScript(
            "from select with not exists",
            #"""
            a = sa.table("a", sa.column("id", sa.Integer), sa.column("n", sa.String))
            b = sa.table("b", sa.column("id", sa.Integer))
            op.execute(b.insert().from_select(["id"], sa.select(a.c.id).where(~sa.exists().where(b.c.id == a.c.id))))
            """#,
            both: Recorded(
                #"""
                INSERT INTO b (id) SELECT a.id 
                FROM a 
                WHERE NOT (EXISTS (SELECT * 
                FROM b 
                WHERE b.id = a.id));
                """#)),
        RecordedScript(
            "delete with cte and returning",
            #"""
            t = sa.table("t", sa.column("id", sa.Integer), sa.column("x", sa.Integer))
            c = sa.select(t.c.id).where(t.c.x > 5).limit(100).cte("batch")
            op.execute(sa.delete(t).where(t.c.id.in_(sa.select(c.c.id))).returning(t.c.id))
            """#,
            postgresql: Recorded(
                #"""
                WITH batch AS 
                (SELECT t.id AS id 
                FROM t 
                WHERE t.x > 5 
                 LIMIT 100)
                 DELETE FROM t WHERE t.id IN (SELECT batch.id 
                FROM batch) RETURNING t.id;
                """#),
            sqlite: Recorded(
                #"""
                WITH batch AS 
                (SELECT t.id AS id 
                FROM t 
                WHERE t.x > 5
                 LIMIT 100 OFFSET 0)
                 DELETE FROM t WHERE t.id IN (SELECT batch.id 
                FROM batch) RETURNING id;
                """#)),
        RecordedScript(
            "copied columns",
            #"""
            cols = [sa.Column("id", sa.Integer, primary_key=True), sa.Column("n", sa.String(5))]
            op.create_table("a", *cols)
            op.create_table("b", *[c._copy() for c in cols], sa.Column("z", sa.Integer))
            """#,
            postgresql: Recorded(
                #"""
                CREATE TABLE a (
                    id SERIAL NOT NULL, 
                    n VARCHAR(5), 
                    PRIMARY KEY (id)
                );

                CREATE TABLE b (
                    id SERIAL NOT NULL, 
                    n VARCHAR(5), 
                    z INTEGER, 
                    PRIMARY KEY (id)
                );
                """#),
            sqlite: Recorded(
                #"""
                CREATE TABLE a (
                    id INTEGER NOT NULL, 
                    n VARCHAR(5), 
                    PRIMARY KEY (id)
                );

                CREATE TABLE b (
                    id INTEGER NOT NULL, 
                    n VARCHAR(5), 
                    z INTEGER, 
                    PRIMARY KEY (id)
                );
                """#)),
        RecordedScript(
            "computed by dialect",
            #"""
            bind = op.get_bind()
            text = "a || b" if bind.dialect.name == "postgresql" else "a + b"
            op.add_column("t", sa.Column("c", sa.String, sa.Computed(text, persisted=True)))
            """#,
            postgresql: Recorded("ALTER TABLE t ADD COLUMN c VARCHAR GENERATED ALWAYS AS (a || b) STORED;"),
            sqlite: Recorded("ALTER TABLE t ADD COLUMN c VARCHAR GENERATED ALWAYS AS (a + b) STORED;")),
        RecordedScript(
            "dialect check",
            #"""
            if op.get_context().dialect.name == "postgresql":
                op.execute("CREATE EXTENSION x")
            else:
                op.execute("PRAGMA y")
            """#,
            postgresql: Recorded("CREATE EXTENSION x;"),
            sqlite: Recorded("PRAGMA y;")),
        RecordedScript(
            "long names", #"op.create_index("ix_" + "x" * 70, "t", ["a"])"#,
            postgresql: Recorded("", fails: "IdentifierError"),
            sqlite: Recorded("CREATE INDEX ix_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx ON t (a);")),
        RecordedScript(
            "long convention name", #"op.create_index(op.f("ix_" + "x" * 70), "t", ["a"])"#,
            postgresql: Recorded("CREATE INDEX ix_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx_3aa3 ON t (a);"),
            sqlite: Recorded("CREATE INDEX ix_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx ON t (a);")),
        RecordedScript(
            "long column key", #"op.add_column("t" * 40, sa.Column("c" * 40, sa.Integer, index=True))"#,
            postgresql: Recorded(
                #"""
                ALTER TABLE tttttttttttttttttttttttttttttttttttttttt ADD COLUMN cccccccccccccccccccccccccccccccccccccccc INTEGER;

                CREATE INDEX ix_tttttttttttttttttttttttttttttttttttttttt_ccccccccccc_f9ac ON tttttttttttttttttttttttttttttttttttttttt (cccccccccccccccccccccccccccccccccccccccc);
                """#),
            sqlite: Recorded(
                #"""
                ALTER TABLE tttttttttttttttttttttttttttttttttttttttt ADD COLUMN cccccccccccccccccccccccccccccccccccccccc INTEGER;

                CREATE INDEX ix_tttttttttttttttttttttttttttttttttttttttt_cccccccccccccccccccccccccccccccccccccccc ON tttttttttttttttttttttttttttttttttttttttt (cccccccccccccccccccccccccccccccccccccccc);
                """#)),
        RecordedScript(
            "quoted names",
            #"""
            op.create_table("Order", sa.Column("User", sa.Integer, primary_key=True), sa.Column("group", sa.String), sa.Column("a b", sa.Integer), schema="My-Schema")
            op.rename_table("Order", "select")
            """#,
            postgresql: Recorded(
                #"""
                CREATE TABLE "My-Schema"."Order" (
                    "User" SERIAL NOT NULL, 
                    "group" VARCHAR, 
                    "a b" INTEGER, 
                    PRIMARY KEY ("User")
                );

                ALTER TABLE "Order" RENAME TO "select";
                """#),
            sqlite: Recorded(
                #"""
                CREATE TABLE "My-Schema"."Order" (
                    "User" INTEGER NOT NULL, 
                    "group" VARCHAR, 
                    "a b" INTEGER, 
                    PRIMARY KEY ("User")
                );

                ALTER TABLE "Order" RENAME TO "select";
                """#)),
        RecordedScript(
            "percent signs",
            #"""
            op.execute("SELECT '100%', a % b")
            op.execute(sa.text("SELECT ':x' , a::int, '\:y'"))
            op.execute("UPDATE t SET a = 'x:y' WHERE b = :name")
            """#,
            both: Recorded(
                #"""
                SELECT '100%', a % b;

                SELECT 'NULL' , a::int, ':y';

                UPDATE t SET a = 'x:y' WHERE b = NULL;
                """#)),
        RecordedScript(
            "ddl", #"op.execute(sa.DDL("CREATE FUNCTION f() AS $$ BEGIN; END; $$"))"#,
            both: Recorded("CREATE FUNCTION f() AS $$ BEGIN; END; $$;")),
        RecordedScript(
            "on dialect of ddl", #"op.execute(sa.DDL("SELECT 1").execute_if(dialect="postgresql"))"#,
            both: Recorded("SELECT 1;")),
        RecordedScript(
            "index on expression columns",
            #"""
            t = sa.table("t", sa.column("a"), sa.column("b"))
            op.create_index("i", "t", [t.c.a.desc().nulls_last(), sa.func.coalesce(t.c.b, 0)])
            op.create_index("j", "t", [sa.literal_column("lower(a) text_pattern_ops")])
            """#,
            both: Recorded(
                #"""
                CREATE INDEX i ON t (a DESC NULLS LAST, coalesce(b, 0));

                CREATE INDEX j ON t (lower(a) text_pattern_ops);
                """#)),
        RecordedScript(
            "window functions",
            #"""
            t = sa.table("t", sa.column("a", sa.Integer), sa.column("b", sa.Integer))
            s = sa.select(t.c.a, sa.func.row_number().over(partition_by=t.c.b, order_by=[t.c.a.desc(), t.c.b]).label("rn")).subquery()
            op.execute(t.delete().where(t.c.a.in_(sa.select(s.c.a).where(s.c.rn > 1))))
            """#,
            both: Recorded(
                #"""
                DELETE FROM t WHERE t.a IN (SELECT anon_1.a 
                FROM (SELECT t.a AS a, row_number() OVER (PARTITION BY t.b ORDER BY t.a DESC, t.b) AS rn 
                FROM t) AS anon_1 
                WHERE anon_1.rn > 1);
                """#)),
        RecordedScript(
            "update from subquery alias",
            #"""
            t = sa.table("t", sa.column("a", sa.Integer), sa.column("b", sa.Integer))
            s = sa.select(t.c.a, sa.func.max(t.c.b).label("m")).group_by(t.c.a).subquery("s")
            op.execute(t.update().where(t.c.a == s.c.a).values(b=s.c.m))
            """#,
            both: Recorded(
                #"""
                UPDATE t SET b=s.m FROM (SELECT t.a AS a, max(t.b) AS m 
                FROM t GROUP BY t.a) AS s WHERE t.a = s.a;
                """#)),
        RecordedScript(
            "union in cte",
            #"""
            t = sa.table("t", sa.column("a", sa.Integer))
            c = sa.select(t.c.a).where(t.c.a == 1).cte("r", recursive=True)
            c = c.union_all(sa.select(t.c.a).where(t.c.a > c.c.a))
            op.execute(sa.select(c.c.a))
            """#,
            both: Recorded(
                #"""
                WITH RECURSIVE r(a) AS 
                (SELECT t.a AS a 
                FROM t 
                WHERE t.a = 1 UNION ALL SELECT t.a AS a 
                FROM t, r 
                WHERE t.a > r.a)
                 SELECT r.a 
                FROM r;
                """#)),
        RecordedScript(
            "alias of table",
            #"""
            t = sa.table("t", sa.column("a", sa.Integer), sa.column("b", sa.Integer))
            p, q = t.alias("p"), t.alias()
            op.execute(sa.select(p.c.a, q.c.b).where(p.c.a == q.c.a))
            """#,
            both: Recorded(
                #"""
                SELECT p.a, t_1.b 
                FROM t AS p, t AS t_1 
                WHERE p.a = t_1.a;
                """#)),
        RecordedScript(
            "json operators",
            #"""
            t = sa.table("t", sa.column("a", sa.JSON), sa.column("j", postgresql.JSON))
            op.execute(sa.select(t.c.a["x"].as_string(), t.c.a["x"]["y"]))
            """#,
            postgresql: Recorded(
                #"""
                SELECT CAST(t.a ->> 'x' AS VARCHAR) AS anon_1, (t.a -> 'x') -> 'y' AS anon_2 
                FROM t;
                """#),
            sqlite: Recorded(
                #"""
                SELECT CAST(JSON_EXTRACT(t.a, '$."x"') AS VARCHAR) AS anon_1, JSON_QUOTE(JSON_EXTRACT(JSON_QUOTE(JSON_EXTRACT(t.a, '$."x"')), '$."y"')) AS anon_2 
                FROM t;
                """#)),
        RecordedScript(
            "with statement helpers",
            #"""
            def cols():
                yield sa.Column("id", sa.Integer, primary_key=True)
                for n in range(2):
                    yield sa.Column(f"c{n}", sa.Integer)
            op.create_table("t", *cols())
            """#,
            postgresql: Recorded(
                #"""
                CREATE TABLE t (
                    id SERIAL NOT NULL, 
                    c0 INTEGER, 
                    c1 INTEGER, 
                    PRIMARY KEY (id)
                );
                """#),
            sqlite: Recorded(
                #"""
                CREATE TABLE t (
                    id INTEGER NOT NULL, 
                    c0 INTEGER, 
                    c1 INTEGER, 
                    PRIMARY KEY (id)
                );
                """#)),
        RecordedScript(
            "text columns in select",
            #"op.execute(sa.select(sa.text("1")).where(sa.text("x = :y").bindparams(y="z")).order_by(sa.text("a DESC")))"#,
            both: Recorded(
                #"""
                SELECT 1 
                WHERE x = 'z' ORDER BY a DESC;
                """#)),
        RecordedScript(
            "case in order",
            #"""
            t = sa.table("t", sa.column("a", sa.Integer))
            op.execute(sa.select(t).order_by(sa.case((t.c.a.is_(None), 1), else_=0), t.c.a))
            """#,
            both: Recorded(
                #"""
                SELECT t.a 
                FROM t ORDER BY CASE WHEN (t.a IS NULL) THEN 1 ELSE 0 END, t.a;
                """#)),
        RecordedScript(
            "boolean columns",
            #"""
            t = sa.table("t", sa.column("f", sa.Boolean), sa.column("g", sa.Boolean))
            op.execute(sa.select(t.c.f).where(sa.and_(t.c.f, ~t.c.g)).where(sa.or_(t.c.f, t.c.g.is_(False))))
            op.execute(t.update().values(f=~t.c.g, g=sa.not_(t.c.f)))
            """#,
            postgresql: Recorded(
                #"""
                SELECT t.f 
                FROM t 
                WHERE t.f AND NOT t.g AND (t.f OR t.g IS false);

                UPDATE t SET f=NOT t.g, g=NOT t.f;
                """#),
            sqlite: Recorded(
                #"""
                SELECT t.f 
                FROM t 
                WHERE t.f = 1 AND t.g = 0 AND (t.f = 1 OR t.g IS 0);

                UPDATE t SET f=t.g = 0, g=t.f = 0;
                """#)),
        RecordedScript(
            "insert multiple calls",
            #"""
            t = sa.table("t", sa.column("a", sa.Integer), sa.column("b", sa.String))
            conn = op.get_bind()
            for i in range(3):
                conn.execute(t.insert().values(a=i, b=str(i)))
            """#,
            both: Recorded(
                #"""
                INSERT INTO t (a, b) VALUES (0, '0');

                INSERT INTO t (a, b) VALUES (1, '1');

                INSERT INTO t (a, b) VALUES (2, '2');
                """#)),
        RecordedScript(
            "server default forms",
            #"op.create_table("t", sa.Column("a", sa.DateTime, server_default=sa.text("CURRENT_TIMESTAMP")), sa.Column("b", sa.DateTime, server_default=sa.func.current_timestamp()), sa.Column("c", postgresql.UUID, server_default=sa.text("gen_random_uuid()")), sa.Column("d", sa.Integer, server_default=sa.literal(5)), sa.Column("e", sa.String, server_default=sa.literal_column("'x'")), sa.Column("f", sa.Boolean, server_default=sa.sql.expression.true()), sa.Column("g", sa.String, server_default="it's"), sa.Column("h", sa.JSON, server_default="{}"), sa.Column("i", sa.Integer, server_default=sa.Sequence("s").next_value()))"#,
            postgresql: Recorded(
                #"""
                CREATE TABLE t (
                    a TIMESTAMP WITHOUT TIME ZONE DEFAULT CURRENT_TIMESTAMP, 
                    b TIMESTAMP WITHOUT TIME ZONE DEFAULT CURRENT_TIMESTAMP, 
                    c UUID DEFAULT gen_random_uuid(), 
                    d INTEGER DEFAULT 5, 
                    e VARCHAR DEFAULT 'x', 
                    f BOOLEAN DEFAULT true, 
                    g VARCHAR DEFAULT 'it''s', 
                    h JSON DEFAULT '{}', 
                    i INTEGER DEFAULT nextval('s')
                );
                """#),
            sqlite: Recorded("", fails: "NotImplementedError")),
        RecordedScript(
            "alter in batch",
            #"""
            with op.batch_alter_table("t") as b:
                b.alter_column("a", nullable=False, type_=sa.String(4), existing_type=sa.String(3))
                b.drop_constraint("uq", type_="unique")
                b.create_foreign_key("fk", "u", ["a"], ["id"], ondelete="CASCADE")
            """#,
            postgresql: Recorded(
                #"""
                ALTER TABLE t ALTER COLUMN a TYPE VARCHAR(4);

                ALTER TABLE t ALTER COLUMN a SET NOT NULL;

                ALTER TABLE t DROP CONSTRAINT uq;

                ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY(a) REFERENCES u (id) ON DELETE CASCADE;
                """#),
            sqlite: Recorded("", fails: "CommandError")),
        RecordedScript(
            "batch execute order",
            #"""
            with op.batch_alter_table("t") as b:
                b.add_column(sa.Column("a", sa.Integer))
                op.execute("SELECT 1")
                b.add_column(sa.Column("b", sa.Integer))
            """#,
            both: Recorded(
                #"""
                SELECT 1;

                ALTER TABLE t ADD COLUMN a INTEGER;

                ALTER TABLE t ADD COLUMN b INTEGER;
                """#)),
    ]
}
