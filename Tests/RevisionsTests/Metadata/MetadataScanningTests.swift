import CustomDump
import Foundation
import PythonSubset
import SourceText
import Testing

@testable import Revisions

/// What is scanned must be what the parser reads; `nil` leaves a file to the parser.
struct MetadataScanningTests {
    @Test(arguments: [
        #"""
        """add invoices

        Revision ID: 8f3b1c2d4e5a
        Create Date: 2026-11-22 10:00:00.123456

        """
        from typing import Sequence, Union

        import sqlalchemy as sa
        from alembic import op  # noqa
        from x import (
            a,  # one
            b as c,
        )

        # revision identifiers
        revision: str = '8f3b1c2d4e5a'
        down_revision: Union[str, Sequence[str], None] = ("27c6a30d7c24", 'b')  # two
        branch_labels: str | None = None
        depends_on = [
            "ae1027a6acf8",
        ]
        status = sa.Enum("a (", 'b', name="status", metadata={"x": ["y"]})
        counter: int


        @decorated("x")
        async def helper(a, b=")"):
            """text
        def downgrade(): of a string
            """
            return 'it''s' + "#" + \
                "two lines"


        class Status:
            revision = "not this one"


        def upgrade() -> None:
            """Upgrade schema."""
            op.execute("""
        CREATE TABLE t (
        x int);
        """)
            op.execute(
                "select 1"
            )  # '''
        """#,
        "revision = 'a'\ndown_revision = None", "revision='a'\ndown_revision=()\n\ndef upgrade(): pass\ndef downgrade(): pass\n", "",
        "# only a comment", "'''doc'''\nrevision = ''\n", "'doc'\nrevision = ('a')\n", "\"\"\"naïve ✓\"\"\"\nrevision = 'ü'\n",
        "def upgrade():\n    x = [\n1]\n\n\nrevision = 'a'\n", "def upgrade():\n    f(\nrevision='b')\nrevision = 'a'\n",
        "revision = 'a'\n\n    # indented comment\n   \ndown_revision = ['b', 'c',]\n",
        "down_revision = None\ndown_revision = 'b'\nrevision = 'c'\n",
    ])
    func scansWhatTheParserReads(_ text: String) throws {
        let scanned = try #require(PythonMetadata(scanning: SourceText(text)), "left to the parser: \(text)")
        check(scanned, SourceText(text))
    }

    @Test(arguments: [
        "if True:\n    revision = 'a'\n", "revision = 'a' 'b'\n", "revision = f'a'\n", "revision = 'a'; down_revision = None\n",
        "revision = make()\n", "x = revision = 'a'\n", "x = (revision := 'a')\n", "import revision\n", "from x import *\n",
        "from x import y as revision\n", "def revision(): pass\n", "upgrade = None\n", "'''doc''' + 'x'\nrevision = 'a'\n",
        "'''a\\x41'''\nrevision = 'a'\n", "revision = '\\x41'\n",
        "try: revision = 'a'\nexcept: pass\n", "revision = ('a' 'b',)\n", "revision = ('a'\n",
        "# coding: latin-1\nrevision = 'a'\n", "\u{FEFF}revision = 'a'\n", "revision = 'a'\r\n", "revision = 'a'\n'''doc'''\n",
        "  revision = 'a'\n",
        "revision, down_revision = 'a', None\n", "revision += 'a'\n", "def upgrade():\n    '''open\n", "ｒevision = 'a'\n",
    ])
    func leavesTheRestToTheParser(_ text: String) {
        #expect(PythonMetadata(scanning: SourceText(text)) == nil, "\(text)")
    }

    /// What ends a string, and what in it is left to the parser, is seen wherever it stands.
    @Test(arguments: 0..<40)
    func seesTheEndOfAStringAnywhere(_ length: Int) throws {
        let filler = String(repeating: "x", count: length)
        for text in ["", "'", "\"x", "\t", "ü", "\n"] {
            let source =
                "\"\"\"\(filler)\(text)\"\"\"\nrevision = 'a'\n\ndef upgrade():\n    f(\"\"\"\(filler)\(text)\"\"\", '\(filler)', \"\")\ndown_revision = 'b'\n"
            check(try #require(PythonMetadata(scanning: SourceText(source)), "left to the parser: \(source)"), SourceText(source))
        }
        for text in ["\\x41", "\r", "\0"] {
            #expect(PythonMetadata(scanning: SourceText("\"\"\"\(filler)\(text)\"\"\"\nrevision = 'a'\n")) == nil)
        }
        #expect(PythonMetadata(scanning: SourceText("def upgrade():\n    f('\(filler)\n')\nrevision = 'a'\n")) == nil)
    }

    /// Over real workspaces: `RETORT_WORKSPACES=DIR`, any folder with Python files somewhere below it.
    @Test(.enabled(if: ProcessInfo.processInfo.environment["RETORT_WORKSPACES"] != nil))
    func agreesOnRealFiles() throws {
        let folder = try #require(ProcessInfo.processInfo.environment["RETORT_WORKSPACES"])
        var scannedCount = 0
        var count = 0
        for case let file as URL in FileManager.default.enumerator(at: URL(filePath: folder), includingPropertiesForKeys: nil) ?? .init()
        where file.pathExtension == "py" {
            guard let data = try? Data(contentsOf: file) else { continue }
            let source = SourceText(bytes: Array(data))
            count += 1
            guard let scanned = PythonMetadata(scanning: source) else { continue }
            scannedCount += 1
            check(scanned, source, file.path())
        }
        print("scanned \(scannedCount) of \(count) files")
        #expect(scannedCount * 2 > count)
    }

    private func check(_ scanned: PythonMetadata, _ source: SourceText, _ name: String = "") {
        let parsed = PythonMetadata(Parser.parse(source), source: source)
        guard parsed.syntaxError == nil else { return }
        expectNoDifference(Fields(scanned), Fields(parsed), name)
    }

    private struct Fields: Equatable {
        var values: [PythonMetadata.Value]
        var doc: String
        var docRange: Range<Int>?
        var functions: [Bool]

        init(_ metadata: PythonMetadata) {
            values = [metadata.revision, metadata.downRevision, metadata.branchLabels, metadata.dependsOn]
            doc = metadata.doc
            docRange = metadata.docRange
            functions = [metadata.hasUpgrade, metadata.hasDowngrade]
        }
    }
}
