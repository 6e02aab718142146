/// Recorded from Alembic 1.20.1 with SQLAlchemy 2.1.9.
extension RecordedScript {
    static let alterations: [RecordedScript] = [
        RecordedScript(
            "drop index and constraint",
            #"""
            op.drop_index("ix_a", table_name="t")
            op.drop_constraint("uq", "t", type_="unique")
            op.drop_constraint("fk", "t", type_="foreignkey", if_exists=True)
            """#,
            postgresql: Recorded(
                #"""
                DROP INDEX ix_a;

                ALTER TABLE t DROP CONSTRAINT uq;

                ALTER TABLE t DROP CONSTRAINT IF EXISTS fk;
                """#),
            sqlite: Recorded("DROP INDEX ix_a;", fails: "NotImplementedError")),
        RecordedScript(
            "batch on sqlite only adds",
            #"""
            with op.batch_alter_table("t") as b:
                b.add_column(sa.Column("x", sa.Integer))
                b.create_index("ix_x", ["x"])
            """#,
            both: Recorded(
                #"""
                ALTER TABLE t ADD COLUMN x INTEGER;

                CREATE INDEX ix_x ON t (x);
                """#)),
        RecordedScript(
            "batch with schema",
            #"""
            with op.batch_alter_table("t", schema="s") as b:
                b.add_column(sa.Column("x", sa.String(3), nullable=True))
            """#,
            both: Recorded("ALTER TABLE s.t ADD COLUMN x VARCHAR(3);")),
        RecordedScript(
            "batch with copy_from",
            #"""
            t = sa.Table("t", sa.MetaData(), sa.Column("id", sa.Integer, primary_key=True), sa.Column("a", sa.String(5)), sa.Column("b", sa.Integer))
            with op.batch_alter_table("t", copy_from=t, recreate="always") as b:
                b.alter_column("a", type_=sa.Integer, new_column_name="aa", nullable=False)
                b.drop_column("b")
                b.add_column(sa.Column("c", sa.Boolean, server_default=sa.true()))
                b.create_unique_constraint("uq_c", ["c"])
            """#,
            postgresql: Recorded(
                #"""
                CREATE TABLE _alembic_tmp_t (
                    id SERIAL NOT NULL, 
                    aa INTEGER NOT NULL, 
                    c BOOLEAN DEFAULT true, 
                    PRIMARY KEY (id), 
                    CONSTRAINT uq_c UNIQUE (c)
                );

                INSERT INTO _alembic_tmp_t (id, aa) SELECT t.id, CAST(t.a AS INTEGER) AS a 
                FROM t;

                DROP TABLE t;

                ALTER TABLE _alembic_tmp_t RENAME TO t;
                """#),
            sqlite: Recorded(
                #"""
                CREATE TABLE _alembic_tmp_t (
                    id INTEGER NOT NULL, 
                    aa INTEGER NOT NULL, 
                    c BOOLEAN DEFAULT 1, 
                    PRIMARY KEY (id), 
                    CONSTRAINT uq_c UNIQUE (c)
                );

                INSERT INTO _alembic_tmp_t (id, aa) SELECT t.id, CAST(t.a AS INTEGER) AS a 
                FROM t;

                DROP TABLE t;

                ALTER TABLE _alembic_tmp_t RENAME TO t;
                """#)),
        RecordedScript(
            "alter column forms",
            #"""
            op.alter_column("t", "a", nullable=False, existing_type=sa.Integer())
            op.alter_column("t", "a", type_=sa.Text(), postgresql_using="a::text")
            op.alter_column("t", "a", server_default=sa.text("now()"))
            op.alter_column("t", "a", server_default=None)
            op.alter_column("t", "a", new_column_name="b")
            """#,
            postgresql: Recorded(
                #"""
                ALTER TABLE t ALTER COLUMN a SET NOT NULL;

                ALTER TABLE t ALTER COLUMN a TYPE TEXT USING a::text;

                ALTER TABLE t ALTER COLUMN a SET DEFAULT now();

                ALTER TABLE t ALTER COLUMN a DROP DEFAULT;

                ALTER TABLE t RENAME a TO b;
                """#),
            sqlite: Recorded(
                #"""
                ALTER TABLE t ALTER COLUMN a SET NOT NULL;

                ALTER TABLE t ALTER COLUMN a TYPE TEXT;

                ALTER TABLE t ALTER COLUMN a SET DEFAULT now();

                ALTER TABLE t ALTER COLUMN a DROP DEFAULT;

                ALTER TABLE t RENAME COLUMN a TO b;
                """#)),
        RecordedScript(
            "index variants",
            #"""
            op.create_index("ix", "t", ["a", sa.text("lower(b)")], unique=True, postgresql_using="gin", postgresql_ops={"a": "gin_trgm_ops"}, postgresql_where=sa.text("a > 0"), sqlite_where=sa.text("a > 1"))
            op.create_index("ix2", "t", [sa.text("a DESC")], postgresql_concurrently=True, if_not_exists=True)
            op.create_index(op.f("ix3"), "t", [sa.column("x").desc(), sa.func.lower(sa.column("y"))])
            op.create_index("ix4", "t", ["a"], postgresql_include=["b", "c"], postgresql_with={"fillfactor": 70}, postgresql_nulls_not_distinct=True)
            """#,
            postgresql: Recorded(
                #"""
                CREATE INDEX CONCURRENTLY IF NOT EXISTS ix2 ON t (a DESC);

                CREATE INDEX ix3 ON t (x DESC, lower(y));

                CREATE INDEX ix4 ON t (a) INCLUDE (b, c) NULLS NOT DISTINCT WITH (fillfactor = 70);

                CREATE UNIQUE INDEX ix ON t USING gin (a gin_trgm_ops, lower(b)) WHERE a > 0;
                """#),
            sqlite: Recorded(
                #"""
                CREATE INDEX IF NOT EXISTS ix2 ON t (a DESC);

                CREATE INDEX ix3 ON t (x DESC, lower(y));

                CREATE INDEX ix4 ON t (a);

                CREATE UNIQUE INDEX ix ON t (a, lower(b)) WHERE a > 1;
                """#)),
        RecordedScript(
            "autocommit block",
            #"""
            with op.get_context().autocommit_block():
                op.execute("ALTER TYPE k ADD VALUE 'z'")
            op.execute("SELECT 1")
            """#,
            postgresql: Recorded(
                #"""
                COMMIT;

                ALTER TYPE k ADD VALUE 'z';

                BEGIN;

                SELECT 1;
                """#),
            sqlite: Recorded(
                #"""
                ALTER TYPE k ADD VALUE 'z';

                SELECT 1;
                """#)),
        RecordedScript(
            "add column with enum",
            #"op.add_column("t", sa.Column("e", sa.Enum("a", "bb", name="kind"), nullable=False, server_default="a"))"#,
            postgresql: Recorded("ALTER TABLE t ADD COLUMN e kind DEFAULT 'a' NOT NULL;"),
            sqlite: Recorded("ALTER TABLE t ADD COLUMN e VARCHAR(2) DEFAULT 'a' NOT NULL;")),
        RecordedScript(
            "enum create and drop",
            #"""
            kind = sa.Enum("a", "b", name="kind")
            kind.create(op.get_bind(), checkfirst=False)
            op.create_table("t", sa.Column("k", postgresql.ENUM("a", "b", name="kind", create_type=False)))
            kind.drop(op.get_bind())
            """#,
            postgresql: Recorded(
                #"""
                CREATE TYPE kind AS ENUM ('a', 'b');

                CREATE TABLE t (
                    k kind
                );

                DROP TYPE kind;
                """#),
            sqlite: Recorded(
                #"""
                CREATE TABLE t (
                    k VARCHAR(1)
                );
                """#)),
        RecordedScript(
            "enum of python class",
            #"""
            import enum
            class Color(enum.Enum):
                RED = "red"
                BLUE = "blue"
            op.create_table("t", sa.Column("c", sa.Enum(Color)), sa.Column("d", sa.Enum(Color, values_callable=lambda e: [m.value for m in e], name="cv"), default=Color.RED))
            """#,
            postgresql: Recorded(
                #"""
                CREATE TYPE color AS ENUM ('RED', 'BLUE');

                CREATE TYPE cv AS ENUM ('red', 'blue');

                CREATE TABLE t (
                    c color, 
                    d cv
                );
                """#),
            sqlite: Recorded(
                #"""
                CREATE TABLE t (
                    c VARCHAR(4), 
                    d VARCHAR(4)
                );
                """#)),
        RecordedScript(
            "boolean constraint", #"op.add_column("t", sa.Column("b", sa.Boolean(create_constraint=True, name="ck_b")))"#,
            both: Recorded("ALTER TABLE t ADD COLUMN b BOOLEAN;")),
        RecordedScript(
            "foreign key with add column", #"op.add_column("t", sa.Column("u", sa.Integer, sa.ForeignKey("users.id", name="fk_u")))"#,
            postgresql: Recorded(
                #"""
                ALTER TABLE t ADD COLUMN u INTEGER;

                ALTER TABLE t ADD CONSTRAINT fk_u FOREIGN KEY(u) REFERENCES users (id);
                """#),
            sqlite: Recorded("ALTER TABLE t ADD COLUMN u INTEGER;", fails: "NotImplementedError")),
        RecordedScript(
            "exclude constraint",
            #"op.create_exclude_constraint("ex", "t", (sa.column("r"), "&&"), ("b", "="), using="gist", where=sa.text("b > 1"))"#,
            postgresql: Recorded("ALTER TABLE t ADD CONSTRAINT ex EXCLUDE USING gist (r WITH &&, b WITH =) WHERE (b > 1);"),
            sqlite: Recorded("", fails: "NotImplementedError")),
        RecordedScript(
            "table comment",
            #"""
            op.create_table_comment("t", "hello", existing_comment=None)
            op.drop_table_comment("t")
            """#,
            both: Recorded(
                #"""
                COMMENT ON TABLE t IS 'hello';

                COMMENT ON TABLE t IS NULL;
                """#)),
    ]
}
