import Foundation
import PythonSubset
import SourceText
import Testing

/// Ten thousand of everything on the smallest stack that a thread gets.
@Suite struct ParserLimitTests {
    @Test(arguments: [
        ("(", ")"), ("[", "]"), ("{1: ", "}"), ("{", "}"), ("f(", ")"), ("f(a=", ")"), ("f(*", ")"), ("a[", "]"), ("a[1:", "]"),
        ("lambda: (", ")"),
        ("lambda a=(", "): 1"), ("[a for a in ", "]"), ("f(a for a in ", ")"), ("f'{", "}'"), ("(a := ", ")"), ("(yield ", ")"),
        ("not ", ""), ("-", ""),
        ("await ", ""), ("a ** ", ""), ("a if b else ", ""), ("-a or b and not c == d | e ^ f & g << h + i * -j ** [", "]"),
    ])
    func nesting(open: String, close: String) {
        let source = "async def f():\n  x = \(String(repeating: open, count: 10_000))1\(String(repeating: close, count: 10_000))\ny = 2\n"
        let result = parseOnSmallStack(source)
        #expect(result.messages.contains("too many nested expressions or blocks; at most 100 are read"))
        #expect(result.statements == 2)
    }

    @Test(arguments: ["a + ", "a.b.", "a()().", "a[0][1].", "'%s' % "])
    func chains(link: String) {
        let result = parseOnSmallStack("x = \(String(repeating: link, count: 10_000))a\ny = 2\n")
        #expect(result.messages == ["the expression is too long; at most 1000 operators or calls in a row are read"])
        #expect(result.statements == 2)
    }

    @Test(arguments: ["a and ", "a < ", "'a' ", "a, ", "a = "])
    func flatLists(link: String) {
        let result = parseOnSmallStack("x = \(String(repeating: link, count: 10_000))'a'\ny = 2\n")
        #expect(result.messages == [])
        #expect(result.statements == 2)
    }

    @Test(arguments: ["if x:", "for x in y:", "while x:", "with x:", "try:", "class A:", "def f():"])
    func blocks(header: String) {
        let lines = (0..<1_000).map { String(repeating: " ", count: $0) + header + "\n" }
        let result = parseOnSmallStack(lines.joined() + String(repeating: " ", count: 1_000) + "pass\ny = 2\n")
        #expect(result.messages.contains("too many levels of indentation; at most 100 are read"))
        #expect(result.statements == 2)
    }

    @Test func patterns() {
        for (open, close) in [("[", "]"), ("{1: ", "}"), ("A(", ")"), ("A(a=", ")")] {
            let pattern = String(repeating: open, count: 10_000) + "1" + String(repeating: close, count: 10_000)
            let result = parseOnSmallStack("match x:\n  case \(pattern): pass\n")
            #expect(result.messages == ["too many nested expressions or blocks; at most 100 are read"])
        }
    }

    /// What may be nested is as deep as what CPython's own library needs.
    @Test func allowsWhatPeopleWrite() {
        check(
            "x = " + String(repeating: "[", count: 90) + "1" + String(repeating: "]", count: 90),
            "(assign x " + String(repeating: "(list ", count: 90) + "1" + String(repeating: ")", count: 91))
        #expect(parseOnSmallStack("x = " + String(repeating: "a + ", count: 900) + "a").messages == [])
    }

    /// Parses and drops the tree on a thread with 512 KiB of stack, as small as one that the system makes.
    private func parseOnSmallStack(_ source: String) -> (messages: [String], statements: Int) {
        let text = SourceText(source)
        let outcome = Outcome()
        let thread = Thread { outcome.finish(with: Parser.parse(text)) }
        thread.stackSize = 512 << 10
        thread.start()
        return outcome.wait()
    }

    private final class Outcome: @unchecked Sendable {
        private let condition = NSCondition()
        private var result: (messages: [String], statements: Int)?

        func finish(with parsed: ParseResult) {
            condition.withLock { result = (parsed.diagnostics.map(\.message), parsed.module.body.count) }
            condition.signal()
        }

        func wait() -> (messages: [String], statements: Int) {
            condition.withLock {
                while true {
                    if let result { return result }
                    condition.wait()
                }
            }
        }
    }
}
