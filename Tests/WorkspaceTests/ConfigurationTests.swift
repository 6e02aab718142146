import CustomDump
import SourceText
import Testing

@testable import Workspace

struct ConfigurationTests {
    private let folder = FilePath("/srv/shop")

    private func load(_ files: [String: String], _ options: ConfigurationOptions = ConfigurationOptions()) throws -> Configuration {
        try Configuration.load(folder: folder, options, isDirectory: { _ in false }) { path in
            files[String(path.string.dropFirst("/srv/shop/".count))].map { SourceText($0) }
        }
    }

    @Test func iniWinsOverToml() throws {
        let configuration = try load([
            "alembic.ini": "[alembic]\nscript_location = %(here)s/ini\n",
            "pyproject.toml": "[tool.alembic]\nscript_location = \"%(here)s/toml\"\nfile_template = \"%%(rev)s\"\nsourceless = true\n",
        ])
        #expect(try configuration.scriptLocation() == FilePath("/srv/shop/ini"))
        #expect(try configuration.alembicOption("file_template") == "%(rev)s")
        #expect(try configuration.booleanOption("sourceless"))
    }

    @Test func otherSection() throws {
        let configuration = try load(
            ["alembic.ini": "[alembic]\nscript_location = a\n[billing]\nscript_location = b\nsourceless = True\n"],
            ConfigurationOptions(sectionName: "billing"))
        #expect(try configuration.scriptLocation() == FilePath("/srv/shop/b"))
        #expect(try !configuration.booleanOption("sourceless"), "an ini boolean must be exactly 'true'")
    }

    @Test(arguments: [
        ("path_separator = os", "a:b", ["a", "b"]),
        ("path_separator = space", "a  b", ["a", "b"]),
        ("path_separator = newline", "\n  a\n  b c", ["a", "b c"]),
        ("path_separator = ;", "a; b", ["a", "b"]),
        ("version_path_separator = :", "a:b", ["a", "b"]),
        ("", "a, b c,d", ["a", "b", "c", "d"]),
    ])
    func versionLocations(_ separator: String, _ value: String, _ expected: [String]) throws {
        let configuration = try load(["alembic.ini": "[alembic]\nscript_location = m\n\(separator)\nversion_locations = \(value)\n"])
        expectNoDifference(try configuration.versionLocations(), expected.map { FilePath($0, relativeTo: folder) })
    }

    @Test func unknownSeparator() throws {
        let configuration = try load(["alembic.ini": "[alembic]\npath_separator = tab\nversion_locations = a\n"])
        let error = #expect(throws: ConfigurationError.self) { try configuration.versionLocations() }
        #expect(error?.message == "'tab' is not a valid value for path_separator; expected 'space', 'newline', 'os', ':', ';'")
        #expect(error.map { configuration.iniSource[$0.range ?? 0..<0] } == "tab")
    }

    @Test func anOptionThatIsSetIsReadBack() throws {
        var configuration = try load(["alembic.ini": "[alembic]\nsqlalchemy.url = a\n"])
        configuration.setMainOption("sqlalchemy.url", to: "postgresql://h/d%%20b")
        #expect(try configuration.mainOption("sqlalchemy.url") == "postgresql://h/d%20b")
    }
}
