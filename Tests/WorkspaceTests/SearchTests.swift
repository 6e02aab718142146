import SourceText
import Testing

@testable import Workspace

struct SearchTests {
    @Test(arguments: [
        ("", false), ("sqlalchemy.ext", true), ("from sqlalchemy.ext import x", true), ("qqq sqlalchemy.ex", false), ("q", false),
        ("sqsqlalchemy.ext", true), ("sqlalchemy", false),
    ])
    func wordsAreFound(text: String, expected: Bool) {
        #expect(SourceText(text).contains("sqlalchemy.ext", anchor: 1) == expected)
    }
}
