/// Recorded from Alembic 1.20.1 with SQLAlchemy 2.1.9.
extension RecordedScript {
    static let batches: [RecordedScript] = [
        RecordedScript(
            "check of a type before the constraints",
            #"""
            t = sa.Table("t", sa.MetaData(), sa.Column("id", sa.Integer, primary_key=True), sa.Column("c", sa.Boolean(create_constraint=True, name="ck_c")), sa.UniqueConstraint("id", "c", name="uq"))
            with op.batch_alter_table("t", copy_from=t, recreate="always") as batch_op:
                batch_op.add_column(sa.Column("n", sa.Boolean(create_constraint=True, name="ck_n")))
            """#,
            postgresql: Recorded(
                #"""
                ALTER TABLE t DROP CONSTRAINT uq;

                CREATE TABLE _alembic_tmp_t (
                    id SERIAL NOT NULL, 
                    c BOOLEAN, 
                    n BOOLEAN, 
                    PRIMARY KEY (id), 
                    CONSTRAINT uq UNIQUE (id, c)
                );

                INSERT INTO _alembic_tmp_t (id, c) SELECT t.id, t.c 
                FROM t;

                DROP TABLE t;

                ALTER TABLE _alembic_tmp_t RENAME TO t;
                """#),
            sqlite: Recorded(
                #"""
                CREATE TABLE _alembic_tmp_t (
                    id INTEGER NOT NULL, 
                    c BOOLEAN, 
                    n BOOLEAN, 
                    PRIMARY KEY (id), 
                    CONSTRAINT ck_c CHECK (c IN (0, 1)), 
                    CONSTRAINT uq UNIQUE (id, c), 
                    CONSTRAINT ck_n CHECK (n IN (0, 1))
                );

                INSERT INTO _alembic_tmp_t (id, c) SELECT t.id, t.c 
                FROM t;

                DROP TABLE t;

                ALTER TABLE _alembic_tmp_t RENAME TO t;
                """#)),
        RecordedScript(
            "foreign key of a column dropped first",
            #"""
            t = sa.Table("t", sa.MetaData(), sa.Column("id", sa.Integer, sa.ForeignKey("u.id", name="fk")))
            with op.batch_alter_table("t", copy_from=t, recreate="always") as batch_op:
                batch_op.add_column(sa.Column("n", sa.Integer))
            """#,
            postgresql: Recorded(
                #"""
                ALTER TABLE t DROP CONSTRAINT fk;

                CREATE TABLE _alembic_tmp_t (
                    id INTEGER, 
                    n INTEGER, 
                    CONSTRAINT fk FOREIGN KEY(id) REFERENCES u (id)
                );

                INSERT INTO _alembic_tmp_t (id) SELECT t.id 
                FROM t;

                DROP TABLE t;

                ALTER TABLE _alembic_tmp_t RENAME TO t;
                """#),
            sqlite: Recorded(
                #"""
                CREATE TABLE _alembic_tmp_t (
                    id INTEGER, 
                    n INTEGER, 
                    CONSTRAINT fk FOREIGN KEY(id) REFERENCES u (id)
                );

                INSERT INTO _alembic_tmp_t (id) SELECT t.id 
                FROM t;

                DROP TABLE t;

                ALTER TABLE _alembic_tmp_t RENAME TO t;
                """#)),
        RecordedScript(
            "enum as a new type",
            #"""
            t = sa.Table("t", sa.MetaData(), sa.Column("a", sa.String(5)))
            with op.batch_alter_table("t", copy_from=t, recreate="always") as batch_op:
                batch_op.alter_column("a", type_=sa.Enum("x", name="letters"))
            """#,
            postgresql: Recorded(
                #"""
                CREATE TABLE _alembic_tmp_t (
                    a letters
                );

                INSERT INTO _alembic_tmp_t (a) SELECT t.a 
                FROM t;

                DROP TABLE t;

                ALTER TABLE _alembic_tmp_t RENAME TO t;
                """#),
            sqlite: Recorded(
                #"""
                CREATE TABLE _alembic_tmp_t (
                    a VARCHAR(1)
                );

                INSERT INTO _alembic_tmp_t (a) SELECT t.a 
                FROM t;

                DROP TABLE t;

                ALTER TABLE _alembic_tmp_t RENAME TO t;
                """#)),
        RecordedScript(
            "comment in table_kwargs",
            #"""
            t = sa.Table("t", sa.MetaData(), sa.Column("a", sa.String(5)))
            with op.batch_alter_table("t", copy_from=t, recreate="always", table_kwargs={"comment": "said"}) as batch_op:
                batch_op.add_column(sa.Column("n", sa.Integer))
            """#,
            postgresql: Recorded(
                #"""
                CREATE TABLE _alembic_tmp_t (
                    a VARCHAR(5), 
                    n INTEGER
                );

                COMMENT ON TABLE _alembic_tmp_t IS 'said';

                INSERT INTO _alembic_tmp_t (a) SELECT t.a 
                FROM t;

                DROP TABLE t;

                ALTER TABLE _alembic_tmp_t RENAME TO t;
                """#),
            sqlite: Recorded(
                #"""
                CREATE TABLE _alembic_tmp_t (
                    a VARCHAR(5), 
                    n INTEGER
                );

                INSERT INTO _alembic_tmp_t (a) SELECT t.a 
                FROM t;

                DROP TABLE t;

                ALTER TABLE _alembic_tmp_t RENAME TO t;
                """#)),
        RecordedScript(
            "index if it does not exist",
            #"""
            t = sa.Table("t", sa.MetaData(), sa.Column("a", sa.String(5)))
            with op.batch_alter_table("t", copy_from=t, recreate="always") as batch_op:
                batch_op.create_index("ix", ["a"], if_not_exists=True)
            """#,
            both: Recorded("", fails: "TypeError")),
        RecordedScript(
            "index if it exists",
            #"""
            t = sa.Table("t", sa.MetaData(), sa.Column("a", sa.String(5), index=True))
            with op.batch_alter_table("t", copy_from=t, recreate="always") as batch_op:
                batch_op.drop_index("ix_t_a", if_exists=True)
            """#,
            both: Recorded("", fails: "TypeError")),
        RecordedScript(
            "new column dropped",
            #"""
            t = sa.Table("t", sa.MetaData(), sa.Column("a", sa.String(5)))
            with op.batch_alter_table("t", copy_from=t, recreate="always") as batch_op:
                batch_op.add_column(sa.Column("n", sa.Integer))
                batch_op.drop_column("n")
            """#,
            both: Recorded("", fails: "ValueError")),
    ]
}
