import Dialects
import PythonSubset
@testable import Revisions
import Schema
import SourceText
import Testing

/// What is said about a script, and where.
struct ScriptDiagnosticsTests {
    /// The marked part of a text, and the text without its marks.
    private func marked(_ text: String) -> (source: String, range: Range<Int>) {
        let bytes = Array(text.utf8)
        let marks = bytes.indices.filter { bytes[$0] == UInt8(ascii: "^") }
        guard marks.count == 2 else { return (text, 0..<0) }
        return (text.replacing("^", with: ""), marks[0]..<(marks[1] - 1))
    }

    @Test func eachStatementNamesTheCallThatMadeIt() {
        let (source, range) = marked(
            """
            from alembic import op
            from helpers import rename

            def upgrade():
                ^rename("a", "b")^
            """)
        let run = runScript(
            source, modules: ["helpers": "from alembic import op\ndef rename(x, y):\n    op.rename_table(x, y)\n"])
        #expect(run.sql.trimmedEnd == "ALTER TABLE a RENAME TO b;")
        #expect(run.statements.map(\.source) == [SourceLocation(uri: "file:///versions/revision.py", range: range)])
    }

    @Test func anUnknownValueIsMarkedWhereItReachesSQL() {
        let run = runScript(
            """
            from alembic import op
            import sqlalchemy as sa
            from app.models import DEFAULT_STATE

            def upgrade():
                t = sa.table("t", sa.column("a", sa.String))
                op.execute(t.update().values(a=DEFAULT_STATE))
                op.drop_table("x")
            """)
        let unknown = run.statements.flatMap(\.notes).compactMap { note -> String? in
            if case .unknown(let opaque) = note { opaque.origin } else { nil }
        }
        #expect(unknown == ["app.models.DEFAULT_STATE"])
        #expect(run.sql.hasSuffix("DROP TABLE x;\n\n"))
    }

    @Test(arguments: [
        "while batch := rows.fetchmany(5):", "for batch in rows.partitions(5):", "for batch in rows.fetchall():", "for batch in rows:",
    ])
    func aLoopOverRowsThatNobodyHasIsTold(loop: String) {
        let run = runScript(
            """
            from alembic import op

            def upgrade():
                rows = op.get_bind().execute("SELECT 1")
                \(loop)
                    op.drop_table("x")
            """)
        #expect(run.isComplete == false)
        #expect(run.sql.trimmedEnd == "SELECT 1;")
    }

    @Test func aDecisionOnAnUnknownValueIsTold() {
        let (source, range) = marked(
            """
            from alembic import op
            import os

            def upgrade():
                if ^os.environ.get("TENANT")^:
                    op.drop_table("x")
            """)
        let run = runScript(source)
        #expect(run.isComplete == false)
        #expect(run.diagnostics.map(\.code) == ["unknown-condition"])
        #expect(run.diagnostics.first.map { range.contains($0.range.lowerBound) || $0.range.overlaps(range) } == true)
    }

    @Test func aCallOfUnknownCodeMayChangeTheDatabase() {
        let run = runScript(
            """
            from alembic import op
            from app.log import get_logger
            from app.helpers import create_table

            log = get_logger(__name__)

            def upgrade():
                log.info("begin")
                create_table("t")
            """)
        #expect(run.diagnostics.map(\.code) == ["unknown-call"])
        #expect(run.diagnostics.first?.message.hasPrefix("What app.helpers.create_table() does") == true)
        #expect(run.isComplete == false)
    }

    @Test func theAnswerOfADatabaseIsMissedAtItsLine() {
        let (source, range) = marked(
            """
            from alembic import op
            import sqlalchemy as sa

            def upgrade():
                rows = op.get_bind().execute(sa.text("SELECT id FROM t"))
                for row in ^rows^:
                    op.execute(f"DELETE FROM u WHERE id = {row.id}")
            """)
        let run = runScript(source)
        #expect(run.isComplete == false)
        #expect(run.diagnostics.contains { $0.code == "needs-database" && $0.range.overlaps(range.lowerBound - 20..<range.upperBound + 1) })
        #expect(run.sql.trimmedEnd == "SELECT id FROM t;")
    }

    @Test func anExceptionIsReportedAtTheArgument() {
        let (source, range) = marked(
            """
            from alembic import op

            def upgrade():
                op.create_index("i", "t", ["a"], ^foo^=True)
                op.drop_table("x")
            """)
        let run = runScript(source)
        #expect(run.exception == "TypeError: Additional arguments should be named <dialectname>_<argument>, got 'foo'")
        #expect(run.diagnostics.first.map { $0.range.lowerBound >= range.lowerBound } == true)
        #expect(run.isComplete == false)
        #expect(run.sql == "")
    }

    @Test func aSignatureOfTheProjectsOwnIsRefused() {
        let run = runScript("def upgrade(op, tables, tester):\n    pass\n")
        #expect(run.diagnostics.map(\.code) == ["nonstandard-signature"])
        #expect(run.isComplete == false)
    }

    @Test func argumentsOfRunMigrationsArePassed() {
        let source = "from alembic import op\ndef upgrade(engine_name):\n    op.execute('-- ' + engine_name)\n"
        let run = runScript(source, arguments: ScriptArguments(runMigrations: [RunArgument("engine_name", .string("main"))]))
        #expect(run.sql.trimmedEnd == "-- main;")
    }

    @Test func aMissingFunctionIsSaid() {
        let run = runScript("revision = 'a'\n", .downgrade)
        #expect(run.diagnostics.map(\.code) == ["missing-function"])
        #expect(run.isComplete == false)
    }

    @Test func anEndlessLoopEnds() {
        let run = runScript("def upgrade():\n    while True: pass\n")
        #expect(run.diagnostics.map(\.code) == ["evaluation-limit"])
    }

    @Test func everyClassThatTheTablesNameIsThere() {
        for module in ModuleCatalog.all.values {
            #expect(!module.name.isEmpty)
        }
        for definition in SQLAlchemyModules.all { #expect(ModuleCatalog.all[definition.name] != nil) }
    }
}
