import SourceText
import Testing

@testable import Revisions

/// Mistakes in a script are told in the words of Python, Alembic and SQLAlchemy (asked, not remembered), at the part that is to blame.
struct ScriptErrorTests {
    @Test(arguments: [
        (#"⟦op.add_colum⟧("t", sa.Column("a", sa.Integer))"#, "AttributeError: module 'alembic.op' has no attribute 'add_colum'"),
        (#"⟦op.add_column("t")⟧"#, "TypeError: add_column() missing 1 required positional argument: 'column'"),
        (
            #"op.add_column("t", sa.Column("a", sa.Integer), ⟦nullable⟧=False)"#,
            "TypeError: add_column() got an unexpected keyword argument 'nullable'"
        ),
        (#"⟦op.create_index("ix", "t")⟧"#, "TypeError: create_index() missing 1 required positional argument: 'columns'"),
        (
            #"op.create_index("ix", "t", ["a"], uniqe=⟦True⟧)"#,
            "TypeError: Additional arguments should be named <dialectname>_<argument>, got 'uniqe'"
        ),
        (#"⟦op.drop_column("t")⟧"#, "TypeError: drop_column() missing 1 required positional argument: 'column_name'"),
        (#"⟦op.create_table()⟧"#, "TypeError: create_table() missing 1 required positional argument: 'table_name'"),
        (#"⟦op.rename_table("a")⟧"#, "TypeError: rename_table() missing 1 required positional argument: 'new_table_name'"),
        (#"⟦op.drop_constraint("x")⟧"#, "TypeError: drop_constraint() missing 1 required positional argument: 'table_name'"),
        (
            #"op.drop_constraint("x", "t", ⟦type⟧="check")"#,
            "TypeError: drop_constraint() got an unexpected keyword argument 'type'"
        ),
        (
            #"op.drop_constraint("x", "t", type_=⟦"nope"⟧)"#,
            "TypeError: 'type' can be one of 'check', 'foreignkey', 'primary', 'unique', None"
        ),
        (
            #"⟦op.create_unique_constraint("u")⟧"#,
            "TypeError: create_unique_constraint() missing 2 required positional arguments: 'table_name' and 'columns'"
        ),
        (#"⟦op.execute()⟧"#, "TypeError: execute() missing 1 required positional argument: 'sqltext'"),
        (#"op.bulk_insert(sa.table("t"), ⟦{"a": 1}⟧)"#, "TypeError: List expected"),
        (#"⟦sa.Interger⟧()"#, "AttributeError: module 'sqlalchemy' has no attribute 'Interger'"),
        (
            #"sa.Column("a", sa.String(⟦lenght⟧=50))"#,
            "TypeError: String.__init__() got an unexpected keyword argument 'lenght'"
        ),
        (
            #"sa.Column("a", sa.Integer, nulable=⟦False⟧)"#,
            "TypeError: Additional arguments should be named <dialectname>_<argument>, got 'nulable'"
        ),
        (
            #"⟦sa.ForeignKeyConstraint(["a"])⟧"#,
            "TypeError: ForeignKeyConstraint.__init__() missing 1 required positional argument: 'refcolumns'"
        ),
        (
            #"⟦sa.ForeignKeyConstraint(["a"], ["b.c", "b.d"])⟧"#,
            "sqlalchemy.exc.ArgumentError: ForeignKeyConstraint number of constrained columns must match the number of referenced columns."
        ),
        (#"⟦sa.text()⟧"#, "TypeError: text() missing 1 required positional argument: 'text'"),
        (#"sa.text("x", ⟦5⟧)"#, "TypeError: text() takes 1 positional argument but 2 were given"),
        (
            #"⟦sa.text("select :a").bindparams(b=1)⟧"#,
            "sqlalchemy.exc.ArgumentError: This text() construct doesn't define a bound parameter named 'b'"
        ),
        (
            #"⟦sa.select("a")⟧"#,
            "sqlalchemy.exc.ArgumentError: Textual column expression 'a' should be explicitly declared with text('a'), or use column('a') for more specificity"
        ),
        (#"⟦sa.Index()⟧"#, "TypeError: Index.__init__() missing 1 required positional argument: 'name'"),
        (#"⟦op.get_bind().dialect.nme⟧"#, "AttributeError: 'PGDialect' object has no attribute 'nme'"),
        (#"⟦op.get_context().nope⟧"#, "AttributeError: 'MigrationContext' object has no attribute 'nope'"),
        (#"sa.DateTime(⟦tz⟧=True)"#, "TypeError: DateTime.__init__() got an unexpected keyword argument 'tz'"),
        (#"⟦sa.cast(1)⟧"#, "TypeError: cast() missing 1 required positional argument: 'type_'"),
        (
            #"sa.Column("a", sa.Integer, ⟦5⟧)"#,
            "sqlalchemy.exc.ArgumentError: 'SchemaItem' object, such as a 'Column' or a 'Constraint' expected, got 5"
        ),
        (#"⟦undefined_name⟧"#, "NameError: name 'undefined_name' is not defined"),
        (#"⟦"a" + 1⟧"#, "TypeError: can only concatenate str (not \"int\") to str"),
        (#"⟦{}["x"]⟧"#, "KeyError: 'x'"),
        (#"⟦sa.Sequence()⟧"#, "TypeError: Sequence.__init__() missing 1 required positional argument: 'name'"),
    ])
    func exception(marked: String, message: String) {
        let script = MarkedText(
            "from alembic import op\nimport sqlalchemy as sa\nfrom sqlalchemy.dialects import postgresql\n\ndef upgrade():\n    \(marked)\n"
        )
        let run = runScript(script.text.string)
        #expect(run.exception == message)
        #expect(!run.isComplete)
        #expect(run.diagnostics.last?.severity == .error)
        let shown = run.diagnostics.last.map { script.text[$0.range] }
        #expect(shown == script.ranges.first.map { script.text[$0] })
    }

    @Test(
        arguments: [
            ("x = ⟦+⟧", "invalid syntax: expected an expression at the end of the line"), ("def f(⟦:⟧", nil),
            ("x = ⟦'abc⟧", "unterminated string literal"), ("if x⟦⟧\n    pass", "expected ':'"), ("print ⟦'x'⟧", nil),
        ] as [(String, String?)])
    func syntaxErrorsHaveAPlace(marked: String, message: String?) {
        let script = MarkedText(marked + "\n")
        let run = runScript(script.text.string)
        #expect(run.diagnostics.first?.severity == .error)
        if let message { #expect(run.diagnostics.first?.message.hasPrefix(message) == true, "\(run.diagnostics.first?.message ?? "")") }
    }

    @Test func aFileOutsideOfTheWorkspaceIsRefused() {
        let script = MarkedText(
            "from alembic import op\n\ndef upgrade():\n    op.execute(⟦open('/etc/passwd')⟧.read())\n    op.drop_table('x')\n")
        let run = runScript(script.text.string)
        #expect(run.sql.hasSuffix("DROP TABLE x;\n\n") && !run.isComplete)
        let refusal = run.diagnostics.first { $0.code == "file-outside-workspace" }
        #expect(refusal?.message == "'/etc/passwd' is not read: it is outside of the workspace.")
        #expect(refusal.map { script.text[$0.range] } == "open('/etc/passwd')")
    }
}
