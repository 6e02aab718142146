import Schema
import Testing

@testable import Migrations

struct PostgreSQLArrayTests {
    @Test(
        arguments: [
            ("{}", []), ("{a,NULL,\"NULL\"}", [.string("a"), .null, .string("NULL")]), ("[0:1]={a,b}", [.string("a"), .string("b")]),
            (#"{"a\"b",c\\d,{e}}"#, [.string(#"a"b"#), .string(#"c\d"#), .array([.string("e")])]),
            ("{\"\u{301}a\",b}", [.string("\u{301}a"), .string("b")]), ("{,\u{301}}", [.string(""), .string("\u{301}")]),
            ("{a", nil), ("a", nil), ("{a}b", nil), ("{{{{{{{a}}}}}}}", nil),
        ] as [(String, [SQLLiteral]?)])
    func elements(of text: String, expected: [SQLLiteral]?) {
        #expect(PostgreSQLArray.elements(of: text, item: "text") == expected)
    }
}
