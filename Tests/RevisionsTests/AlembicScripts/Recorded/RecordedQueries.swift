/// The tables of the cases.
private let preamble = #"""
    import datetime
    u = sa.table("u", sa.column("id", sa.Integer), sa.column("name", sa.String), sa.column("flag", sa.Boolean), sa.column("at", sa.Date), sa.column("ts", sa.DateTime), sa.column("num", sa.Numeric), sa.column("doc", sa.JSON), sa.column("uid", sa.Uuid))
    v = sa.table("v", sa.column("uid", sa.Integer), sa.column("x", sa.Integer))

    """#

/// Recorded from Alembic 1.20.1 with SQLAlchemy 2.1.9.
extension RecordedScript {
    static let queries: [RecordedScript] = [
        RecordedScript(
            "select all", preamble + "op.execute(sa.select(u))",
            both: Recorded(
                #"""
                SELECT u.id, u.name, u.flag, u.at, u.ts, u.num, u.doc, u.uid 
                FROM u;
                """#)),
        RecordedScript(
            "select cols", preamble + #"op.execute(sa.select(u.c.id, u.c.name.label("n")))"#,
            both: Recorded(
                #"""
                SELECT u.id, u.name AS n 
                FROM u;
                """#)),
        RecordedScript(
            "order", preamble + "op.execute(sa.select(u.c.id).order_by(u.c.name.desc(), u.c.id))",
            both: Recorded(
                #"""
                SELECT u.id 
                FROM u ORDER BY u.name DESC, u.id;
                """#)),
        RecordedScript(
            "order nulls", preamble + "op.execute(sa.select(u.c.id).order_by(u.c.name.desc().nulls_last()))",
            both: Recorded(
                #"""
                SELECT u.id 
                FROM u ORDER BY u.name DESC NULLS LAST;
                """#)),
        RecordedScript(
            "limit", preamble + "op.execute(sa.select(u.c.id).limit(5).offset(2))",
            postgresql: Recorded(
                #"""
                SELECT u.id 
                FROM u 
                 LIMIT 5 OFFSET 2;
                """#),
            sqlite: Recorded(
                #"""
                SELECT u.id 
                FROM u
                 LIMIT 5 OFFSET 2;
                """#)),
        RecordedScript(
            "distinct", preamble + "op.execute(sa.select(u.c.id).distinct())",
            both: Recorded(
                #"""
                SELECT DISTINCT u.id 
                FROM u;
                """#)),
        RecordedScript(
            "distinct on", preamble + "op.execute(sa.select(u.c.id).distinct(u.c.name))",
            postgresql: Recorded(
                #"""
                SELECT DISTINCT ON (u.name) u.id 
                FROM u;
                """#),
            sqlite: Recorded(
                #"""
                SELECT DISTINCT u.id 
                FROM u;
                """#)),
        RecordedScript(
            "group", preamble + "op.execute(sa.select(u.c.name, sa.func.count()).group_by(u.c.name).having(sa.func.count() > 1))",
            both: Recorded(
                #"""
                SELECT u.name, count(*) AS count_1 
                FROM u GROUP BY u.name 
                HAVING count(*) > 1;
                """#)),
        RecordedScript(
            "count", preamble + "op.execute(sa.select(sa.func.count()).select_from(u))",
            both: Recorded(
                #"""
                SELECT count(*) AS count_1 
                FROM u;
                """#)),
        RecordedScript(
            "count col", preamble + "op.execute(sa.select(sa.func.count(u.c.id)))",
            both: Recorded(
                #"""
                SELECT count(u.id) AS count_1 
                FROM u;
                """#)),
        RecordedScript(
            "join", preamble + "op.execute(sa.select(u.c.id, v.c.x).select_from(u.join(v, u.c.id == v.c.uid)))",
            both: Recorded(
                #"""
                SELECT u.id, v.x 
                FROM u JOIN v ON u.id = v.uid;
                """#)),
        RecordedScript(
            "outerjoin", preamble + "op.execute(sa.select(u.c.id).select_from(u.outerjoin(v, u.c.id == v.c.uid)).where(v.c.x == None))",
            both: Recorded(
                #"""
                SELECT u.id 
                FROM u LEFT OUTER JOIN v ON u.id = v.uid 
                WHERE v.x IS NULL;
                """#)),
        RecordedScript(
            "method join", preamble + "op.execute(sa.select(u.c.id).join(v, v.c.uid == u.c.id))",
            both: Recorded(
                #"""
                SELECT u.id 
                FROM u JOIN v ON v.uid = u.id;
                """#)),
        RecordedScript(
            "alias", preamble + #"op.execute(sa.select(u.alias("q").c.id))"#,
            both: Recorded(
                #"""
                SELECT q.id 
                FROM u AS q;
                """#)),
        RecordedScript(
            "subquery", preamble + #"op.execute(sa.select(sa.select(u.c.id).subquery("s").c.id))"#,
            both: Recorded(
                #"""
                SELECT s.id 
                FROM (SELECT u.id AS id 
                FROM u) AS s;
                """#)),
        RecordedScript(
            "anon subquery", preamble + "op.execute(sa.select(sa.select(u.c.id).subquery().c.id))",
            both: Recorded(
                #"""
                SELECT anon_1.id 
                FROM (SELECT u.id AS id 
                FROM u) AS anon_1;
                """#)),
        RecordedScript(
            "cte", preamble + #"op.execute(sa.select(sa.select(u.c.id).cte("c").c.id))"#,
            both: Recorded(
                #"""
                WITH c AS 
                (SELECT u.id AS id 
                FROM u)
                 SELECT c.id 
                FROM c;
                """#)),
        RecordedScript(
            "union", preamble + "op.execute(sa.union(sa.select(u.c.id), sa.select(v.c.x)))",
            both: Recorded(
                #"""
                SELECT u.id 
                FROM u UNION SELECT v.x 
                FROM v;
                """#)),
        RecordedScript(
            "union all", preamble + "op.execute(sa.select(u.c.id).union_all(sa.select(v.c.x)))",
            both: Recorded(
                #"""
                SELECT u.id 
                FROM u UNION ALL SELECT v.x 
                FROM v;
                """#)),
        RecordedScript(
            "row number",
            preamble
                + #"op.execute(sa.select(u.c.id, sa.func.row_number().over(partition_by=u.c.name, order_by=u.c.id.desc()).label("rn")))"#,
            both: Recorded(
                #"""
                SELECT u.id, row_number() OVER (PARTITION BY u.name ORDER BY u.id DESC) AS rn 
                FROM u;
                """#)),
        RecordedScript(
            "for update", preamble + "op.execute(sa.select(u.c.id).with_for_update())",
            postgresql: Recorded(
                #"""
                SELECT u.id 
                FROM u FOR UPDATE;
                """#),
            sqlite: Recorded(
                #"""
                SELECT u.id 
                FROM u;
                """#)),
        RecordedScript(
            "insert values", preamble + #"op.execute(u.insert().values(id=1, name="x", flag=True))"#,
            postgresql: Recorded("INSERT INTO u (id, name, flag) VALUES (1, 'x', true);"),
            sqlite: Recorded("INSERT INTO u (id, name, flag) VALUES (1, 'x', 1);")),
        RecordedScript(
            "insert dict", preamble + #"op.execute(sa.insert(u).values({"id": 1, "name": None}))"#,
            both: Recorded("INSERT INTO u (id, name) VALUES (1, NULL);")),
        RecordedScript(
            "insert multi", preamble + #"op.execute(sa.insert(u).values([{"id": 1, "name": "a"}, {"id": 2, "name": "b"}]))"#,
            both: Recorded("INSERT INTO u (id, name) VALUES (1, 'a'), (2, 'b');")),
        RecordedScript(
            "insert select", preamble + #"op.execute(u.insert().from_select(["id", "name"], sa.select(v.c.uid, sa.literal("x"))))"#,
            both: Recorded(
                #"""
                INSERT INTO u (id, name) SELECT v.uid, 'x' AS anon_1 
                FROM v;
                """#)),
        RecordedScript(
            "insert func", preamble + "op.execute(u.insert().values(ts=sa.func.now(), id=sa.select(sa.func.max(v.c.x)).scalar_subquery()))",
            postgresql: Recorded(
                #"""
                INSERT INTO u (id, ts) VALUES ((SELECT max(v.x) AS max_1 
                FROM v), now());
                """#),
            sqlite: Recorded(
                #"""
                INSERT INTO u (id, ts) VALUES ((SELECT max(v.x) AS max_1 
                FROM v), CURRENT_TIMESTAMP);
                """#)),
        RecordedScript(
            "insert returning", preamble + "op.execute(u.insert().values(id=1).returning(u.c.id))",
            postgresql: Recorded("INSERT INTO u (id) VALUES (1) RETURNING u.id;"),
            sqlite: Recorded("INSERT INTO u (id) VALUES (1) RETURNING id;")),
        RecordedScript(
            "insert none", preamble + "op.execute(u.insert().values(name=None, flag=None))",
            both: Recorded("INSERT INTO u (name, flag) VALUES (NULL, NULL);")),
        RecordedScript(
            "on conflict nothing", preamble + "op.execute(postgresql.insert(u).values(id=1).on_conflict_do_nothing())",
            both: Recorded("INSERT INTO u (id) VALUES (1) ON CONFLICT DO NOTHING;")),
        RecordedScript(
            "on conflict nothing idx",
            preamble + #"op.execute(postgresql.insert(u).values(id=1).on_conflict_do_nothing(index_elements=["id"]))"#,
            both: Recorded("INSERT INTO u (id) VALUES (1) ON CONFLICT (id) DO NOTHING;")),
        RecordedScript(
            "on conflict update",
            preamble
                + #"op.execute(postgresql.insert(u).values(id=1, name="a").on_conflict_do_update(index_elements=[u.c.id], set_={"name": "b"}))"#,
            both: Recorded("INSERT INTO u (id, name) VALUES (1, 'a') ON CONFLICT (id) DO UPDATE SET name = 'b';")),
        RecordedScript(
            "on conflict excluded",
            preamble
                + #"op.execute((lambda s: s.on_conflict_do_update(index_elements=["id"], set_=dict(name=s.excluded.name)))(postgresql.insert(u).values(id=1, name="a")))"#,
            both: Recorded("INSERT INTO u (id, name) VALUES (1, 'a') ON CONFLICT (id) DO UPDATE SET name = excluded.name;")),
        RecordedScript(
            "update", preamble + #"op.execute(u.update().values(name="x"))"#,
            both: Recorded("UPDATE u SET name='x';")),
        RecordedScript(
            "update order", preamble + #"op.execute(u.update().values(flag=True, name="x", id=2))"#,
            postgresql: Recorded("UPDATE u SET id=2, name='x', flag=true;"),
            sqlite: Recorded("UPDATE u SET id=2, name='x', flag=1;")),
        RecordedScript(
            "update where", preamble + #"op.execute(sa.update(u).where(u.c.id == 1).where(u.c.name == "q").values({u.c.name: "x"}))"#,
            both: Recorded("UPDATE u SET name='x' WHERE u.id = 1 AND u.name = 'q';")),
        RecordedScript(
            "update expr", preamble + "op.execute(u.update().values(id=u.c.id + 1, name=sa.func.upper(u.c.name)))",
            both: Recorded("UPDATE u SET id=(u.id + 1), name=upper(u.name);")),
        RecordedScript(
            "update from", preamble + "op.execute(u.update().where(u.c.id == v.c.uid).values(name=sa.cast(v.c.x, sa.String)))",
            both: Recorded("UPDATE u SET name=CAST(v.x AS VARCHAR) FROM v WHERE u.id = v.uid;")),
        RecordedScript(
            "update subquery", preamble + "op.execute(u.update().values(id=sa.select(v.c.x).where(v.c.uid == u.c.id).scalar_subquery()))",
            both: Recorded(
                #"""
                UPDATE u SET id=(SELECT v.x 
                FROM v 
                WHERE v.uid = u.id);
                """#)),
        RecordedScript(
            "update case", preamble + #"op.execute(u.update().values(name=sa.case((u.c.flag, "a"), else_="b")))"#,
            both: Recorded("UPDATE u SET name=CASE WHEN u.flag THEN 'a' ELSE 'b' END;")),
        RecordedScript(
            "update none", preamble + "op.execute(u.update().values(name=None))",
            both: Recorded("UPDATE u SET name=NULL;")),
        RecordedScript(
            "update null", preamble + "op.execute(u.update().values(name=sa.null()))",
            both: Recorded("UPDATE u SET name=NULL;")),
        RecordedScript(
            "update text", preamble + #"op.execute(u.update().values(name=sa.text("'x'")))"#,
            both: Recorded("UPDATE u SET name='x';")),
        RecordedScript(
            "delete", preamble + "op.execute(u.delete())",
            both: Recorded("DELETE FROM u;")),
        RecordedScript(
            "delete in", preamble + "op.execute(sa.delete(u).where(u.c.id.in_(sa.select(v.c.uid))))",
            both: Recorded(
                #"""
                DELETE FROM u WHERE u.id IN (SELECT v.uid 
                FROM v);
                """#)),
        RecordedScript(
            "values",
            preamble
                + #"op.execute(sa.select(sa.values(sa.column("a", sa.Integer), sa.column("b", sa.String), name="t").data([(1, "x"), (2, "y")])))"#,
            both: Recorded(
                #"""
                SELECT t.a, t.b 
                FROM (VALUES (1, 'x'), (2, 'y')) AS t (a, b);
                """#)),
        RecordedScript(
            "uuid value", preamble + #"op.execute(u.insert().values(uid=__import__("uuid").UUID("12345678123456781234567812345678")))"#,
            postgresql: Recorded("INSERT INTO u (uid) VALUES ('12345678-1234-5678-1234-567812345678');"),
            sqlite: Recorded("INSERT INTO u (uid) VALUES ('12345678123456781234567812345678');")),
        RecordedScript(
            "date value", preamble + "op.execute(u.insert().values(at=datetime.date(2020,1,2), ts=datetime.datetime(2020,1,2,3,4,5,6)))",
            both: Recorded("INSERT INTO u (at, ts) VALUES ('2020-01-02', '2020-01-02 03:04:05.000006');")),
        RecordedScript(
            "decimal", preamble + #"op.execute(u.insert().values(num=__import__("decimal").Decimal("1.50")))"#,
            both: Recorded("INSERT INTO u (num) VALUES (1.50);")),
        RecordedScript(
            "func execute", preamble + #"op.execute(sa.func.setval("seq", 5))"#,
            both: Recorded("setval('seq', 5);")),
        RecordedScript(
            "select func", preamble + #"op.execute(sa.select(sa.func.setval("seq", sa.select(sa.func.max(u.c.id)).scalar_subquery())))"#,
            both: Recorded(
                #"""
                SELECT setval('seq', (SELECT max(u.id) AS max_1 
                FROM u)) AS setval_1;
                """#)),
        RecordedScript(
            "lateral", preamble + #"op.execute(sa.select(u.c.id, sa.func.unnest(u.c.name).alias("x")))"#,
            both: Recorded(
                #"""
                SELECT u.id, x.unnest_1 
                FROM u, unnest(u.name) AS x;
                """#)),
        RecordedScript(
            "table valued", preamble + #"op.execute(sa.select(sa.func.generate_series(1, 3).table_valued("n", name="g").c.n))"#,
            both: Recorded(
                #"""
                SELECT g.n 
                FROM generate_series(1, 3) AS g;
                """#)),
        RecordedScript(
            "text select", preamble + #"op.execute(sa.select(sa.text("a, b")).select_from(sa.text("foo")))"#,
            both: Recorded(
                #"""
                SELECT a, b 
                FROM foo;
                """#)),
        RecordedScript(
            "literal column", preamble + #"op.execute(sa.select(sa.literal_column("1").label("one")))"#,
            both: Recorded("SELECT 1 AS one;")),
        RecordedScript(
            "ddl", preamble + #"op.execute(sa.DDL("CREATE TRIGGER %(name)s", context={"name": "t"}))"#,
            both: Recorded("CREATE TRIGGER t;")),
        RecordedScript(
            "with only", preamble + "op.execute(sa.select(u.c.id).with_only_columns(u.c.name))",
            both: Recorded(
                #"""
                SELECT u.name 
                FROM u;
                """#)),
        RecordedScript(
            "type coerce", preamble + #"op.execute(u.update().values(name=sa.type_coerce("x", sa.String)))"#,
            both: Recorded("UPDATE u SET name='x';")),
        RecordedScript(
            "bindparam", preamble + #"op.execute(u.update().where(u.c.id == sa.bindparam("b", 5)).values(name=sa.bindparam("n", "q")))"#,
            both: Recorded("UPDATE u SET name='q' WHERE u.id = 5;")),
        RecordedScript(
            "string concat op", preamble + #"op.execute(u.update().values(name=u.c.name.concat("x")))"#,
            both: Recorded("UPDATE u SET name=(u.name || 'x');")),
        RecordedScript(
            "filter agg", preamble + "op.execute(sa.select(sa.func.count(u.c.id).filter(u.c.flag)))",
            both: Recorded(
                #"""
                SELECT count(u.id) FILTER (WHERE u.flag) AS anon_1 
                FROM u;
                """#)),
        RecordedScript(
            "untyped", preamble + #"op.execute(sa.table("z", sa.column("a")).update().values(a=5))"#,
            both: Recorded("", fails: "CompileError")),
        RecordedScript(
            "untyped where", preamble + #"op.execute(sa.table("z", sa.column("a")).delete().where(sa.column("a") == "x"))"#,
            both: Recorded("DELETE FROM z WHERE a = 'x';")),
        RecordedScript(
            "max coalesce", preamble + "op.execute(sa.select(sa.func.coalesce(sa.func.max(u.c.id), 0) + 1))",
            both: Recorded(
                #"""
                SELECT coalesce(max(u.id), 0) + 1 AS anon_1 
                FROM u;
                """#)),
    ]
}
