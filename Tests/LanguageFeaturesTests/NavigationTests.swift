import CustomDump
import LanguageFeatures
import SourceText
import Testing
import Workspace

struct NavigationTests {
    private func references(_ files: [String: String]) throws -> [String] {
        let workspace = try MarkedWorkspace(files)
        let places = GraphPlaces(workspace.snapshot)
        guard let place = places.place(in: workspace.path, at: workspace.offset) else { return [] }
        return places.all(of: place.name).map { "\($0.role) \(workspace.told($0.uri, $0.range))" }
    }

    @Test func idsInBothLanguages() throws {
        let found = try references([
            "a.py": MarkedWorkspace.python("aaaa"),
            "b.py": MarkedWorkspace.python("bbbb", after: "aaaa"),
            "c.sql": "-- revision: cccc\n-- down_revision: bbbb\n-- depends_on: aa¦aa\n\n-- migrate:up\n",
        ])
        expectNoDifference(found, ["definition a.py:9 aaaa", "downRevision b.py:10 aaaa", "dependency c.sql:3 aaaa"])
    }

    @Test func labelsAsDependencies() throws {
        let found = try references([
            "a.py": MarkedWorkspace.python("aaaa", labels: "billing"), "b.py": MarkedWorkspace.python("bbbb", depends: "bill¦ing"),
        ])
        expectNoDifference(found, ["definition a.py:11 billing", "dependency b.py:12 billing"])
    }

    @Test(arguments: ["revision¦ = \"aaaa\"", "revision = \"aaaa\" ¦"]) func nothingBesideAName(_ line: String) throws {
        expectNoDifference(try references(["a.py": line + "\ndown_revision = None\n"]), [])
    }

    @Test func theMissingParentHasReferencesToo() throws {
        let found = try references([
            "a.py": MarkedWorkspace.python("aaaa", after: "go¦ne"), "b.py": MarkedWorkspace.python("bbbb", after: "gone"),
        ])
        expectNoDifference(found, ["downRevision a.py:10 gone", "downRevision b.py:10 gone"])
    }

    @Test func fromTheConfigurationToTheScripts() throws {
        let workspace = try MarkedWorkspace([
            "./alembic.ini": "[alembic]\nscript_location = %(h¦ere)s\n", "a.py": MarkedWorkspace.python("aaaa"),
            "b.py": MarkedWorkspace.python("bbbb", after: "aaaa"),
        ])
        let target = ConfigurationPlaces(workspace.snapshot).target(at: workspace.offset)
        expectNoDifference(target?.files.map(\.name), ["b.py"])
    }

    @Test func selectionsWiden() throws {
        let workspace = try MarkedWorkspace(["a.py": MarkedWorkspace.python("aaaa", "    op.drop_table(\"sh¦op\")")])
        let ranges = SelectionRanges(workspace.index).around(workspace.offset, in: workspace.path, try workspace.markedFile().source)
        let texts = ranges.map { (try? workspace.markedFile().source[$0]) ?? "" }
        expectNoDifference(
            Array(texts.prefix(4)), ["shop", "\"shop\"", "op.drop_table(\"shop\")", "    op.drop_table(\"shop\")"])
        expectNoDifference(texts.last, try workspace.markedFile().source.string)
    }
}
