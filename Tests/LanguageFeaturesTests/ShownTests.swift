import CustomDump
import LanguageFeatures
import Migrations
import Revisions
import Schema
import SourceText
import Testing
import Workspace

/// What an editor shows: hovers, hints, symbols, previews.
struct ShownTests {
    private func evaluation(_ workspace: MarkedWorkspace, _ dialect: DialectName = .sqlite) throws -> RevisionEvaluation {
        let revision = try #require(try workspace.markedFile().revision)
        return RevisionEvaluation(revision, OfflineRunner(workspace.snapshot), dialect: dialect, arguments: ScriptArguments())
    }

    @Test func hoverOfARevision() throws {
        let workspace = try MarkedWorkspace([
            "a.py": MarkedWorkspace.python("aaaa"), "b.py": MarkedWorkspace.python("bb¦bb", after: "aaaa", labels: "shop"),
            "c.py": MarkedWorkspace.python("cccc", after: "bbbb"),
        ])
        let database = AppliedState(database: "sqlite:///x.db", heads: ["aaaa"], graph: workspace.snapshot.graph)
        let text = RevisionHover(workspace.snapshot, database: database).text(of: .revision("bbbb"))
        expectNoDifference(
            text,
            """
            **bbbb** — make bbbb

            Branch: shop

            Follows: `aaaa` make aaaa

            Followed by: `cccc` make cccc

            Pending in sqlite:///x.db
            """)
    }

    @Test func hoverOfACall() throws {
        let workspace = try MarkedWorkspace([
            "a.py": MarkedWorkspace.python("aaaa", "    op.add_co¦lumn(\"t\", sa.Column(\"c\", sa.DateTime(timezone=True)))")
        ])
        let file = try workspace.markedFile()
        let call = try #require(workspace.index.outline(file).operations.first)
        let text = StatementHover.text(
            of: call, uri: file.uri, in: [try evaluation(workspace, .postgresql), try evaluation(workspace, .sqlite)])
        expectNoDifference(
            text,
            """
            postgresql
            ```sql
            ALTER TABLE t ADD COLUMN c TIMESTAMP WITH TIME ZONE;
            ```

            sqlite
            ```sql
            ALTER TABLE t ADD COLUMN c DATETIME;
            ```
            """)
    }

    /// The severity and line of what an evaluation says of exceptions and missing functions.
    @Test(arguments: [
        ("raise ValueError(\"stop\")", "pass", ["error 10"]),
        ("if context.is_offline_mode():\n        raise ValueError(\"online only\")", "pass", ["information 11"]),
        ("offline = context.is_offline_mode()\n    if offline:\n        raise ValueError()", "pass", ["information 12"]),
        ("if op.get_bind().scalar(sa.text(\"SELECT 1\")):\n        raise ValueError(\"bad rows\")", "pass", ["information 11"]),
        ("for row in op.get_bind().execute(sa.text(\"SELECT 1\")):\n        return\n    check()", "pass", ["information 6"]),
        ("if 1 == 1:\n        raise ValueError(\"stop\")", "pass", ["error 11"]), ("{}[\"a\"]", "pass", ["error 10"]),
        ("pass", "raise NotImplementedError()", ["information 14"]), ("pass", "{}[\"a\"]", ["error 14"]),
        ("op.bulk_insert(sa.table(\"t\", sa.column(\"id\")), [{\"id\": 1}])", "pass", ["information 10"]),
    ]) func exceptionsThatMayBeNone(_ upgrade: String, _ downgrade: String, _ expected: [String]) throws {
        let text = """
            from alembic import context, op
            import sqlalchemy as sa
            revision = "aa¦aa"
            down_revision = None
            def check():
                raise ValueError("none")


            def upgrade():
                \(upgrade)


            def downgrade():
                \(downgrade)

            """
        let workspace = try MarkedWorkspace(["a.py": text])
        let source = try workspace.markedFile().source
        let found = try evaluation(workspace, .postgresql).diagnostics.filter {
            ["python-exception", "missing-function"].contains($0.diagnostic.code)
        }
        expectNoDifference(
            found.map { "\($0.diagnostic.severity) \(source.line(at: $0.diagnostic.range.lowerBound) + 1)" }, expected)
    }

    /// A directive that the dialect lacks is no refusal of the author's.
    @Test func aDowngradeThatTheDialectCannotDo() throws {
        let text =
            "from alembic import op\nrevision = \"aa¦aa\"\ndown_revision = None\ndef upgrade(): pass\ndef downgrade():\n    op.create_unique_constraint(\"u\", \"t\", [\"a\"])\n"
        let found = try evaluation(MarkedWorkspace(["a.py": text])).diagnostics
        expectNoDifference(found.map { "\($0.diagnostic.severity) \($0.diagnostic.code)" }, ["error python-exception"])
    }

    @Test func aMissingDowngradeIsTold() throws {
        let workspace = try MarkedWorkspace(["a.py": "revision = \"aa¦aa\"\ndown_revision = None\ndef upgrade(): pass\n"])
        let found = try evaluation(workspace).diagnostics
        expectNoDifference(found.map(\.diagnostic.code), ["missing-function"])
        expectNoDifference(found.map(\.diagnostic.severity), [.information])
    }

    @Test(arguments: [("op.get_b¦ind()", "It makes no SQL on sqlite."), ("op.get_b¦ind()\n    {}[\"a\"]", nil)])
    func hoverOfACallWithoutSQL(_ body: String, _ expected: String?) throws {
        let workspace = try MarkedWorkspace(["a.py": MarkedWorkspace.python("aaaa", "    " + body)])
        let file = try workspace.markedFile()
        let call = try #require(workspace.index.outline(file).operations.first)
        expectNoDifference(StatementHover.text(of: call, uri: file.uri, in: [try evaluation(workspace)]), expected)
    }

    @Test func hintsCountStatements() throws {
        let workspace = try MarkedWorkspace([
            "a.sql": "-- revision: aa¦aa\n-- down_revision: None\n\n-- migrate:up\nSELECT 1; SELECT 2;\n-- migrate:down\nSELECT 3;\n"
        ])
        let hints = RevisionHints.of(
            try workspace.markedFile(), in: workspace.snapshot,
            database: AppliedState(database: "d", heads: [], graph: workspace.snapshot.graph), evaluation: try evaluation(workspace))
        expectNoDifference(hints.map(\.text), ["head · pending", "2 statements", "1 statement"])
    }

    /// What can't be known is said at its statement, and each statement leads back to its line.
    @Test func previewAsADocument() throws {
        let body = """
                op.execute("SELECT 1")
                if op.get_bind().execute(sa.text("SELECT 2")).scalar():
                    op.drop_table("t")
                op.execute("SELECT 3")
                raise ValueError("stop")
            """
        let workspace = try MarkedWorkspace(["a.py": MarkedWorkspace.python("aa¦aa", body)])
        guard case .success(let preview) = try evaluation(workspace).upgrade else {
            Issue.record("no preview")
            return
        }
        let document = PreviewDocument(preview) { uri, offset in workspace.told(uri, offset..<offset) }
        let notes = document.text.string.split(separator: "\n").filter { $0.hasPrefix("-- retort:") }
        #expect(notes.contains { $0.contains("ValueError: stop") }, "\(document.text.string)")
        #expect(!document.isComplete)
        for entry in document.map {
            let sql = document.text[entry.range]
            let line = workspace.told(entry.source.uri, entry.source.range)
            #expect(sql.dropLast().split(separator: " ").last.map { line.contains($0) } == true, "\(sql) from \(line)")
            expectNoDifference(document.entry(at: entry.range.lowerBound), entry)
        }
        #expect(document.map.count >= 2)
    }

    @Test func symbols() throws {
        let workspace = try MarkedWorkspace([
            "a.py": MarkedWorkspace.python("aaaa", "    op.create_table(\"t\", sa.Column(\"id\", sa.Integer()))"),
            "b.sql":
                "-- revision: bbbb\n-- down_revision: aaaa\n--\n-- second¦ one\n\n-- migrate:up\nCREATE TABLE IF NOT EXISTS u (id INT, PRIMARY KEY (id));\n",
        ])
        let python = DocumentSymbols(workspace.index).of(try workspace.file("a.py").path)
        expectNoDifference(python.map(\.name), ["aaaa"])
        expectNoDifference(python[0].children.map(\.name), ["upgrade", "downgrade"])
        expectNoDifference(python[0].children[0].children.map(\.name), ["create_table t"])
        let sql = DocumentSymbols(workspace.index).of(workspace.path)
        expectNoDifference(sql[0].children.map(\.name), ["migrate:up"])
        let found = WorkspaceSymbols(workspace.index).matching("")
        expectNoDifference(found.map(\.name), ["aaaa make aaaa", "t", "bbbb second one", "u"])
        expectNoDifference(WorkspaceSymbols(workspace.index).matching("SECOND").map(\.name), ["bbbb second one"])
    }
}
