/// Recorded from Alembic 1.20.1 with SQLAlchemy 2.1.9.
extension RecordedScript {
    static let defaults: [RecordedScript] = [
        RecordedScript(
            "keys and defaults of a table",
            #"""
            m = sa.Table("m", sa.MetaData(), sa.Column("id", sa.Integer(), primary_key=True), sa.Column("a", sa.String(5)), sa.Column("at", sa.DateTime(), default=sa.func.now(), onupdate=sa.func.now()))
            op.execute(m.insert().values(a='x'))
            op.execute(m.insert().values(id=1))
            op.bulk_insert(m, [{'a': 'y'}])
            op.execute(m.update().values(a='z'))
            """#,
            postgresql: Recorded(
                #"""
                INSERT INTO m (a, at) VALUES ('x', now()) RETURNING m.id;

                INSERT INTO m (id, at) VALUES (1, now());

                INSERT INTO m (a, at) VALUES ('y', now());

                UPDATE m SET a='z', at=now();
                """#),
            sqlite: Recorded(
                #"""
                INSERT INTO m (a, at) VALUES ('x', CURRENT_TIMESTAMP);

                INSERT INTO m (id, at) VALUES (1, CURRENT_TIMESTAMP);

                INSERT INTO m (a, at) VALUES ('y', CURRENT_TIMESTAMP);

                UPDATE m SET a='z', at=CURRENT_TIMESTAMP;
                """#)),
        RecordedScript(
            "a key that nothing makes up",
            #"""
            m = sa.Table('m', sa.MetaData(), sa.Column('id', sa.Uuid(), primary_key=True), sa.Column('a', sa.String(5)))
            op.execute(m.insert().values(a='x'))
            """#,
            both: Recorded(#"INSERT INTO m (a) VALUES ('x');"#)),
        RecordedScript(
            "a sequence as default",
            #"""
            m = sa.Table('m', sa.MetaData(), sa.Column('id', sa.Integer(), sa.Sequence('s'), primary_key=True), sa.Column('a', sa.String(5)))
            op.execute(m.insert().values(a='x'))
            """#,
            postgresql: Recorded(#"INSERT INTO m (id, a) VALUES (nextval('s'), 'x') RETURNING m.id;"#),
            sqlite: Recorded(#"INSERT INTO m (a) VALUES ('x');"#)),
        RecordedScript(
            "None in JSON",
            #"""
            j = sa.table('j', sa.column('c', sa.JSON()))
            op.execute(j.insert().values(c=None))
            op.bulk_insert(j, [{'c': None}])
            """#,
            both: Recorded(
                #"""
                INSERT INTO j (c) VALUES (NULL);

                INSERT INTO j (c) VALUES (NULL);
                """#)),
        RecordedScript(
            "uuid text",
            #"""
            u = sa.table('u', sa.column('c', sa.Uuid(as_uuid=False)))
            op.execute(u.insert().values(c='12345678-1234-5678-1234-567812345678'))
            """#,
            both: Recorded(#"INSERT INTO u (c) VALUES ('12345678123456781234567812345678');"#)),
        RecordedScript(
            "values of enumeration members",
            #"""
            import enum
            class Colour(enum.Enum):
                RED = 'red'
            c = sa.table('c', sa.column('c', sa.Enum(Colour, values_callable=lambda e: [m.value for m in e])))
            op.execute(c.update().where(c.c.c == Colour.RED).values(c=Colour.RED))
            """#,
            both: Recorded(#"UPDATE c SET c='red' WHERE c.c = 'red';"#)),
        RecordedScript(
            "conditions of nothing",
            #"""
            t = sa.table('t', sa.column('a'))
            op.execute(sa.select(t.c.a).where(sa.and_()))
            op.execute(t.delete().where(sa.or_()))
            """#,
            both: Recorded(
                #"""
                SELECT t.a 
                FROM t;

                DELETE FROM t;
                """#)),
        RecordedScript(
            "any and all of an array",
            #"""
            t = sa.table('t', sa.column('a', postgresql.ARRAY(sa.Integer)))
            op.execute(sa.select(t.c.a).where(t.c.a.any(5)))
            op.execute(sa.select(t.c.a).where(sa.any_(t.c.a) > 5))
            """#,
            both: Recorded(
                #"""
                SELECT t.a 
                FROM t 
                WHERE 5 = ANY (t.a);

                SELECT t.a 
                FROM t 
                WHERE 5 < ANY (t.a);
                """#)),
        RecordedScript(
            "a text operator in parentheses once",
            #"""
            t = sa.table('t', sa.column('j', postgresql.JSONB))
            op.execute(t.delete().where(t.c.j.op('->>')('k') == 'x'))
            """#,
            both: Recorded(#"DELETE FROM t WHERE (t.j ->> 'k') = 'x';"#)),
        RecordedScript(
            "labels of windows and groups",
            #"""
            t = sa.table('t', sa.column('a', sa.Integer))
            op.execute(sa.select(sa.func.rank().over(order_by=t.c.a)))
            op.execute(sa.select(sa.func.percentile_cont(0.5).within_group(t.c.a)))
            """#,
            both: Recorded(
                #"""
                SELECT rank() OVER (ORDER BY t.a) AS anon_1 
                FROM t;

                SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY t.a) AS percentile_cont_1 
                FROM t;
                """#)),
        RecordedScript(
            "casts of literals",
            #"op.execute(sa.select(sa.cast(True, sa.Integer), sa.cast(1, sa.Boolean)))"#,
            postgresql: Recorded(#"SELECT CAST(1 AS INTEGER) AS anon_1, CAST(true AS BOOLEAN) AS anon_2;"#),
            sqlite: Recorded(#"SELECT CAST(1 AS INTEGER) AS anon_1, CAST(1 AS BOOLEAN) AS anon_2;"#)),
        RecordedScript(
            "ENUM of MySQL",
            #"op.create_table('t', sa.Column('c', mysql.ENUM('a', 'b', name='letters')))"#,
            postgresql: Recorded(
                #"""
                CREATE TYPE letters AS ENUM ('a', 'b');

                CREATE TABLE t (
                    c letters
                );
                """#),
            sqlite: Recorded(#""#, fails: "CompileError")),
        RecordedScript(
            "dialect submodules by attribute",
            #"op.add_column('t', sa.Column('c', postgresql.json.JSONB()))"#,
            both: Recorded(#"ALTER TABLE t ADD COLUMN c JSONB;"#)),
    ]
}
