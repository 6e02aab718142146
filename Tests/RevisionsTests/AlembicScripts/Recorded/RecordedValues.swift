/// Recorded from Alembic 1.20.1 with SQLAlchemy 2.1.9.
extension RecordedScript {
    static let values: [RecordedScript] = [
        RecordedScript(
            "type decorator in rows",
            #"""
            class UpperText(sa.TypeDecorator):
                impl = sa.String
                def process_bind_param(self, value, dialect):
                    return value.upper() + dialect.name[0]
            x = sa.table("x", sa.column("c", UpperText(30)))
            op.bulk_insert(x, [{"c": "low"}, {"c": None}])
            op.execute(x.insert().values(c="low"))
            """#,
            postgresql: Recorded(
                #"""
                INSERT INTO x (c) VALUES ('LOWp');

                INSERT INTO x (c) VALUES (NULL);

                INSERT INTO x (c) VALUES ('LOWp');
                """#),
            sqlite: Recorded(
                #"""
                INSERT INTO x (c) VALUES ('LOWs');

                INSERT INTO x (c) VALUES (NULL);

                INSERT INTO x (c) VALUES ('LOWs');
                """#)),
        RecordedScript(
            "type decorator in conditions",
            #"""
            class UpperText(sa.TypeDecorator):
                impl = sa.String
                def process_bind_param(self, value, dialect):
                    return value.upper() + dialect.name[0]
            x = sa.table("x", sa.column("c", UpperText(30)))
            op.execute(x.update().where(x.c.c == "low").values(c="low"))
            op.execute(x.delete().where(x.c.c.in_(["low", "er"])))
            """#,
            postgresql: Recorded(
                #"""
                UPDATE x SET c='LOWp' WHERE x.c = 'LOWp';

                DELETE FROM x WHERE x.c IN ('LOWp', 'ERp');
                """#),
            sqlite: Recorded(
                #"""
                UPDATE x SET c='LOWs' WHERE x.c = 'LOWs';

                DELETE FROM x WHERE x.c IN ('LOWs', 'ERs');
                """#)),
        RecordedScript(
            "type decorator of literals",
            #"""
            class UpperText(sa.TypeDecorator):
                impl = sa.String
                def process_bind_param(self, value, dialect):
                    return value.upper() + dialect.name[0]
            op.execute(sa.select(sa.cast("low", UpperText(30)), sa.literal("low", UpperText(30)), sa.type_coerce("low", UpperText(30))))
            op.execute(sa.text("SELECT :v").bindparams(sa.bindparam("v", "low", type_=UpperText(30))))
            op.create_table("x", sa.Column("c", UpperText(30), server_default=sa.literal("low", UpperText(30))))
            """#,
            postgresql: Recorded(
                #"""
                SELECT CAST('LOWp' AS VARCHAR(30)) AS anon_1, 'LOWp' AS anon_2, 'LOWp' AS anon_3;

                SELECT 'LOWp';

                CREATE TABLE x (
                    c VARCHAR(30) DEFAULT 'LOWp'
                );
                """#),
            sqlite: Recorded(
                #"""
                SELECT CAST('LOWs' AS VARCHAR(30)) AS anon_1, 'LOWs' AS anon_2, 'LOWs' AS anon_3;

                SELECT 'LOWs';

                CREATE TABLE x (
                    c VARCHAR(30) DEFAULT 'LOWs'
                );
                """#)),
        RecordedScript(
            "type decorator with process_literal_param",
            #"""
            class Quoted(sa.TypeDecorator):
                impl = sa.Text
                def process_bind_param(self, value, dialect):
                    return "bound"
                def process_literal_param(self, value, dialect):
                    return "literal " + value
            x = sa.table("x", sa.column("c", Quoted))
            op.execute(x.insert().values(c="a"))
            """#,
            both: Recorded("INSERT INTO x (c) VALUES ('literal a');")),
        RecordedScript(
            "type decorator of a type decorator",
            #"""
            class UpperText(sa.TypeDecorator):
                impl = sa.String
                def process_bind_param(self, value, dialect):
                    return value.upper() + dialect.name[0]
            class Outer(sa.TypeDecorator):
                impl = UpperText
                def process_bind_param(self, value, dialect):
                    return value + "x"
            x = sa.table("x", sa.column("c", Outer))
            op.execute(x.insert().values(c="a"))
            """#,
            postgresql: Recorded("INSERT INTO x (c) VALUES ('AXp');"),
            sqlite: Recorded("INSERT INTO x (c) VALUES ('AXs');")),
        RecordedScript(
            "small interval",
            #"""
            from datetime import timedelta
            x = sa.table("x", sa.column("c", postgresql.INTERVAL))
            op.execute(x.insert().values(c=timedelta(microseconds=5)))
            op.execute(x.insert().values(c=timedelta(days=-1, microseconds=1)))
            op.execute(x.insert().values(c=timedelta(hours=1)))
            """#,
            both: Recorded(
                #"""
                INSERT INTO x (c) VALUES (make_interval(secs=>5e-06));

                INSERT INTO x (c) VALUES (make_interval(secs=>-86399.999999));

                INSERT INTO x (c) VALUES (make_interval(secs=>3600.0));
                """#)),
        RecordedScript(
            "text in a UUID column",
            #"""
            t = sa.table("t", sa.column("id", sa.Integer), sa.column("a", sa.Text), sa.column("j", sa.JSON), sa.column("arr", postgresql.ARRAY(sa.Integer)), sa.column("u", sa.Uuid(as_uuid=False)))
            op.execute(t.update().where(t.c.u == "12345678-1234-5678-1234-567812345678").values(u="12345678-1234-5678-1234-567812345678"))
            op.execute(t.delete().where(t.c.u.in_(["12345678-1234-5678-1234-567812345678"])))
            """#,
            both: Recorded(
                #"""
                UPDATE t SET u='12345678123456781234567812345678' WHERE t.u = '12345678123456781234567812345678';

                DELETE FROM t WHERE t.u IN ('12345678123456781234567812345678');
                """#)),
        RecordedScript(
            "array of PostgreSQL",
            #"""
            t = sa.table("t", sa.column("id", sa.Integer), sa.column("a", sa.Text), sa.column("j", sa.JSON), sa.column("arr", postgresql.ARRAY(sa.Integer)), sa.column("u", sa.Uuid(as_uuid=False)))
            op.execute(t.update().where(t.c.arr.contains([1])).values(arr=[1, 2]))
            x = sa.table("x", sa.column("c", postgresql.ARRAY(sa.Integer, dimensions=2)))
            op.bulk_insert(x, [{"c": [[1, 2], [3, 4]]}, {"c": []}])
            """#,
            both: Recorded(
                #"""
                UPDATE t SET arr=ARRAY[1, 2] WHERE t.arr @> ARRAY[1];

                INSERT INTO x (c) VALUES (ARRAY[ARRAY[1, 2], ARRAY[3, 4]]);

                INSERT INTO x (c) VALUES (ARRAY[]);
                """#)),
        RecordedScript(
            "member of an enum in a text column",
            #"""
            import enum
            class Colour(enum.Enum):
                RED = "red"
            x = sa.table("x", sa.column("c", sa.String))
            op.bulk_insert(x, [{"c": Colour.RED}])
            """#,
            both: Recorded("", fails: "CompileError")),
        RecordedScript(
            "members of enums that are values",
            #"""
            import enum
            class Colour(str, enum.Enum):
                RED = "red"
            class Level(enum.IntEnum):
                LOW = 1
            x = sa.table("x", sa.column("c", sa.String), sa.column("n", sa.Integer))
            op.execute(x.insert().values(c=Colour.RED.value, n=Level.LOW))
            """#,
            both: Recorded("INSERT INTO x (c, n) VALUES ('red', 1);")),
        RecordedScript(
            "element as a literal",
            "op.execute(sa.select(sa.literal(sa.true())))",
            both: Recorded("", fails: "ArgumentError")),
        RecordedScript(
            "element as a parameter",
            #"op.execute(sa.text("SELECT :v").bindparams(sa.bindparam("v", sa.null(), type_=sa.JSON())))"#,
            both: Recorded("", fails: "CompileError")),
    ]
}
