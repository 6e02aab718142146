import Dialects
import PythonSubset
@testable import Revisions
import Schema
import SourceText
import Testing

/// What one revision registers with `@compiles` holds in every other, as Alembic imports them all.
struct CompilerRegistrationTests {
    private static let hook = """
        import sqlalchemy as sa
        from sqlalchemy.ext import compiler

        op.execute("never")

        @compiler.compiles(sa.ForeignKeyConstraint, "postgresql")
        def process(element, compiler, **kw):
            element.name = None
            return compiler.visit_foreign_key_constraint(element, **kw)
        """
    private static let revision = """
        import sqlalchemy as sa
        from alembic import op

        def upgrade():
            op.create_table("t", sa.Column("a", sa.Integer, sa.ForeignKey("u.id", name="fk_a")),
                            sa.ForeignKeyConstraint(["a"], ["v.id"], name="fk_b"), sa.CheckConstraint("a > 0", name="ck"))
        """

    private func sql(_ dialect: Dialect, with registrations: [String]) -> (sql: String, isComplete: Bool) {
        func module(_ text: String, _ name: String) -> CompiledModule {
            CompiledModule(Parser.parse(SourceText(text)).module, name: name, uri: "file:///versions/\(name).py")
        }
        let host = RenderingHost(dialect, options: literalOptions())
        let others = registrations.enumerated().map { module($0.element, "other\($0.offset)") }
        let outcome = RevisionScript(module(Self.revision, "revision"), registrations: others).run(.upgrade, on: host)
        return (host.statements.map(\.sql).joined(separator: "\n"), outcome.isComplete)
    }

    @Test func namesOfForeignKeysAreTakenAway() {
        let (text, isComplete) = sql(.postgresql, with: [Self.hook.replacing("op.execute(\"never\")", with: "")])
        #expect(isComplete)
        #expect(!text.contains("fk_"))
        #expect(text.contains("CONSTRAINT ck CHECK"))
        #expect(sql(.sqlite, with: [Self.hook]).sql.contains("CONSTRAINT fk_a"))
    }

    @Test func aFailingModuleIsOfNoConsequence() {
        let (text, isComplete) = sql(.postgresql, with: [Self.hook, "raise ValueError"])
        #expect(isComplete)
        #expect(text.contains("fk_a"))
        #expect(!text.contains("never"))
    }

    @Test func otherTextIsSaidToBeUnknown() {
        let other = Self.hook.replacing("op.execute(\"never\")", with: "").replacing("return compiler", with: "return 'x' + compiler")
        #expect(sql(.postgresql, with: [other]).isComplete == false)
    }

    @Test(arguments: [
        ("import sqlalchemy.ext.compiler", true), ("from sqlalchemy.ext.compiler import compiles", true),
        ("from sqlalchemy.ext import compiler as c", true), ("from sqlalchemy.ext import declarative", false), ("import sqlalchemy", false),
    ])
    func importsTell(text: String, expected: Bool) {
        #expect(RevisionScript.mayRegisterCompilers(Parser.parse(SourceText(text)).module) == expected)
    }
}
