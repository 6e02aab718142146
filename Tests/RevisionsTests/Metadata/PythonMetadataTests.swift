import CustomDump
import PythonSubset
import SourceText
import Testing

@testable import Revisions

struct PythonMetadataTests {
    private func read(_ text: SourceText, fileName: String = "x.py", evaluate: (String) -> [String]? = { _ in nil })
        -> PythonMetadata.Reading
    {
        PythonMetadata(Parser.parse(text), source: text).revision(uri: "file:///x.py", fileName: fileName, evaluate: evaluate)
    }

    @Test func readsTheStockTemplate() throws {
        let marked = MarkedText(
            #"""
            ⟦"""add invoices
            for billing

            Revision ID: 8f3b1c2d4e5a
            Revises: 27c6a30d7c24
            Create Date: 2026-11-22 10:00:00.123456

            """⟧
            from typing import Sequence, Union

            from alembic import op

            revision: str = '⟦8f3b1c2d4e5a⟧'
            down_revision: Union[str, Sequence[str], None] = ("⟦27c6a30d7c24⟧", """⟦1975ea83b712⟧""")
            branch_labels = None
            depends_on: Union[str, Sequence[str], None] = [r'⟦ae1027a6acf8⟧']


            def upgrade() -> None:
                pass
            """#)
        let reading = read(marked.text)
        expectNoDifference(reading.diagnostics, [])
        let revision = try #require(reading.revision)
        #expect(revision.id == "8f3b1c2d4e5a")
        #expect(revision.downRevisions == ["27c6a30d7c24", "1975ea83b712"])
        #expect(revision.dependencies == ["ae1027a6acf8"])
        #expect(revision.branchLabels == [])
        #expect(revision.message == "add invoices\nfor billing")
        #expect(revision.doc.hasPrefix("add invoices\nfor billing\n\nRevision ID:"))
        #expect(revision.createDate == "2026-11-22 10:00:00.123456")
        #expect(revision.hasUpgrade && !revision.hasDowngrade)
        #expect(revision.defect == nil)
        expectNoDifference(
            [try #require(revision.ranges.doc), revision.ranges.id] + revision.ranges.downRevisions + revision.ranges.dependencies,
            marked.ranges)
    }

    @Test(
        arguments: [
            ("branch_labels = 'a'", ["a"]), ("branch_labels = ('a',)", ["a"]), ("branch_labels = {'a', 'b'}", ["a", "b"]),
            ("branch_labels = ()", []), ("branch_labels = ['a' 'b']", ["ab"]), ("labels = branch_labels = 'a'", ["a"]),
            ("branch_labels = 'a'\nbranch_labels = 'b'", ["b"]), ("", []),
        ])
    func readsLiterals(_ assignment: String, _ labels: [String]) throws {
        let reading = read(SourceText("revision = 'x'\ndown_revision = None\n\(assignment)\n"))
        expectNoDifference(reading.diagnostics, [])
        #expect(try #require(reading.revision).branchLabels == labels)
    }

    /// What the text does not tell is asked for by name; the mark is where it stands.
    @Test(
        arguments: [
            "down_revision = ⟦PARENT⟧", "down_revision = ⟦f'{a}'⟧", "down_revision = ⟦(a, 'b')⟧", "if x:\n    ⟦down_revision⟧ = 'a'",
            "from ids import ⟦down_revision⟧", "⟦down_revision⟧, y = 'a', 'b'", "⟦down_revision⟧ += 'b'", "⟦from ids import *⟧",
        ])
    func asksForWhatIsComputed(_ assignment: String) throws {
        let marked = MarkedText("revision = 'x'\nbranch_labels = depends_on = None\n\(assignment)\n")
        let known = read(marked.text) { $0 == "down_revision" ? ["a"] : nil }
        #expect(try #require(known.revision).downRevisions == ["a"])
        #expect(known.diagnostics == [])
        let unknown = read(marked.text)
        #expect(unknown.diagnostics.map(\.code) == ["computed-metadata"])
        #expect(unknown.diagnostics.map(\.range) == marked.ranges)
        #expect(try #require(unknown.revision).defect?.code == .incompleteMetadata)
    }

    @Test func unknownLabelsKeepNothingFromRunning() throws {
        let marked = MarkedText("revision = 'x'\ndown_revision = None\nbranch_labels = ⟦(cli.EXPAND,)⟧\n")
        let reading = read(marked.text)
        #expect(try #require(reading.revision).defect == nil)
        #expect(reading.diagnostics.map(\.severity) == [.warning])
        #expect(reading.diagnostics.map(\.range) == marked.ranges)
    }

    @Test(
        arguments: [
            ("down_revision = None", "missing-revision", nil),
            ("revision = 5\ndown_revision = None", "invalid-metadata", nil),
            ("revision = ('a', 'b')\ndown_revision = None", "invalid-revision", nil),
            ("revision = None\ndown_revision = None", "invalid-revision", nil),
            ("revision = 'x'", "missing-down-revision-variable", "x"),
            ("revision = 'x'\ndown_revision = (5,)", "invalid-metadata", "x"),
            ("revision = ID\ndown_revision = None", "computed-metadata", nil),
        ] as [(String, String, String?)])
    func reports(_ text: String, _ code: String, _ id: String?) {
        let reading = read(SourceText(text))
        expectNoDifference(reading.diagnostics.map(\.code), [code])
        #expect(reading.revision?.id == id)
        #expect(reading.revision == nil || reading.revision?.defect?.code == .incompleteMetadata)
    }

    @Test func aBrokenFileIsListedButNotRun() throws {
        let revision = try #require(read(SourceText("revision = 'x'\ndown_revision = None\ndef upgrade(:\n    pass\n")).revision)
        #expect(revision.id == "x")
        #expect(revision.defect?.code == .incompleteMetadata)
    }

    @Test func anOldScriptIsNamedByItsFile() throws {
        #expect(try #require(read(SourceText("down_revision = None"), fileName: "ae10.py").revision).id == "ae10")
    }

    @Test(
        arguments: [
            ("ae10_add.py", .python), ("ae10.sql", .sql), ("__init__.py", nil), (".#ae10.py", nil), (".#ae10.sql", nil), ("README", nil),
            ("script.py.mako", nil),
        ] as [(String, Revision.Language?)])
    func filesAreChosenByName(_ fileName: String, _ language: Revision.Language?) {
        #expect(RevisionFile.language(of: fileName) == language)
    }

    @Test(arguments: [
        (" a \n", "a"), ("a", "a"), ("", ""), ("\n\t ", ""), ("\u{2003}a\u{A0}", "a"), (" ü ", "ü"), ("ü\r\n", "ü"), ("\r\na\r\n", "a"),
        ("\u{1F}a ", "\u{1F}a"), (" a\u{301} ", "a\u{301}"),
    ])
    func descriptionsAreTrimmed(_ text: String, _ trimmed: String) {
        #expect(text.trimmingSpace() == trimmed)
    }

    @Test(arguments: [
        ("Create Date: 2026-11-22", "2026-11-22"), ("a\n\n \tCreate Date:2026 \nCreate Date: 2027", "2026"), ("Create Date", nil),
        ("Create Date:", nil),
        ("Create Dat: 1\n", nil), ("the Create Date: 1", nil), ("Create Date:\n1", nil), ("ü\nCreate Date: ü", "ü"),
    ])
    func theDateStandsOnALineOfItsOwn(_ doc: String, _ date: String?) {
        let source = SourceText("\"\"\"\(doc)\"\"\"\n")
        #expect(PythonMetadata(Parser.parse(source), source: source).createDate == date)
    }
}
