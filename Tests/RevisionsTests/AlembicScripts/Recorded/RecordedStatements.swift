/// Recorded from Alembic 1.20.1 with SQLAlchemy 2.1.9.
extension RecordedScript {
    static let statements: [RecordedScript] = [
        RecordedScript(
            "order by the name of a column",
            #"""
            t = sa.table("t", sa.column("id", sa.Integer), sa.column("a", sa.Text), sa.column("j", sa.JSON), sa.column("arr", postgresql.ARRAY(sa.Integer)), sa.column("u", sa.Uuid(as_uuid=False)))
            op.execute(sa.select(t.c.id).order_by(sa.desc("a")))
            op.execute(sa.select(t.c.id, t.c.a.label("z")).group_by("a").order_by("z"))
            """#,
            both: Recorded(
                #"""
                SELECT t.id 
                FROM t ORDER BY t.a DESC;

                SELECT t.id, t.a AS z 
                FROM t GROUP BY t.a ORDER BY z;
                """#)),
        RecordedScript(
            "fetch",
            #"""
            t = sa.table("t", sa.column("id", sa.Integer), sa.column("a", sa.Text), sa.column("j", sa.JSON), sa.column("arr", postgresql.ARRAY(sa.Integer)), sa.column("u", sa.Uuid(as_uuid=False)))
            op.execute(sa.select(t.c.id).fetch(3))
            op.execute(sa.select(t.c.id).limit(1).fetch(3, with_ties=True).offset(2))
            op.execute(sa.union(sa.select(t.c.id), sa.select(t.c.id)).fetch(2, percent=True))
            """#,
            postgresql: Recorded(
                #"""
                SELECT t.id 
                FROM t
                 FETCH FIRST (3) ROWS ONLY;

                SELECT t.id 
                FROM t
                 OFFSET (2) ROWS
                 FETCH FIRST (3) ROWS WITH TIES;

                SELECT t.id 
                FROM t UNION SELECT t.id 
                FROM t
                 FETCH FIRST (2) PERCENT ROWS ONLY;
                """#),
            sqlite: Recorded(
                #"""
                SELECT t.id 
                FROM t
                 FETCH FIRST 3 ROWS ONLY;

                SELECT t.id 
                FROM t
                 OFFSET 2 ROWS
                 FETCH FIRST 3 ROWS WITH TIES;

                SELECT t.id 
                FROM t UNION SELECT t.id 
                FROM t
                 FETCH FIRST 2 PERCENT ROWS ONLY;
                """#)),
        RecordedScript(
            "union of a limited query",
            #"""
            t = sa.table("t", sa.column("id", sa.Integer), sa.column("a", sa.Text), sa.column("j", sa.JSON), sa.column("arr", postgresql.ARRAY(sa.Integer)), sa.column("u", sa.Uuid(as_uuid=False)))
            op.execute(sa.union(sa.select(t.c.id).limit(1), sa.select(t.c.id)))
            """#,
            postgresql: Recorded(
                #"""
                (SELECT t.id 
                FROM t 
                 LIMIT 1) UNION SELECT t.id 
                FROM t;
                """#),
            sqlite: Recorded(
                #"""
                (SELECT t.id 
                FROM t
                 LIMIT 1 OFFSET 0) UNION SELECT t.id 
                FROM t;
                """#)),
        RecordedScript(
            "lateral subquery",
            #"""
            t = sa.table("t", sa.column("id", sa.Integer), sa.column("a", sa.Text), sa.column("j", sa.JSON), sa.column("arr", postgresql.ARRAY(sa.Integer)), sa.column("u", sa.Uuid(as_uuid=False)))
            u = sa.table("u", sa.column("id", sa.Integer), sa.column("t_id", sa.Integer))
            op.execute(sa.select(sa.lateral(sa.select(u.c.id).where(u.c.t_id == t.c.id)).c.id, t.c.id))
            """#,
            both: Recorded(
                #"""
                SELECT anon_1.id, t.id AS id_1 
                FROM LATERAL (SELECT u.id AS id 
                FROM u 
                WHERE u.t_id = t.id) AS anon_1, t;
                """#)),
        RecordedScript(
            "sample",
            #"""
            t = sa.table("t", sa.column("id", sa.Integer), sa.column("a", sa.Text), sa.column("j", sa.JSON), sa.column("arr", postgresql.ARRAY(sa.Integer)), sa.column("u", sa.Uuid(as_uuid=False)))
            s = sa.table("s", sa.column("id", sa.Integer))
            op.execute(sa.select(s.tablesample(5)))
            op.execute(sa.select(sa.tablesample(s, sa.func.bernoulli(5), name="x", seed=sa.func.random())))
            """#,
            both: Recorded(
                #"""
                SELECT s_1.id 
                FROM s AS s_1 TABLESAMPLE system(5);

                SELECT x.id 
                FROM s AS x TABLESAMPLE bernoulli(5) REPEATABLE (random());
                """#)),
        RecordedScript(
            "repeated constants",
            "op.execute(sa.select(sa.null(), sa.true(), sa.cast(None, sa.Integer), sa.literal(None, sa.Text), sa.type_coerce(None, sa.Integer), sa.true()))",
            postgresql: Recorded(
                "SELECT NULL AS anon_1, true AS anon_2, CAST(NULL AS INTEGER) AS anon__1, NULL AS anon_3, NULL AS anon__2, true AS anon__3;"
            ),
            sqlite: Recorded(
                "SELECT NULL AS anon_1, 1 AS anon_2, CAST(NULL AS INTEGER) AS anon__1, NULL AS anon_3, NULL AS anon__2, 1 AS anon__3;")),
        RecordedScript(
            "path into JSON",
            #"""
            t = sa.table("t", sa.column("id", sa.Integer), sa.column("a", sa.Text), sa.column("j", sa.JSON), sa.column("arr", postgresql.ARRAY(sa.Integer)), sa.column("u", sa.Uuid(as_uuid=False)))
            op.execute(sa.select(t.c.id).where(t.c.j[("a", "b")].as_string() == "x"))
            x = sa.table("x", sa.column("j", postgresql.JSONB))
            op.execute(sa.select(x.c.j).where(x.c.j[("a", 1)].astext == "x").where(x.c.j["a"]["b"].astext.is_(None)))
            """#,
            postgresql: Recorded(
                #"""
                SELECT t.id 
                FROM t 
                WHERE CAST((t.j #>> '{a, b}') AS VARCHAR) = 'x';

                SELECT x.j 
                FROM x 
                WHERE (x.j #>> '{a, 1}') = 'x' AND ((x.j['a']) ->> 'b') IS NULL;
                """#),
            sqlite: Recorded(
                #"""
                SELECT t.id 
                FROM t 
                WHERE CAST(JSON_EXTRACT(t.j, '$."a"."b"') AS VARCHAR) = 'x';

                SELECT x.j 
                FROM x 
                WHERE (x.j #>> '$."a"[1]') = 'x' AND ((JSON_QUOTE(JSON_EXTRACT(x.j, '$."a"'))) ->> '$."b"') IS NULL;
                """#)),
        RecordedScript(
            "function of a schema",
            "op.execute(sa.select(sa.func.pg_catalog.now()))",
            postgresql: Recorded("SELECT pg_catalog.now() AS now_1;"),
            sqlite: Recorded("SELECT CURRENT_TIMESTAMP AS now_1;")),
        RecordedScript(
            "cast and extract as functions",
            #"""
            t = sa.table("t", sa.column("id", sa.Integer), sa.column("a", sa.Text), sa.column("j", sa.JSON), sa.column("arr", postgresql.ARRAY(sa.Integer)), sa.column("u", sa.Uuid(as_uuid=False)))
            op.execute(sa.select(sa.func.cast(t.c.a, sa.Integer), sa.func.extract("year", t.c.a)))
            """#,
            postgresql: Recorded(
                #"""
                SELECT CAST(t.a AS INTEGER) AS a, EXTRACT(year FROM t.a) AS anon_1 
                FROM t;
                """#),
            sqlite: Recorded(
                #"""
                SELECT CAST(t.a AS INTEGER) AS a, CAST(STRFTIME('%Y', t.a) AS INTEGER) AS anon_1 
                FROM t;
                """#)),
        RecordedScript(
            "cast to no type",
            #"""
            t = sa.table("t", sa.column("id", sa.Integer), sa.column("a", sa.Text), sa.column("j", sa.JSON), sa.column("arr", postgresql.ARRAY(sa.Integer)), sa.column("u", sa.Uuid(as_uuid=False)))
            op.execute(sa.select(sa.func.cast(t.c.a, "x")))
            """#,
            both: Recorded("", fails: "TypeError")),
        RecordedScript(
            "slice of an array",
            #"""
            x = sa.table("x", sa.column("c", postgresql.ARRAY(sa.Integer)))
            op.execute(sa.select(x.c.c).where(x.c.c[1:2] == [5]))
            """#,
            postgresql: Recorded(
                #"""
                SELECT x.c 
                FROM x 
                WHERE x.c[1:2] = ARRAY[5];
                """#),
            sqlite: Recorded("", fails: "UnsupportedCompilationError")),
        RecordedScript(
            "conflict on a constraint",
            #"""
            x = sa.table("x", sa.column("id", sa.Integer))
            op.execute(postgresql.insert(x).values(id=1).on_conflict_do_nothing(constraint="pk"))
            """#,
            postgresql: Recorded("INSERT INTO x (id) VALUES (1) ON CONFLICT ON CONSTRAINT pk DO NOTHING;"),
            sqlite: Recorded("INSERT INTO x (id) VALUES (1) ON CONFLICT DO NOTHING;")),
        RecordedScript(
            "conflict of SQLite",
            #"""
            from sqlalchemy.dialects import sqlite
            x = sa.table("x", sa.column("id", sa.Integer))
            op.execute(sqlite.insert(x).values(id=1).on_conflict_do_nothing())
            """#,
            postgresql: Recorded("", fails: "AttributeError"),
            sqlite: Recorded("INSERT INTO x (id) VALUES (1) ON CONFLICT DO NOTHING;")),
        RecordedScript(
            "label of a sequence",
            #"op.execute(sa.select(sa.Sequence("seq").next_value()))"#,
            postgresql: Recorded("SELECT nextval('seq') AS next_value_1;"),
            sqlite: Recorded("", fails: "NotImplementedError")),
        RecordedScript(
            "sequence executed",
            #"op.execute(sa.Sequence("seq"))"#,
            both: Recorded("", fails: "AttributeError")),
        RecordedScript(
            "drop of a table clause",
            #"op.execute(sa.schema.DropTable(sa.table("t", sa.column("a")), if_exists=True))"#,
            both: Recorded("DROP TABLE IF EXISTS t;")),
        RecordedScript(
            "quoted table",
            #"""
            op.create_table("t", sa.Column("a", sa.Integer), quote=True)
            op.create_table("T", sa.Column("a", sa.Integer), quote=False, schema="S", quote_schema=False)
            """#,
            both: Recorded(
                #"""
                CREATE TABLE "t" (
                    a INTEGER
                );

                CREATE TABLE S.T (
                    a INTEGER
                );
                """#)),
        RecordedScript(
            "foreign key constraint in a column",
            #"op.add_column("t", sa.Column("c", sa.Integer, sa.ForeignKeyConstraint(["c"], ["u.c"])))"#,
            both: Recorded("", fails: "AssertionError")),
        RecordedScript(
            "fetched value as a new default",
            #"op.alter_column("t", "c", server_default=sa.FetchedValue())"#,
            both: Recorded("", fails: "AssertionError")),
        RecordedScript(
            "identity in place of a default",
            #"op.alter_column("t", "c", existing_server_default="y", server_default=sa.Identity())"#,
            postgresql: Recorded("", fails: "AssertionError"),
            sqlite: Recorded("", fails: "CompileError")),
        RecordedScript(
            "default in place of an identity",
            #"op.alter_column("t", "c", existing_server_default=sa.Identity(), server_default="x")"#,
            postgresql: Recorded("", fails: "AssertionError"),
            sqlite: Recorded("", fails: "CompileError")),
        RecordedScript(
            "insert from select without defaults",
            #"""
            m = sa.Table("m", sa.MetaData(), sa.Column("id", sa.Integer, primary_key=True), sa.Column("at", sa.DateTime, default=sa.func.now()))
            t = sa.table("t", sa.column("id", sa.Integer))
            op.execute(m.insert().from_select(["id"], sa.select(t.c.id)))
            op.execute(m.insert().from_select(["id"], sa.select(t.c.id), include_defaults=False))
            """#,
            postgresql: Recorded(
                #"""
                INSERT INTO m (id, at) SELECT t.id, now() AS now_1 
                FROM t;

                INSERT INTO m (id) SELECT t.id 
                FROM t;
                """#),
            sqlite: Recorded(
                #"""
                INSERT INTO m (id, at) SELECT t.id, CURRENT_TIMESTAMP AS now_1 
                FROM t;

                INSERT INTO m (id) SELECT t.id 
                FROM t;
                """#)),
        RecordedScript(
            "text in place of a select",
            #"""
            t = sa.table("t", sa.column("id", sa.Integer))
            op.execute(t.insert().from_select(["id"], sa.text("SELECT 1")))
            """#,
            both: Recorded("", fails: "ArgumentError")),
        RecordedScript(
            "arrays of PostgreSQL elsewhere",
            "op.execute(sa.select(postgresql.array([1, 2])))",
            postgresql: Recorded("SELECT ARRAY[1, 2] AS anon_1;"),
            sqlite: Recorded("", fails: "UnsupportedCompilationError")),
        RecordedScript(
            "element of an array",
            #"""
            x = sa.table("x", sa.column("c", postgresql.ARRAY(sa.Integer)))
            op.execute(sa.select(x.c.c).where(x.c.c[1] == 5))
            """#,
            postgresql: Recorded(
                #"""
                SELECT x.c 
                FROM x 
                WHERE x.c[1] = 5;
                """#),
            sqlite: Recorded("", fails: "UnsupportedCompilationError")),
        RecordedScript(
            "type for paths",
            #"op.add_column("t", sa.Column("c", postgresql.JSONPATH))"#,
            postgresql: Recorded("ALTER TABLE t ADD COLUMN c JSONPATH;"),
            sqlite: Recorded("", fails: "UnsupportedCompilationError")),
        RecordedScript(
            "domains as elements",
            #"""
            d = postgresql.DOMAIN("d", sa.Integer())
            op.execute(postgresql.CreateDomainType(d))
            op.execute(postgresql.DropDomainType(d))
            """#,
            postgresql: Recorded(
                #"""
                CREATE DOMAIN d AS INTEGER;

                DROP DOMAIN d;
                """#),
            sqlite: Recorded("", fails: "UnsupportedCompilationError")),
        RecordedScript(
            "enum as an element",
            #"op.execute(postgresql.CreateEnumType(postgresql.ENUM("a", name="letters")))"#,
            postgresql: Recorded("CREATE TYPE letters AS ENUM ('a');"),
            sqlite: Recorded("", fails: "UnsupportedCompilationError")),
        RecordedScript(
            "unknown name of a dialect",
            "from sqlalchemy.dialects.postgresql import NOPE",
            both: Recorded("", fails: "ImportError")),
    ]
}
