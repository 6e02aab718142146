/// Recorded from Alembic 1.20.1 with SQLAlchemy 2.1.9.
extension RecordedScript {
    static let tables: [RecordedScript] = [
        RecordedScript(
            "plain table",
            #"op.create_table("users", sa.Column("id", sa.Integer(), nullable=False), sa.Column("name", sa.String(50), server_default="x", nullable=False), sa.Column("made", sa.DateTime(timezone=True), server_default=sa.func.now()), sa.PrimaryKeyConstraint("id"), sa.UniqueConstraint("name", name="uq_name"))"#,
            postgresql: Recorded(
                #"""
                CREATE TABLE users (
                    id SERIAL NOT NULL, 
                    name VARCHAR(50) DEFAULT 'x' NOT NULL, 
                    made TIMESTAMP WITH TIME ZONE DEFAULT now(), 
                    PRIMARY KEY (id), 
                    CONSTRAINT uq_name UNIQUE (name)
                );
                """#),
            sqlite: Recorded(
                #"""
                CREATE TABLE users (
                    id INTEGER NOT NULL, 
                    name VARCHAR(50) DEFAULT 'x' NOT NULL, 
                    made DATETIME DEFAULT CURRENT_TIMESTAMP, 
                    PRIMARY KEY (id), 
                    CONSTRAINT uq_name UNIQUE (name)
                );
                """#)),
        RecordedScript(
            "inline keys and indexes",
            #"op.create_table("t", sa.Column("id", sa.Integer, primary_key=True), sa.Column("a", sa.Integer, sa.ForeignKey("x.id", ondelete="CASCADE", name="fk_a"), index=True), sa.Column("b", sa.String(5), unique=True), sa.Column("c", sa.Text, index=True, unique=True), sa.CheckConstraint("a > 0", name="ck_a"), sa.Index("ix_ab", "a", "b", unique=True))"#,
            postgresql: Recorded(
                #"""
                CREATE TABLE t (
                    id SERIAL NOT NULL, 
                    a INTEGER, 
                    b VARCHAR(5), 
                    c TEXT, 
                    PRIMARY KEY (id), 
                    CONSTRAINT ck_a CHECK (a > 0), 
                    CONSTRAINT fk_a FOREIGN KEY(a) REFERENCES x (id) ON DELETE CASCADE, 
                    UNIQUE (b)
                );

                CREATE INDEX ix_t_a ON t (a);

                CREATE UNIQUE INDEX ix_ab ON t (a, b);

                CREATE UNIQUE INDEX ix_t_c ON t (c);
                """#),
            sqlite: Recorded(
                #"""
                CREATE TABLE t (
                    id INTEGER NOT NULL, 
                    a INTEGER, 
                    b VARCHAR(5), 
                    c TEXT, 
                    PRIMARY KEY (id), 
                    CONSTRAINT ck_a CHECK (a > 0), 
                    CONSTRAINT fk_a FOREIGN KEY(a) REFERENCES x (id) ON DELETE CASCADE, 
                    UNIQUE (b)
                );

                CREATE INDEX ix_t_a ON t (a);

                CREATE UNIQUE INDEX ix_ab ON t (a, b);

                CREATE UNIQUE INDEX ix_t_c ON t (c);
                """#)),
        RecordedScript(
            "schema, comment, prefixes",
            #"op.create_table("t", sa.Column("id", sa.BigInteger, primary_key=True, comment="the id"), schema="s", comment="it's a table", prefixes=["TEMPORARY"])"#,
            postgresql: Recorded(
                #"""
                CREATE TEMPORARY TABLE s.t (
                    id BIGSERIAL NOT NULL, 
                    PRIMARY KEY (id)
                );

                COMMENT ON TABLE s.t IS 'it''s a table';

                COMMENT ON COLUMN s.t.id IS 'the id';
                """#),
            sqlite: Recorded(
                #"""
                CREATE TEMPORARY TABLE s.t (
                    id BIGINT NOT NULL, 
                    PRIMARY KEY (id)
                );
                """#)),
        RecordedScript(
            "identity and computed",
            #"op.create_table("t", sa.Column("id", sa.Integer, sa.Identity(always=True, start=5, increment=2), primary_key=True), sa.Column("b", sa.Integer), sa.Column("c", sa.Integer, sa.Computed("b * 2", persisted=True)))"#,
            postgresql: Recorded(
                #"""
                CREATE TABLE t (
                    id INTEGER GENERATED ALWAYS AS IDENTITY (INCREMENT BY 2 START WITH 5), 
                    b INTEGER, 
                    c INTEGER GENERATED ALWAYS AS (b * 2) STORED, 
                    PRIMARY KEY (id)
                );
                """#),
            sqlite: Recorded(
                #"""
                CREATE TABLE t (
                    id INTEGER NOT NULL, 
                    b INTEGER, 
                    c INTEGER GENERATED ALWAYS AS (b * 2) STORED, 
                    PRIMARY KEY (id)
                );
                """#)),
        RecordedScript(
            "table used afterwards",
            #"""
            t = op.create_table("t", sa.Column("id", sa.Integer), sa.Column("flag", sa.Boolean), sa.Column("at", sa.Date))
            op.execute(t.insert().values(id=1, flag=True))
            op.execute(t.update().where(t.c.id == 1).values(flag=False))
            op.execute(t.delete().where(t.c.flag.is_(True)))
            op.bulk_insert(t, [{"id": 1, "flag": True}, {"id": 2, "flag": None}])
            """#,
            postgresql: Recorded(
                #"""
                CREATE TABLE t (
                    id INTEGER, 
                    flag BOOLEAN, 
                    at DATE
                );

                INSERT INTO t (id, flag) VALUES (1, true);

                UPDATE t SET flag=false WHERE t.id = 1;

                DELETE FROM t WHERE t.flag IS true;

                INSERT INTO t (id, flag) VALUES (1, true);

                INSERT INTO t (id, flag) VALUES (2, NULL);
                """#),
            sqlite: Recorded(
                #"""
                CREATE TABLE t (
                    id INTEGER, 
                    flag BOOLEAN, 
                    at DATE
                );

                INSERT INTO t (id, flag) VALUES (1, 1);

                UPDATE t SET flag=0 WHERE t.id = 1;

                DELETE FROM t WHERE t.flag IS 1;

                INSERT INTO t (id, flag) VALUES (1, 1);

                INSERT INTO t (id, flag) VALUES (2, NULL);
                """#)),
        RecordedScript(
            "columns from list and dict",
            #"""
            columns = [sa.Column(n, sa.Integer) for n in ("a", "b")]
            kw = {"schema": "s"}
            op.create_table("t", *columns, **kw)
            """#,
            both: Recorded(
                #"""
                CREATE TABLE s.t (
                    a INTEGER, 
                    b INTEGER
                );
                """#)),
        RecordedScript(
            "metadata table create and drop",
            #"""
            m = sa.MetaData()
            t = sa.Table("t", m, sa.Column("id", sa.Integer, primary_key=True), sa.Column("k", sa.ForeignKey("u.id")), sa.Column("n", sa.String, index=True))
            u = sa.Table("u", m, sa.Column("id", sa.Integer, primary_key=True))
            m.create_all(op.get_bind())
            t.drop(op.get_bind())
            """#,
            postgresql: Recorded(
                #"""
                CREATE TABLE u (
                    id SERIAL NOT NULL, 
                    PRIMARY KEY (id)
                );

                CREATE TABLE t (
                    id SERIAL NOT NULL, 
                    k INTEGER, 
                    n VARCHAR, 
                    PRIMARY KEY (id), 
                    FOREIGN KEY(k) REFERENCES u (id)
                );

                CREATE INDEX ix_t_n ON t (n);

                DROP TABLE t;
                """#),
            sqlite: Recorded(
                #"""
                CREATE TABLE u (
                    id INTEGER NOT NULL, 
                    PRIMARY KEY (id)
                );

                CREATE TABLE t (
                    id INTEGER NOT NULL, 
                    k INTEGER, 
                    n VARCHAR, 
                    PRIMARY KEY (id), 
                    FOREIGN KEY(k) REFERENCES u (id)
                );

                CREATE INDEX ix_t_n ON t (n);

                DROP TABLE t;
                """#)),
        RecordedScript(
            "sequence",
            #"""
            op.execute(sa.schema.CreateSequence(sa.Sequence("seq", start=3, increment=2)))
            op.execute(sa.schema.DropSequence(sa.Sequence("seq")))
            """#,
            both: Recorded(
                #"""
                CREATE SEQUENCE seq INCREMENT BY 2 START WITH 3;

                DROP SEQUENCE seq;
                """#)),
        RecordedScript(
            "create table element",
            #"""
            t = sa.Table("t", sa.MetaData(), sa.Column("id", sa.Integer, primary_key=True), sa.Column("x", sa.Integer, index=True))
            op.execute(sa.schema.CreateTable(t))
            op.execute(sa.schema.DropTable(t))
            for i in t.indexes: op.execute(sa.schema.CreateIndex(i))
            """#,
            postgresql: Recorded(
                #"""
                CREATE TABLE t (
                    id SERIAL NOT NULL, 
                    x INTEGER, 
                    PRIMARY KEY (id)
                );

                DROP TABLE t;

                CREATE INDEX ix_t_x ON t (x);
                """#),
            sqlite: Recorded(
                #"""
                CREATE TABLE t (
                    id INTEGER NOT NULL, 
                    x INTEGER, 
                    PRIMARY KEY (id)
                );

                DROP TABLE t;

                CREATE INDEX ix_t_x ON t (x);
                """#)),
        RecordedScript(
            "create schema",
            #"""
            op.execute(sa.schema.CreateSchema("foo", if_not_exists=True))
            op.execute(sa.schema.DropSchema("foo", cascade=True))
            """#,
            both: Recorded(
                #"""
                CREATE SCHEMA IF NOT EXISTS foo;

                DROP SCHEMA foo CASCADE;
                """#)),
        RecordedScript(
            "unnamed column",
            #"op.create_table("t", sa.Column("id", sa.Integer, primary_key=True, autoincrement=False), sa.Column("q", sa.Integer, server_default=sa.text("0"), nullable=False), sa.Column("r", sa.Integer, server_default="0"), sa.Column("s", sa.Boolean, server_default=sa.false()), sa.Column("u", sa.Boolean, server_default=sa.text("true")), sa.Column("v", sa.Boolean, server_default="f"))"#,
            postgresql: Recorded(
                #"""
                CREATE TABLE t (
                    id INTEGER NOT NULL, 
                    q INTEGER DEFAULT 0 NOT NULL, 
                    r INTEGER DEFAULT '0', 
                    s BOOLEAN DEFAULT false, 
                    u BOOLEAN DEFAULT true, 
                    v BOOLEAN DEFAULT 'f', 
                    PRIMARY KEY (id)
                );
                """#),
            sqlite: Recorded(
                #"""
                CREATE TABLE t (
                    id INTEGER NOT NULL, 
                    q INTEGER DEFAULT 0 NOT NULL, 
                    r INTEGER DEFAULT '0', 
                    s BOOLEAN DEFAULT 0, 
                    u BOOLEAN DEFAULT true, 
                    v BOOLEAN DEFAULT 'f', 
                    PRIMARY KEY (id)
                );
                """#)),
        RecordedScript(
            "if not exists",
            #"""
            op.create_table("t", sa.Column("id", sa.Integer), if_not_exists=True)
            op.drop_table("t", if_exists=True)
            """#,
            both: Recorded(
                #"""
                CREATE TABLE IF NOT EXISTS t (
                    id INTEGER
                );

                DROP TABLE IF EXISTS t;
                """#)),
        RecordedScript(
            "options of dialects",
            #"op.create_table("t", sa.Column("id", sa.Integer, primary_key=True), sqlite_autoincrement=True, mysql_engine="InnoDB", postgresql_partition_by="RANGE (id)")"#,
            postgresql: Recorded(
                #"""
                CREATE TABLE t (
                    id SERIAL NOT NULL, 
                    PRIMARY KEY (id)
                )
                 PARTITION BY RANGE (id);
                """#),
            sqlite: Recorded(
                #"""
                CREATE TABLE t (
                    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT
                );
                """#)),
        RecordedScript(
            "deferrable constraints",
            #"op.create_table("t", sa.Column("a", sa.Integer), sa.UniqueConstraint("a", deferrable=True, initially="DEFERRED"), sa.ForeignKeyConstraint(["a"], ["x.a"], deferrable=True, initially="IMMEDIATE", onupdate="CASCADE", match="FULL"))"#,
            both: Recorded(
                #"""
                CREATE TABLE t (
                    a INTEGER, 
                    UNIQUE (a) DEFERRABLE INITIALLY DEFERRED, 
                    FOREIGN KEY(a) REFERENCES x (a) MATCH FULL ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE
                );
                """#)),
        RecordedScript(
            "declarative class",
            #"""
            from sqlalchemy.orm import declarative_base
            Base = declarative_base()
            class User(Base):
                __tablename__ = "users"
                __table_args__ = (sa.UniqueConstraint("name"), {"schema": "s"})
                id = sa.Column(sa.Integer, primary_key=True)
                name = sa.Column("name", sa.String(20))
                other = sa.Column(sa.Integer, sa.ForeignKey("s.users.id"))
            User.__table__.create(op.get_bind())
            op.execute(sa.update(User).where(User.name == "x").values(name="y"))
            """#,
            postgresql: Recorded(
                #"""
                CREATE TABLE s.users (
                    id SERIAL NOT NULL, 
                    name VARCHAR(20), 
                    other INTEGER, 
                    PRIMARY KEY (id), 
                    UNIQUE (name), 
                    FOREIGN KEY(other) REFERENCES s.users (id)
                );

                UPDATE s.users SET name='y' WHERE s.users.name = 'x';
                """#),
            sqlite: Recorded(
                #"""
                CREATE TABLE s.users (
                    id INTEGER NOT NULL, 
                    name VARCHAR(20), 
                    other INTEGER, 
                    PRIMARY KEY (id), 
                    UNIQUE (name), 
                    FOREIGN KEY(other) REFERENCES users (id)
                );

                UPDATE s.users SET name='y' WHERE s.users.name = 'x';
                """#)),
    ]
}
