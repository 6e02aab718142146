import Schema
import Testing

@testable import Revisions

struct DriverParametersTests {
    @Test(
        arguments: [
            ("SELECT %s, '%%', %(name)s::int", .postgresql, "SELECT :retort_1, '%', :name::int"),
            ("SELECT '?', ?, :name", .sqlite, "SELECT '?', :retort_1, :name"),
            ("SELECT '\u{301}?', ?", .sqlite, "SELECT '\u{301}?', :retort_1"), ("SELECT %s\u{301}", .postgresql, "SELECT :retort_1\u{301}"),
        ] as [(String, DialectName, String)])
    func placeholders(statement: String, dialect: DialectName, expected: String) {
        #expect(Array(DriverParameters(statement, dialect).clause([:]).sql.unicodeScalars) == Array(expected.unicodeScalars))
    }
}
