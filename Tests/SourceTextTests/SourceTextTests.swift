import Testing

@testable import SourceText

struct SourceTextTests {
    @Test(arguments: [
        ("", [0]), ("a", [0]), ("a\n", [0, 2]), ("a\r\nb", [0, 3]), ("a\rb\n\nc", [0, 2, 4, 5]), ("\r\n\r", [0, 2, 3]),
    ])
    func lineStarts(_ text: String, _ expected: [Int]) {
        #expect(SourceText(text).lineStarts == expected)
    }

    /// A surrogate pair is two characters in UTF-16 and four in UTF-8; a combining character is one of its own.
    @Test(arguments: [(0, 0, 0), (1, 1, 1), (3, 2, 3), (7, 4, 7), (10, 6, 10)])
    func charactersOfALine(_ offset: Int, _ utf16: Int, _ utf8: Int) {
        let text = SourceText("aé😀e\u{301}x\n")
        #expect(text.position(at: offset) == Position(line: 0, character: utf16))
        #expect(text.position(at: offset, encoding: .utf8) == Position(line: 0, character: utf8))
        #expect(text.offset(at: Position(line: 0, character: utf16)) == offset)
        #expect(text.offset(at: Position(line: 0, character: utf8), encoding: .utf8) == offset)
    }

    @Test(arguments: [
        ("a.b()", "a.b()"), ("x */ y", "x * / y"), ("/*/", "/ * /"), ("*/\u{301}; DROP", "* /\u{301}; DROP"),
    ])
    func commentMarks(_ text: String, _ expected: String) {
        #expect(Array(text.withoutCommentMarks.unicodeScalars) == Array(expected.unicodeScalars))
    }

    @Test func placesThatAreNotThere() {
        let text = SourceText("ab\ncd\n")
        #expect(text.offset(at: Position(line: 0, character: 99)) == 2, "a character past the end is the line's end")
        #expect(text.offset(at: Position(line: 99, character: 0)) == 6)
        #expect(text.offset(at: Position(line: -1, character: -1)) == 0)
        #expect(text.position(at: 99) == Position(line: 2, character: 0))
        #expect(text.position(at: -5) == Position(line: 0, character: 0))
        #expect(text[2..<99] == "\ncd\n")
    }

    @Test func theMiddleOfASurrogatePairIsItsBeginning() {
        #expect(SourceText("😀x").offset(at: Position(line: 0, character: 1)) == 0)
    }

    @Test func lineRangesLeaveOutTheLineEnd() {
        let text = SourceText("ab\r\ncd")
        #expect(text.lineRange(0) == 0..<2)
        #expect(text.lineRange(1) == 4..<6)
        #expect(text.lineRange(7) == 6..<6)
        #expect(text.line(at: 3) == 0)
    }

    @Test func invalidUTF8IsReadAsReplacements() {
        #expect(SourceText(bytes: [0x61, 0xFF, 0x62]).string == "a\u{FFFD}b")
    }
}
