/// Recorded from Alembic 1.20.1 with SQLAlchemy 2.1.9.
extension RecordedScript {
    static let types: [RecordedScript] = [
        RecordedScript(
            "integers", #"op.add_column("t", sa.Column("c", sa.SmallInteger))"#,
            both: Recorded("ALTER TABLE t ADD COLUMN c SMALLINT;")),
        RecordedScript(
            "numeric", #"op.add_column("t", sa.Column("c", sa.Numeric(10, 2)))"#,
            both: Recorded("ALTER TABLE t ADD COLUMN c NUMERIC(10, 2);")),
        RecordedScript(
            "numeric prec", #"op.add_column("t", sa.Column("c", sa.Numeric(precision=8)))"#,
            both: Recorded("ALTER TABLE t ADD COLUMN c NUMERIC(8);")),
        RecordedScript(
            "float", #"op.add_column("t", sa.Column("c", sa.Float(precision=24)))"#,
            postgresql: Recorded("ALTER TABLE t ADD COLUMN c FLOAT(24);"),
            sqlite: Recorded("ALTER TABLE t ADD COLUMN c FLOAT;")),
        RecordedScript(
            "double", #"op.add_column("t", sa.Column("c", sa.Double()))"#,
            postgresql: Recorded("ALTER TABLE t ADD COLUMN c DOUBLE PRECISION;"),
            sqlite: Recorded("ALTER TABLE t ADD COLUMN c DOUBLE;")),
        RecordedScript(
            "string", #"op.add_column("t", sa.Column("c", sa.String(length=20)))"#,
            both: Recorded("ALTER TABLE t ADD COLUMN c VARCHAR(20);")),
        RecordedScript(
            "unicode", #"op.add_column("t", sa.Column("c", sa.Unicode(8)))"#,
            both: Recorded("ALTER TABLE t ADD COLUMN c VARCHAR(8);")),
        RecordedScript(
            "unicode text", #"op.add_column("t", sa.Column("c", sa.UnicodeText()))"#,
            both: Recorded("ALTER TABLE t ADD COLUMN c TEXT;")),
        RecordedScript(
            "collation", #"op.add_column("t", sa.Column("c", sa.String(10, collation="C")))"#,
            both: Recorded(#"ALTER TABLE t ADD COLUMN c VARCHAR(10) COLLATE "C";"#)),
        RecordedScript(
            "char", #"op.add_column("t", sa.Column("c", sa.CHAR(3)))"#,
            both: Recorded("ALTER TABLE t ADD COLUMN c CHAR(3);")),
        RecordedScript(
            "nvarchar", #"op.add_column("t", sa.Column("c", sa.NVARCHAR(3)))"#,
            both: Recorded("ALTER TABLE t ADD COLUMN c NVARCHAR(3);")),
        RecordedScript(
            "time", #"op.add_column("t", sa.Column("c", sa.Time(timezone=True)))"#,
            postgresql: Recorded("ALTER TABLE t ADD COLUMN c TIME WITH TIME ZONE;"),
            sqlite: Recorded("ALTER TABLE t ADD COLUMN c TIME;")),
        RecordedScript(
            "interval", #"op.add_column("t", sa.Column("c", sa.Interval()))"#,
            postgresql: Recorded("ALTER TABLE t ADD COLUMN c INTERVAL;"),
            sqlite: Recorded("ALTER TABLE t ADD COLUMN c DATETIME;")),
        RecordedScript(
            "pg interval", #"op.add_column("t", sa.Column("c", postgresql.INTERVAL(fields="YEAR TO MONTH")))"#,
            postgresql: Recorded("ALTER TABLE t ADD COLUMN c INTERVAL YEAR TO MONTH;"),
            sqlite: Recorded("", fails: "UnsupportedCompilationError")),
        RecordedScript(
            "pg interval precision", #"op.add_column("t", sa.Column("c", postgresql.INTERVAL(precision=3)))"#,
            postgresql: Recorded("ALTER TABLE t ADD COLUMN c INTERVAL (3);"),
            sqlite: Recorded("", fails: "UnsupportedCompilationError")),
        RecordedScript(
            "timestamp precision", #"op.add_column("t", sa.Column("c", postgresql.TIMESTAMP(timezone=True, precision=3)))"#,
            postgresql: Recorded("ALTER TABLE t ADD COLUMN c TIMESTAMP(3) WITH TIME ZONE;"),
            sqlite: Recorded("ALTER TABLE t ADD COLUMN c TIMESTAMP;")),
        RecordedScript(
            "uuid", #"op.add_column("t", sa.Column("c", sa.Uuid()))"#,
            postgresql: Recorded("ALTER TABLE t ADD COLUMN c UUID;"),
            sqlite: Recorded("ALTER TABLE t ADD COLUMN c CHAR(32);")),
        RecordedScript(
            "UUID", #"op.add_column("t", sa.Column("c", sa.UUID(as_uuid=False)))"#,
            both: Recorded("ALTER TABLE t ADD COLUMN c UUID;")),
        RecordedScript(
            "json", #"op.add_column("t", sa.Column("c", sa.JSON(none_as_null=True)))"#,
            both: Recorded("ALTER TABLE t ADD COLUMN c JSON;")),
        RecordedScript(
            "jsonb", #"op.add_column("t", sa.Column("c", postgresql.JSONB(astext_type=sa.Text())))"#,
            both: Recorded("ALTER TABLE t ADD COLUMN c JSONB;")),
        RecordedScript(
            "variant", #"op.add_column("t", sa.Column("c", sa.JSON().with_variant(postgresql.JSONB(), "postgresql")))"#,
            postgresql: Recorded("ALTER TABLE t ADD COLUMN c JSONB;"),
            sqlite: Recorded("ALTER TABLE t ADD COLUMN c JSON;")),
        RecordedScript(
            "variant chain", #"op.add_column("t", sa.Column("c", sa.String(3).with_variant(sa.Text(), "sqlite", "mysql")))"#,
            postgresql: Recorded("ALTER TABLE t ADD COLUMN c VARCHAR(3);"),
            sqlite: Recorded("ALTER TABLE t ADD COLUMN c TEXT;")),
        RecordedScript(
            "array", #"op.add_column("t", sa.Column("c", postgresql.ARRAY(sa.Integer)))"#,
            postgresql: Recorded("ALTER TABLE t ADD COLUMN c INTEGER[];"),
            sqlite: Recorded("", fails: "UnsupportedCompilationError")),
        RecordedScript(
            "array dims", #"op.add_column("t", sa.Column("c", sa.ARRAY(sa.String(3), dimensions=2)))"#,
            postgresql: Recorded("ALTER TABLE t ADD COLUMN c VARCHAR(3)[][];"),
            sqlite: Recorded("", fails: "UnsupportedCompilationError")),
        RecordedScript(
            "tsvector", #"op.add_column("t", sa.Column("c", postgresql.TSVECTOR))"#,
            postgresql: Recorded("ALTER TABLE t ADD COLUMN c TSVECTOR;"),
            sqlite: Recorded("", fails: "UnsupportedCompilationError")),
        RecordedScript(
            "hstore", #"op.add_column("t", sa.Column("c", postgresql.HSTORE(text_type=sa.Text())))"#,
            postgresql: Recorded("ALTER TABLE t ADD COLUMN c HSTORE;"),
            sqlite: Recorded("", fails: "UnsupportedCompilationError")),
        RecordedScript(
            "inet", #"op.add_column("t", sa.Column("c", postgresql.INET()))"#,
            postgresql: Recorded("ALTER TABLE t ADD COLUMN c INET;"),
            sqlite: Recorded("", fails: "UnsupportedCompilationError")),
        RecordedScript(
            "range", #"op.add_column("t", sa.Column("c", postgresql.INT4RANGE()))"#,
            postgresql: Recorded("ALTER TABLE t ADD COLUMN c INT4RANGE;"),
            sqlite: Recorded("", fails: "UnsupportedCompilationError")),
        RecordedScript(
            "bit", #"op.add_column("t", sa.Column("c", postgresql.BIT(5, varying=True)))"#,
            postgresql: Recorded("ALTER TABLE t ADD COLUMN c BIT VARYING(5);"),
            sqlite: Recorded("", fails: "UnsupportedCompilationError")),
        RecordedScript(
            "bytea", #"op.add_column("t", sa.Column("c", postgresql.BYTEA()))"#,
            postgresql: Recorded("ALTER TABLE t ADD COLUMN c BYTEA;"),
            sqlite: Recorded("", fails: "UnsupportedCompilationError")),
        RecordedScript(
            "binary", #"op.add_column("t", sa.Column("c", sa.LargeBinary(length=10)))"#,
            postgresql: Recorded("ALTER TABLE t ADD COLUMN c BYTEA;"),
            sqlite: Recorded("ALTER TABLE t ADD COLUMN c BLOB;")),
        RecordedScript(
            "pickle", #"op.add_column("t", sa.Column("c", sa.PickleType()))"#,
            postgresql: Recorded("ALTER TABLE t ADD COLUMN c BYTEA;"),
            sqlite: Recorded("ALTER TABLE t ADD COLUMN c BLOB;")),
        RecordedScript(
            "varbinary", #"op.add_column("t", sa.Column("c", sa.VARBINARY(16)))"#,
            both: Recorded("ALTER TABLE t ADD COLUMN c VARBINARY(16);")),
        RecordedScript(
            "citext", #"op.add_column("t", sa.Column("c", postgresql.CITEXT()))"#,
            postgresql: Recorded("ALTER TABLE t ADD COLUMN c CITEXT;"),
            sqlite: Recorded("", fails: "UnsupportedCompilationError")),
        RecordedScript(
            "enum non native", #"op.add_column("t", sa.Column("c", sa.Enum("a", "bbb", native_enum=False, length=10)))"#,
            both: Recorded("ALTER TABLE t ADD COLUMN c VARCHAR(10);")),
        RecordedScript(
            "enum constraint",
            #"op.add_column("t", sa.Column("c", sa.Enum("a", "bbb", native_enum=False, create_constraint=True, name="ck")))"#,
            postgresql: Recorded(
                #"""
                ALTER TABLE t ADD COLUMN c VARCHAR(3);

                ALTER TABLE t ADD CONSTRAINT ck CHECK (c IN ('a', 'bbb'));
                """#),
            sqlite: Recorded("ALTER TABLE t ADD COLUMN c VARCHAR(3);")),
        RecordedScript(
            "domain", #"op.add_column("t", sa.Column("c", postgresql.DOMAIN("d", sa.Integer, check="VALUE > 0")))"#,
            postgresql: Recorded("ALTER TABLE t ADD COLUMN c d;"),
            sqlite: Recorded("", fails: "UnsupportedCompilationError")),
        RecordedScript(
            "null type", #"op.add_column("t", sa.Column("c", sa.types.NullType()))"#,
            both: Recorded("", fails: "CompileError")),
        RecordedScript(
            "no type", #"op.add_column("t", sa.Column("c", None))"#,
            both: Recorded("", fails: "CompileError")),
        RecordedScript(
            "mysql text", #"op.add_column("t", sa.Column("c", sa.dialects.mysql.LONGTEXT()))"#,
            both: Recorded("", fails: "UnsupportedCompilationError")),
        RecordedScript(
            "mysql variant",
            #"op.add_column("t", sa.Column("c", sa.Text().with_variant(__import__("sqlalchemy.dialects.mysql", fromlist=["x"]).LONGTEXT(), "mysql")))"#,
            both: Recorded("ALTER TABLE t ADD COLUMN c TEXT;")),
        RecordedScript(
            "REAL", #"op.add_column("t", sa.Column("c", sa.REAL()))"#,
            both: Recorded("ALTER TABLE t ADD COLUMN c REAL;")),
        RecordedScript(
            "oid", #"op.add_column("t", sa.Column("c", postgresql.OID))"#,
            postgresql: Recorded("ALTER TABLE t ADD COLUMN c OID;"),
            sqlite: Recorded("", fails: "UnsupportedCompilationError")),
        RecordedScript(
            "boolean", #"op.add_column("t", sa.Column("c", sa.BOOLEAN()))"#,
            both: Recorded("ALTER TABLE t ADD COLUMN c BOOLEAN;")),
        RecordedScript(
            "money", #"op.add_column("t", sa.Column("c", postgresql.MONEY()))"#,
            postgresql: Recorded("ALTER TABLE t ADD COLUMN c MONEY;"),
            sqlite: Recorded("", fails: "UnsupportedCompilationError")),
    ]
}
