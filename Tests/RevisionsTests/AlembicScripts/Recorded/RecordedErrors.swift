/// Recorded from Alembic 1.20.1 with SQLAlchemy 2.1.9.
extension RecordedScript {
    static let errors: [RecordedScript] = [
        RecordedScript(
            "unknown keyword", #"op.create_index("a", "t", ["x"], foo=True)"#,
            both: Recorded("", fails: "TypeError")),
        RecordedScript(
            "missing argument", #"op.add_column("t")"#,
            both: Recorded("", fails: "TypeError")),
        RecordedScript(
            "wrong type", #"op.add_column("t", sa.Column("c", sa.Integer, server_default=False))"#,
            both: Recorded("", fails: "ArgumentError")),
        RecordedScript(
            "unexpected keyword", #"op.drop_constraint("x", "t", "unique", foo=1)"#,
            both: Recorded("", fails: "TypeError")),
        RecordedScript(
            "string in table", #"sa.Table("t", sa.MetaData(), "x")"#,
            both: Recorded("", fails: "ArgumentError")),
        RecordedScript(
            "select list", #"op.execute(sa.select([sa.column("a")]))"#,
            both: Recorded("", fails: "ArgumentError")),
        RecordedScript(
            "column without type on ddl", #"op.add_column("t", sa.Column("c"))"#,
            both: Recorded("", fails: "CompileError")),
        RecordedScript(
            "drop unnamed constraint", #"op.drop_constraint(None, "t", type_="unique")"#,
            postgresql: Recorded("", fails: "CompileError"),
            sqlite: Recorded("", fails: "NotImplementedError")),
        RecordedScript(
            "unknown attribute", "sa.Strin(5)",
            both: Recorded("", fails: "AttributeError")),
        RecordedScript(
            "unknown op", #"op.create_tabel("x")"#,
            both: Recorded("", fails: "AttributeError")),
        RecordedScript(
            "integer with argument", #"op.add_column("t", sa.Column("a", sa.Integer(11)))"#,
            both: Recorded("", fails: "TypeError")),
        RecordedScript(
            "not executable", "op.execute(5)",
            both: Recorded("", fails: "AttributeError")),
        RecordedScript(
            "bulk insert of no list", #"op.bulk_insert(sa.table("t", sa.column("a", sa.Integer)), {"a": 1})"#,
            both: Recorded("", fails: "TypeError")),
        RecordedScript(
            "column given twice", #"op.create_table("t", sa.Column("a", sa.Integer, name="b"))"#,
            both: Recorded("", fails: "ArgumentError")),
        RecordedScript(
            "dialect option", #"op.create_index("a", "t", ["x"], postgresql_foo=True)"#,
            both: Recorded("", fails: "ArgumentError")),
        RecordedScript(
            "bool of clause", #"if sa.column("a") > 5: pass"#,
            both: Recorded("", fails: "TypeError")),
        RecordedScript(
            "unknown column", #"sa.table("t", sa.column("a")).c.b"#,
            both: Recorded("", fails: "AttributeError")),
    ]
}
