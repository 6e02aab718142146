import Dialects
import PythonSubset
@testable import Revisions
import Schema
import SourceText
import Testing

/// An interpreter serves one evaluation after the other; each begins as if it were the first.
struct EvaluationIsolationTests {
    /// Writes what a script could have changed for the ones after it.
    private static let probe = """
        import builtins
        import sys
        import typing
        import sqlalchemy as sa
        from alembic import op
        from sqlalchemy.dialects import postgresql

        seen = [sorted(sys.modules), list(sa.__dict__), list(op.__dict__), list(typing.__dict__), list(sa.Column.__dict__)]

        def upgrade():
            op.create_table("t", sa.Column("a", sa.Integer(), nullable=False), sa.Column("b", sa.String(length=3)))
            column = sa.Column("c", postgresql.JSONB())
            for name in ("marker", "copy", "__init__", "custom", "create_table"):
                seen.append((name, [hasattr(x, name) for x in (sa, op, op._proxy, sa.Column, sa.Integer, column, builtins, typing.Union)]))
            seen.append([str(sa.Integer()), repr(column), len("abc"), isinstance(True, int), str(typing.Optional), str(sa.func.now())])
            seen.append([list(x.__dict__) for x in (sa, op, sa.Column, sa.Integer, sa.String, builtins)])
            op.execute(sa.text(repr(seen).replace(":", "")))
        """

    private func run(_ text: String, with interpreter: ScriptInterpreter) -> (
        statements: [String], outcome: ScriptOutcome, isReusable: Bool
    ) {
        let host = RenderingHost(.postgresql, options: literalOptions())
        let module = CompiledModule(Parser.parse(SourceText(text)).module, name: "revision", uri: "file:///versions/revision.py")
        let script = interpreter.begin("file:///versions/revision.py", on: host, modules: NoModules(), bounds: EvaluationBounds())
        let outcome = RevisionScript(module).run(.upgrade, in: script)
        return (host.statements.map(\.sql), outcome, interpreter.finish())
    }

    @Test(arguments: [
        "pass",
        "sa.Column.marker = 1",
        "sa.Column.__init__ = lambda self, *args, **kw: None",
        "sa.Integer = sa.String",
        "sa.marker = sa.Integer",
        "del sa.Column.copy; del sa.Column",
        "op.create_table = lambda *args, **kw: op.execute('no')",
        "op._proxy.marker = 1; sa.func.marker; sa.func.marker = 2",
        "typing.Union.marker = 1; typing.Optional = typing.Union",
        "builtins.len = lambda text: 0; builtins.marker = 1; builtins.int = str",
        "sys.modules['marker'] = sa; import sqlalchemy.orm, json, datetime, enum, uuid; datetime.date.min.marker = 1",
        "sa.String.marker = sa.Integer; sa.types.TypeEngine.__str__ = lambda self: 'no'",
        """
        @op.register_operation('custom')
        class Custom(sa.schema.SchemaItem):
            @classmethod
            def custom(cls, operations): return operations.execute('no')
        op.custom()
        """,
        """
        from sqlalchemy.ext.compiler import compiles
        compiles(sa.Integer)(lambda element, compiler, **kw: 'no')
        """,
        """
        from sqlalchemy.orm import DeclarativeBase
        class Base(DeclarativeBase): pass
        class Marker(Base):
            __tablename__ = 'marker'
            id = sa.Column(sa.Integer, primary_key=True)
        """,
        "import dataclasses; dataclasses.dataclass(sa.Column)",
        "import random; random.seed(3); raise ValueError(sa.Column)",
        "while True: pass",
    ])
    func aScriptLeavesNothingToTheNext(disturbance: String) {
        let body = disturbance.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n")
        let disturbing = """
            import builtins, sys, typing
            import sqlalchemy as sa
            from alembic import op

            def upgrade():
            \(body)
            """
        let expected = run(Self.probe, with: ScriptInterpreter())
        #expect(expected.outcome.isComplete, "\(expected.outcome)")
        #expect(expected.statements.count == 2)
        let interpreter = ScriptInterpreter()
        for _ in 0..<2 {
            guard run(disturbing, with: interpreter).isReusable else { return }
            let again = run(Self.probe, with: interpreter)
            #expect(again.statements == expected.statements)
            #expect(again.outcome == expected.outcome)
            #expect(again.isReusable)
        }
    }

    @Test func aPlainScriptLeavesAnInterpreterThatServesAgain() {
        let interpreter = ScriptInterpreter()
        for _ in 0..<3 { #expect(run(Self.probe, with: interpreter).isReusable) }
    }

    @Test func theBudgetBeginsAnew() {
        let interpreter = ScriptInterpreter()
        let loop = "def upgrade():\n    for i in range(3_000_000): pass"
        for _ in 0..<4 { #expect(run(loop, with: interpreter).outcome.isComplete) }
    }
}
