import CustomDump
import SourceText
import Testing

@testable import Workspace

struct TomlDocumentTests {
    @Test func readsAPyproject() {
        let text = #"""
            # project
            [project]
            name = "shop"
            versions = [1, 2.5, 0x1F, 1_000]
            released = 2026-11-22T10:00:00Z

            [tool.alembic]
            script_location = "%(here)s/migrations"
            "file_template" = '%%(rev)s'
            recursive_version_locations = true
            version_locations = [
                "a", # first
                'b',
            ]
            doc = """
            one \
               two
            three"""
            extra.deep = { x = "y", z = [] }

            [[tool.alembic.post_write_hooks]]
            name = "black"
            [[tool.alembic.post_write_hooks]]
            name = "ruff"
            """#
        let (document, diagnostics) = TomlDocument.parse(SourceText(text))
        #expect(diagnostics.isEmpty)
        expectNoDifference(
            document.root["tool"]?["alembic"],
            .table([
                "script_location": .string("%(here)s/migrations"), "file_template": .string("%%(rev)s"),
                "recursive_version_locations": .boolean(true), "version_locations": .array([.string("a"), .string("b")]),
                "doc": .string("one two\nthree"),
                "extra": .table(["deep": .table(["x": .string("y"), "z": .array([])])]),
                "post_write_hooks": .array([.table(["name": .string("black")]), .table(["name": .string("ruff")])]),
            ]))
        expectNoDifference(document.root["project"]?["versions"], .array([.integer(1), .float(2.5), .integer(31), .integer(1000)]))
        expectNoDifference(document.root["project"]?["released"], .dateTime("2026-11-22T10:00:00Z"))
    }

    @Test(arguments: [
        "a = ", "a = 1\na = 2", "a = \"x", "[t", "a = [1, 2", "= 1", "a = {b = 1,", "a = 1 b = 2", "a.b = 1\na = 2", "a = \"\\q\"",
    ])
    func rejects(_ text: String) {
        #expect(TomlDocument.parse(SourceText(text)).diagnostics.map(\.code) == ["toml-syntax"])
    }

    @Test func depthIsBounded() {
        let text = "a = " + String(repeating: "[", count: 100_000)
        #expect(TomlDocument.parse(SourceText(text)).diagnostics.count == 1)
    }
}
