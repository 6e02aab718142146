import CustomDump
import SourceText
import Testing

@testable import Workspace

/// Python's `ConfigParser()` read the same texts: each expectation is what `dict(parser.items("alembic"))` gave.
struct IniFileTests {
    private func check(_ text: String, _ expected: [String: String], sourceLocation: Testing.SourceLocation = #_sourceLocation) throws {
        let (file, diagnostics) = IniFile.parse(SourceText(text))
        #expect(diagnostics.isEmpty, sourceLocation: sourceLocation)
        let values = try #require(try file.values("alembic"), sourceLocation: sourceLocation)
        let pairs = Dictionary(values.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
        expectNoDifference(pairs, expected)
    }

    @Test func delimitersCommentsAndCase() throws {
        try check(
            "# top\n; top\n[alembic]\nScript_Location = migrations\nurl: x=y ; kept\n  \nempty =\n",
            ["script_location": "migrations", "url": "x=y ; kept", "empty": ""])
    }

    @Test func continuationLinesAndTheEmptyLinesBetweenThem() throws {
        try check(
            "[alembic]\nhooks = black\n  ruff\n\n  # a comment\n  isort\nnext = 1\n",
            ["hooks": "black\nruff\n\nisort", "next": "1"])
    }

    @Test func carriageReturnsAndByteOrderMark() throws {
        try check("\u{FEFF}[alembic]\r\na = 1\r\nb = 2\r\n", ["a": "1", "b": "2"])
    }

    @Test func defaultsAreInEverySection() throws {
        try check("[DEFAULT]\nroot = /srv\n[alembic]\nlocation = %(root)s/m\n", ["root": "/srv", "location": "/srv/m"])
    }

    @Test func interpolation() throws {
        try check(
            "[alembic]\nfile_template = %%(year)d_%%(slug)s\nname = a\nfull = %(NAME)s-%(name)s\nchain = <%(full)s>\n",
            ["file_template": "%(year)d_%(slug)s", "name": "a", "full": "a-a", "chain": "<a-a>"])
    }

    @Test(arguments: [
        ("a = %(a)s", "more than 10 deep"),
        ("a = %(b)s\nb = %(a)s", "more than 10 deep"),
        ("a = 100%", "'%' must be followed by '%' or '('"),
        ("a = %(nothing)s", "there is no option 'nothing'"),
        ("a = %(open", "bad reference"),
    ])
    func brokenInterpolation(_ options: String, _ reason: String) throws {
        let (file, _) = IniFile.parse(SourceText("[alembic]\n" + options))
        let error = #expect(throws: InterpolationError.self) { try file.value("alembic", "a") }
        #expect(error?.reason.contains(reason) == true, "\(String(describing: error))")
    }

    @Test func doublingReferencesAreBounded() throws {
        let lines = (1...9).map { "v\($0) = " + String(repeating: "%(v\($0 - 1))s", count: 40) }
        let (file, _) = IniFile.parse(SourceText("[alembic]\nv0 = xxxxxxxxxx\n" + lines.joined(separator: "\n")))
        #expect(throws: InterpolationError.self) { try file.value("alembic", "v9") }
    }

    @Test(arguments: [
        ("«a = 1»\n[alembic]\n", "ini-no-section"),
        ("[alembic]\n«just words»\n", "ini-syntax"),
        ("[alembic]\n«= 1»\n", "ini-syntax"),
        ("[alembic]\na = 1\n«a» = 2\n", "ini-duplicate-option"),
        ("[alembic]\na = 1\n«[alembic]»\nb = 2\n", "ini-duplicate-section"),
    ])
    func problems(_ marked: String, _ code: String) throws {
        let text = marked.replacing("«", with: "").replacing("»", with: "")
        let before = try #require(marked.split(separator: "«", maxSplits: 1, omittingEmptySubsequences: false).first)
        let inside = try #require(marked.split(separator: "«", omittingEmptySubsequences: false).last?.split(separator: "»").first)
        let (_, diagnostics) = IniFile.parse(SourceText(text))
        expectNoDifference(diagnostics.map(\.code), [code])
        expectNoDifference(diagnostics.map(\.range), [before.utf8.count..<before.utf8.count + inside.utf8.count])
    }
}
