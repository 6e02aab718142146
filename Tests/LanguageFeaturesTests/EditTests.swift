import CustomDump
import LanguageFeatures
import SourceText
import Testing
import Workspace

struct EditTests {
    @Test func renameOfAnID() throws {
        let workspace = try MarkedWorkspace([
            "aaaa_first.py": MarkedWorkspace.python("aa¦aa"), "bbbb.py": MarkedWorkspace.python("bbbb", after: "aaaa"),
            "c.sql": "-- revision: cccc\n-- down_revision: bbbb\n-- depends_on: aaaa\n\n-- migrate:up\n",
        ])
        let rename = GraphRename(workspace.snapshot, database: nil)
        let place = try #require(try rename.prepare(workspace.path, at: workspace.offset))
        let files = workspace.applied(try rename.rename(place.name, to: "zz99"))
        expectNoDifference(files.keys.sorted(), ["bbbb.py", "c.sql", "zz99_first.py"])
        #expect(files.values.allSatisfy { !$0.replacing("make aaaa", with: "").contains("aaaa") }, "\(files)")
        expectNoDifference(files["c.sql"], "-- revision: cccc\n-- down_revision: bbbb\n-- depends_on: zz99\n\n-- migrate:up\n")
        #expect(files["bbbb.py"]?.contains("Revises: zz99") == true)
    }

    @Test(arguments: [
        ("bbbb", "There is a revision bbbb already."), ("a b", "'a b' can't be a name: use letters, digits and '_'."),
        ("", "'' can't be a name: use letters, digits and '_'."), ("a;b", "'a;b' can't be a name: use letters, digits and '_'."),
        ("#x", "'#x' can't be a name: use letters, digits and '_'."), ("{x}", "'{x}' can't be a name: use letters, digits and '_'."),
        ("None", "'None' can't be a name: it has a meaning of its own as a target."),
        ("heads", "'heads' can't be a name: it has a meaning of its own as a target."),
        (
            "a23456789b23456789c23456789d23456",
            "'a23456789b23456789c23456789d23456' is too long: the version table's column holds 32 characters."
        ),
        ("zzzz", "There is a file zzzz_first.py already, which is the name that the revision's file would get."),
        ("shop", "There is a branch label shop already."),
    ]) func namesThatCantBe(_ new: String, _ message: String) throws {
        let workspace = try MarkedWorkspace([
            "aaaa_first.py": MarkedWorkspace.python("aaaa"), "b.py": MarkedWorkspace.python("bbbb", labels: "shop"),
            "zzzz_first.py": MarkedWorkspace.python("cccc"),
        ])
        #expect(throws: EditRefusal(message)) { try GraphRename(workspace.snapshot, database: nil).rename(.revision("aaaa"), to: new) }
    }

    @Test func appliedRevisionsKeepTheirIDs() throws {
        let workspace = try MarkedWorkspace([
            "a.py": MarkedWorkspace.python("aaaa"), "b.py": MarkedWorkspace.python("bbbb", after: "aaaa"),
            "c.py": MarkedWorkspace.python("cccc", after: "bbbb"),
        ])
        let database = AppliedState(database: "sqlite:///x.db", heads: ["bbbb"], graph: workspace.snapshot.graph)
        let rename = GraphRename(workspace.snapshot, database: database)
        #expect(throws: EditRefusal.self) { try rename.rename(.revision("aaaa"), to: "zzzz") }
        #expect(try rename.rename(.revision("cccc"), to: "zzzz").changes.count == 1)
    }

    /// The file that a fix with such a title leaves.
    private func fixed(_ title: String, _ files: [String: String]) throws -> String? {
        let workspace = try MarkedWorkspace(files)
        let fixes = QuickFixes(workspace.index, try workspace.markedFile()).at(workspace.offset..<workspace.offset)
        let fix = try #require(fixes.first { $0.title.hasPrefix(title) }, "\(fixes.map(\.title))")
        guard case .edit(let change) = fix.action else { return nil }
        return workspace.applied(change).values.first
    }

    @Test func aMissingParent() throws {
        let files = ["a.py": MarkedWorkspace.python("aaaa"), "b.py": "revision = 'bbbb'\ndown_revision = 'go¦ne'\ndef upgrade(): pass\n"]
        #expect(try fixed("Point down_revision at the head aaaa (make aaaa)", files)?.contains("down_revision = 'aaaa'") == true)
        let workspace = try MarkedWorkspace(files)
        let fixes = QuickFixes(workspace.index, try workspace.markedFile()).at(workspace.offset..<workspace.offset)
        #expect(fixes.contains { $0.action == .restore("gone") })
        #expect(!fixes.contains { $0.title.contains("head bbbb") }, "a revision does not come after itself")
    }

    @Test func aBeginningOfAnID() throws {
        let files = [
            "a.py": MarkedWorkspace.python("aaaa1234"), "b.py": "revision = 'bbbb'\ndown_revision = 'aaaa¦'\ndef upgrade(): pass\n",
        ]
        #expect(try fixed("Write the whole id aaaa1234", files)?.contains("down_revision = 'aaaa1234'") == true)
    }

    @Test func twoHeads() throws {
        let files = [
            "a.py": MarkedWorkspace.python("aaaa"), "b.py": MarkedWorkspace.python("bbbb", after: "aaaa"),
            "c.py": MarkedWorkspace.python("cccc", after: "aaaa"),
            "d.py": MarkedWorkspace.python("dddd", after: "cccc").replacing("revision = \"dddd\"", with: "revision = \"dd¦dd\""),
        ]
        let moved = try fixed("Put cccc (make cccc) after the head bbbb", files)
        #expect(moved?.contains("revision = \"cccc\"\ndown_revision = \"bbbb\"") == true)
        let workspace = try MarkedWorkspace(files)
        let fixes = QuickFixes(workspace.index, try workspace.markedFile()).at(workspace.offset..<workspace.offset)
        #expect(fixes.contains { $0.action == .merge(["bbbb", "dddd"]) })
    }

    @Test func separateBases() throws {
        let moved = try fixed(
            "Put bbbb after the head aaaa",
            ["a.py": MarkedWorkspace.python("aaaa"), "b.sql": "-- revision: bb¦bb\n-- down_revision: None\n-- migrate:up\n"])
        expectNoDifference(moved, "-- revision: bbbb\n-- down_revision: aaaa\n-- migrate:up\n")
    }

    @Test func aDowngradeThatIsMissing() throws {
        let body = """
                op.create_table("t", sa.Column("id", sa.Integer()))
                with op.batch_alter_table("u") as batch_op:
                    batch_op.add_column(sa.Column("c", sa.Integer()))
                    batch_op.create_index(op.f("ix_c"), ["c"])
                op.alter_column("t", "id", new_column_name="key", existing_type=sa.Integer())
                op.execute("DELETE FROM t")
                op.create_unique_constraint("uq", "t", ["key"], schema="s")
                if op.get_context().dialect.name == "sqlite":
                    op.drop_table("x")
            """
        let text = try fixed(
            "Write the downgrade", ["a.py": MarkedWorkspace.python("aaaa", body).replacing("\"\"\"make", with: "\"\"\"¦make")])
        let downgrade = try #require(text.flatMap { text in text.firstRange(of: "def downgrade").map { String(text[$0.lowerBound...]) } })
        expectNoDifference(
            downgrade,
            """
            def downgrade():
                # line 24, drop_table: what undoes it can't be told; write it here
                op.drop_constraint("uq", "t", type_="unique", schema="s")
                # line 21, execute: what undoes it can't be told; write it here
                op.alter_column("t", "key", new_column_name="id", existing_type=sa.Integer())
                with op.batch_alter_table("u") as batch_op:
                    batch_op.drop_index(op.f("ix_c"))
                    batch_op.drop_column("c")
                op.drop_table("t")

            """)
    }

    @Test func aSectionThatIsMissing() throws {
        let text = try fixed(
            "Add the missing '-- migrate:down', as far as",
            [
                "a.sql": """
                -- revision: aa¦aa
                -- down_revision: None

                -- migrate:up
                CREATE TABLE t (id INTEGER);
                CREATE UNIQUE INDEX ix ON t (id);
                ALTER TABLE t ADD COLUMN c TEXT, RENAME COLUMN id TO key;
                INSERT INTO t VALUES (1);

                """
            ])
        expectNoDifference(
            text.flatMap { text in text.firstRange(of: "-- migrate:down").map { String(text[$0.lowerBound...]) } },
            """
            -- migrate:down
            -- line 8: what undoes it can't be told; write it here
            ALTER TABLE t RENAME COLUMN key TO id;
            ALTER TABLE t DROP COLUMN c;
            DROP INDEX ix;
            DROP TABLE t;

            """)
    }

    /// What the downgrade is after the fix, of an upgrade and a downgrade that is empty.
    private func downgrade(of upgrade: String, _ empty: String = "def downgrade():\n    pass\n") throws -> String? {
        let text =
            "from alembic import op\nimport sqlalchemy as sa\nrevision = 'aa¦aa'\ndown_revision = None\ndef upgrade():\n    \(upgrade)\n"
        let fixed = try fixed("Write the downgrade", ["a.py": text + empty])
        return fixed.flatMap { text in text.firstRange(of: "def downgrade():").map { String(text[$0.upperBound...]) } }
    }

    @Test(arguments: [
        ("name = \"orders\"\n    op.create_table(name, schema=name)", "op.drop_table(\"orders\", schema=\"orders\")"),
        ("op.create_table(TABLE)", "op.drop_table(TABLE)"),
        ("name = f()\n    op.create_table(name)", nil), ("name = \"a\"\n    name = \"b\"\n    op.create_table(name)", nil),
        ("name = \"a\"\n    op.create_table(f\"{name}_x\")", nil), ("[op.create_table(name) for name in NAMES]", nil),
        ("with f() as name:\n        op.create_table(name)", nil), ("op.create_table(\"t\", if_not_exists=True)", nil),
        ("op.create_table(\"t\", **OPTIONS)", nil),
        (
            "with op.batch_alter_table(\"t\", schema=\"s\", recreate=\"always\") as b:\n        b.add_column(sa.Column(\"c\"))",
            "with op.batch_alter_table(\"t\", schema=\"s\", recreate=\"always\") as b:\n        b.drop_column(\"c\")"
        ),
    ]) func whatTheDowngradeNeeds(_ upgrade: String, _ expected: String?) throws {
        let text = try downgrade(of: upgrade)
        if let expected {
            expectNoDifference(text, "\n    \(expected)\n")
        } else {
            #expect(text?.contains("what undoes it can't be told") == true, "\(text ?? "")")
        }
    }

    @Test(arguments: [
        ("\n  \"doc\"\n", "\n  \"doc\"\n  op.drop_table(\"t\")\n"), ("\n\t\"doc\"\n\tpass\n", "\n\t\"doc\"\n\top.drop_table(\"t\")\n"),
        (" pass\n", " \n    op.drop_table(\"t\")\n"), (" \"doc\"\n", " \n    \"doc\"\n    op.drop_table(\"t\")\n"),
    ]) func theBodyKeepsItsIndentation(_ empty: String, _ expected: String) throws {
        expectNoDifference(try downgrade(of: "op.create_table(\"t\")", "def downgrade():" + empty), expected)
    }

    @Test(arguments: [
        (
            "-- migrate:up\nCREATE TABLE t (id INT);\n\n-- migrate:down\n",
            "-- migrate:up\nCREATE TABLE t (id INT);\n\n-- migrate:down\nDROP TABLE t;\n", "Write the downgrade"
        ),
        (
            "-- migrate:up dialect:sqlite\nCREATE TABLE a (id INT);\n-- migrate:up transaction:false dialect:postgresql\nCREATE TABLE b (id INT);\n",
            """
            -- migrate:up dialect:sqlite
            CREATE TABLE a (id INT);
            -- migrate:up transaction:false dialect:postgresql
            CREATE TABLE b (id INT);

            -- migrate:down transaction:false dialect:postgresql
            DROP TABLE b;

            -- migrate:down dialect:sqlite
            DROP TABLE a;

            """, "Add the missing '-- migrate:down'"
        ),
    ]) func sectionsOfAPlainRevision(_ sections: String, _ expected: String, _ title: String) throws {
        let header = "-- revision: aaaa\n-- down_revision: None\n\n"
        expectNoDifference(
            try fixed(title, ["a.sql": header.replacing("aaaa", with: "aa¦aa") + sections]), header + expected)
    }

    @Test func headsOfABrokenGraphAreNotMerged() throws {
        let workspace = try MarkedWorkspace([
            "a.py": MarkedWorkspace.python("aaaa"), "b.py": MarkedWorkspace.python("bb¦bb", after: "gone"),
        ])
        let fixes = QuickFixes(workspace.index, try workspace.markedFile())
        let offered = fixes.at(workspace.offset..<workspace.offset) + fixes.everywhere()
        #expect(!offered.contains { if case .merge = $0.action { true } else { false } }, "\(offered.map(\.title))")
    }

    @Test(arguments: [
        ("b.py", "revision = 'bbbb'\ndown_revision = ('aaaa', 'go¦ne')\n", "down_revision = ('aaaa')"),
        ("b.py", "revision = 'bbbb'\ndown_revision = ('go¦ne', 'aaaa')\n", "down_revision = ('aaaa')"),
        ("b.sql", "-- revision: bbbb\n-- down_revision: aaaa, go¦ne\n-- migrate:up\n", "-- down_revision: aaaa\n"),
    ]) func oneOfSeveralParentsIsMissing(_ name: String, _ text: String, _ expected: String) throws {
        let fixed = try fixed("Remove gone from down_revision", ["a.py": MarkedWorkspace.python("aaaa"), name: text])
        #expect(fixed?.contains(expected) == true, "\(fixed ?? "")")
    }

    @Test func aVariableAfterOneOfSeveralLines() throws {
        let fixed = try fixed("Add 'down_revision = None'", ["a.py": "revision = (\n    \"aa¦aa\"\n)\ndef upgrade(): pass\n"])
        #expect(fixed?.hasPrefix("revision = (\n    \"aaaa\"\n)\ndown_revision = None\n") == true, "\(fixed ?? "")")
    }

    @Test func lineEndsOfTheFile() {
        #expect(TextChange(0..<0, "a\nb\r\n").text(in: SourceText("x\r\ny\r\n")) == "a\r\nb\r\n")
        #expect(TextChange(0..<0, "a\nb\n").text(in: SourceText("x\ny\r\n")) == "a\nb\n")
    }
}
