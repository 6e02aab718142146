import CustomDump
import SourceText
import Testing

@testable import Revisions

struct SQLScriptTests {
    /// The marks are, in order: id, down revisions, dependencies, labels, upgrade text, downgrade text.
    @Test func readsHeaderAndSections() throws {
        let marked = MarkedText(
            """
            -- revision: ⟦8f3b1c2d4e5a⟧
            -- down_revision: ⟦27c6a30d7c24⟧, ⟦1975ea83b712⟧
            -- depends_on: ⟦ae1027a6acf8⟧
            -- branch_labels: ⟦billing⟧ ⟦money⟧
            -- create_date: 2026-11-22 10:00:00
            --
            -- add the invoices table
            -- for billing
            --
            -- Note: slow.

            -- migrate:up transaction:false dialect:postgresql
            ⟦CREATE TABLE invoices (id INTEGER PRIMARY KEY);
            ⟧-- migrate:down
            ⟦DROP TABLE invoices;⟧
            """)
        let script = SQLScript(marked.text, uri: "file:///a.sql")
        expectNoDifference(script.diagnostics, [])
        let revision = try #require(script.revision)
        #expect(revision.id == "8f3b1c2d4e5a")
        #expect(revision.downRevisions == ["27c6a30d7c24", "1975ea83b712"])
        #expect(revision.dependencies == ["ae1027a6acf8"])
        #expect(revision.branchLabels == ["billing", "money"])
        #expect(revision.createDate == "2026-11-22 10:00:00")
        #expect(revision.message == "add the invoices table\nfor billing")
        #expect(revision.doc == "add the invoices table\nfor billing\n\nNote: slow.")
        #expect(revision.language == .sql)
        #expect(revision.hasUpgrade && revision.hasDowngrade)
        expectNoDifference(
            [revision.ranges.id] + revision.ranges.downRevisions + revision.ranges.dependencies + revision.ranges.branchLabels
                + script.sections.map(\.range),
            marked.ranges)
        #expect(script.sections.map(\.direction) == [.upgrade, .downgrade])
        #expect(script.sections.map(\.isTransactional) == [false, true])
        #expect(script.sections.map(\.dialects) == [["postgresql"], []])
    }

    @Test func choosesTheSectionOfTheDialect() {
        let script = SQLScript(
            SourceText(
                """
                -- revision: a
                -- down_revision: None
                -- migrate:up
                SELECT 1;
                -- migrate:up dialect:sqlite
                SELECT 2;
                -- migrate:down dialect:sqlite
                SELECT 3;
                """), uri: "")
        #expect(script.section(.upgrade, dialect: "sqlite") == script.sections[1])
        #expect(script.section(.upgrade, dialect: "postgresql") == script.sections[0])
        #expect(script.section(.downgrade, dialect: "postgresql") == nil)
        #expect(script.diagnostics.isEmpty)
    }

    @Test(arguments: ["", "None", "none", "  "])
    func aBaseHasNoDownRevision(_ value: String) throws {
        let script = SQLScript(SourceText("-- revision: a\n-- down_revision:\(value)\n-- migrate:up\n"), uri: "")
        #expect(try #require(script.revision).downRevisions == [])
        #expect(script.diagnostics.isEmpty)
    }

    /// Each text marks the place of its one diagnostic.
    @Test(
        arguments: [
            ("-- revision: a\n-- ⟦down_revison⟧: b\n-- down_revision:\n-- migrate:up\n", "unknown-key"),
            ("-- revision: a\n-- down_revision:\n-- ⟦author⟧: me\n-- migrate:up\n", "unknown-key"),
            ("-- revision: a\n-- down_revision:\n-- ⟦revision⟧: b\n-- migrate:up\n", "duplicate-key"),
            ("-- revision: ⟦a b⟧\n-- down_revision:\n-- migrate:up\n", "several-revisions"),
            ("⟦-- down_revision: b⟧\n-- migrate:up\n", "missing-revision"),
            ("-- revision: ⟦a⟧\n-- migrate:up\n", "missing-down-revision-key"),
            ("-- revision: ⟦a⟧\n-- down_revision:\nSELECT 1;", "missing-section"),
            ("-- revision: a\n-- down_revision:\n⟦SELECT 1;\nSELECT 2;⟧\n-- migrate:up\n", "text-before-section"),
            ("-- revision: a\n-- down_revision:\n-- migrate:up\n-- ⟦migrate:up⟧\n", "duplicate-section"),
            ("-- revision: a\n-- down_revision:\n-- migrate:⟦upp⟧\n", "unknown-section"),
            ("-- revision: a\n-- down_revision:\n-- migrate:up ⟦transactional:false⟧\n", "unknown-option"),
            ("-- revision: a\n-- down_revision:\n-- migrate:up ⟦transaction:no⟧\n", "invalid-option"),
            ("-- revision: a\n-- down_revision:\n-- migrate:up ⟦dialect:postgres⟧\n", "unknown-dialect"),
            ("-- revision: a\n-- down_revision:\n-- ⟦migrate:⟧\n", "unknown-section"),
        ])
    func reports(_ marked: String, _ code: String) throws {
        let source = MarkedText(marked)
        let script = SQLScript(source.text, uri: "")
        expectNoDifference(script.diagnostics.map(\.code), [code])
        expectNoDifference(script.diagnostics.map(\.range), source.ranges)
    }

    @Test(arguments: [("down_revison", "down_revision"), ("depend_on", "depends_on"), ("branch_label", "branch_labels")])
    func suggestsAKey(_ key: String, _ suggestion: String) {
        let script = SQLScript(SourceText("-- revision: a\n-- down_revision:\n-- \(key): b\n-- migrate:up\n"), uri: "")
        #expect(script.diagnostics.map(\.message) == ["Unknown key '\(key)'; did you mean '\(suggestion)'?"])
    }

    /// The text of an unknown section belongs to no other, and the revision does not run.
    @Test func anUnknownSectionDoesNotRun() {
        let marked = MarkedText("-- revision: a\n-- down_revision:\n-- migrate:up\n⟦A\n⟧-- migrate:undo\nB\n")
        let script = SQLScript(marked.text, uri: "")
        #expect(script.sections.map(\.range) == marked.ranges)
        #expect(script.revision?.defect?.code == .incompleteMetadata)
    }

    @Test(arguments: ["", "SELECT 1;\n", "-- just a comment\nSELECT 1;\n", "-- Note: not a key\n\u{0}"])
    func otherFilesAreNoRevisions(_ text: String) {
        let script = SQLScript(SourceText(text), uri: "")
        #expect(script.revision == nil)
        #expect(script.diagnostics.isEmpty)
    }

    @Test func readsBytesThatAreNoText() {
        let bytes: [UInt8] =
            [0xEF, 0xBB, 0xBF] + Array("-- revision: \u{e9}\r\n-- down_revision:\r\n-- migrate:up\r\n".utf8) + [0xFF, 0x00, 0xC3]
        let script = SQLScript(SourceText(bytes: bytes), uri: "")
        #expect(script.revision?.id == "\u{e9}")
        #expect(script.sections.map(\.range) == [bytes.count - 3..<bytes.count])
    }
}
