/// Recorded from Alembic 1.20.1 with SQLAlchemy 2.1.9.
extension RecordedScript {
    static let typeClasses: [RecordedScript] = [
        RecordedScript(
            "type decorator",
            #"""
            class J(sa.types.TypeDecorator):
                impl = sa.Text
                cache_ok = True
                def process_bind_param(self, value, dialect):
                    return value
            op.create_table("t", sa.Column("a", J), sa.Column("b", J()), sa.Column("c", J(20)))
            """#,
            both: Recorded(
                #"""
                CREATE TABLE t (
                    a TEXT, 
                    b TEXT, 
                    c TEXT(20)
                );
                """#)),
        RecordedScript(
            "decorator with dialect impl",
            #"""
            class G(sa.TypeDecorator):
                impl = sa.CHAR
                def load_dialect_impl(self, dialect):
                    if dialect.name == "postgresql":
                        return dialect.type_descriptor(postgresql.UUID())
                    return dialect.type_descriptor(sa.CHAR(32))
            op.create_table("t", sa.Column("a", G), sa.Column("b", G()))
            """#,
            postgresql: Recorded(
                #"""
                CREATE TABLE t (
                    a UUID, 
                    b UUID
                );
                """#),
            sqlite: Recorded(
                #"""
                CREATE TABLE t (
                    a CHAR(32), 
                    b CHAR(32)
                );
                """#)),
        RecordedScript(
            "user defined",
            #"""
            class P(sa.types.UserDefinedType):
                def __init__(self, n=3):
                    self.n = n
                def get_col_spec(self, **kw):
                    return "POINT(%d)" % self.n
            op.create_table("t", sa.Column("a", P), sa.Column("b", P(5)))
            """#,
            both: Recorded(
                #"""
                CREATE TABLE t (
                    a POINT(3), 
                    b POINT(5)
                );
                """#)),
        RecordedScript(
            "compiles",
            #"""
            from sqlalchemy.ext.compiler import compiles
            class Q(sa.types.UserDefinedType):
                def get_col_spec(self): return "Q"
            @compiles(Q, "sqlite")
            def _q(element, compiler, **kw):
                return "QQ"
            op.create_table("t", sa.Column("a", Q()))
            """#,
            postgresql: Recorded(
                #"""
                CREATE TABLE t (
                    a Q
                );
                """#),
            sqlite: Recorded(
                #"""
                CREATE TABLE t (
                    a QQ
                );
                """#)),
        RecordedScript(
            "subclass of string",
            #"""
            class Short(sa.String):
                def __init__(self):
                    super().__init__(length=7)
            op.create_table("t", sa.Column("a", Short()), sa.Column("b", Short))
            """#,
            both: Recorded(
                #"""
                CREATE TABLE t (
                    a VARCHAR(7), 
                    b VARCHAR(7)
                );
                """#)),
    ]
}
