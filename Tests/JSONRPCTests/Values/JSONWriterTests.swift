import JSONRPC
import Testing

@Suite struct JSONWriterTests {
    @Test(
        arguments: [
            (nil, "null"), (true, "true"), (false, "false"), (0, "0"), (7, "7"), (-7, "-7"), (.int(.min), "-9223372036854775808"),
            (0.1, "0.1"), (1e21, "1e+21"), (.double(.leastNonzeroMagnitude), "5e-324"), (-0.0, "-0.0"), (.double(.nan), "null"),
            (.double(.infinity), "null"),
            ("", #""""#), ("a\"b\\c/d", #""a\"b\\c/d""#), ("\u{0}\u{8}\t\n\u{C}\r\u{1F}\u{7F}", "\"\\u0000\\b\\t\\n\\f\\r\\u001f\u{7F}\""),
            ("é😀\u{2028}", "\"é😀\u{2028}\""), ([], "[]"), ([:], "{}"), ([1, "a", [nil]], #"[1,"a",[null]]"#),
            (["b": 1, "a": [:]], #"{"b":1,"a":{}}"#),
        ] as [(JSON, String)])
    func writes(_ value: JSON, _ text: String) {
        #expect(value.text == text)
    }

    @Test func doublesReadBackAsThemselves() throws {
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<10_000 {
            let number = Double(bitPattern: generator.next())
            guard number.isFinite else { continue }
            #expect(try JSONParser.parse(JSON.double(number).utf8).doubleValue?.bitPattern == number.bitPattern)
        }
    }
}
