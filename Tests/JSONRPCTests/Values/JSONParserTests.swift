import JSONRPC
import Testing

@Suite struct JSONParserTests {
    @Test(
        arguments: [
            ("null", .null),
            (" \t\r\n true ", true),
            ("false", false),
            ("0", 0),
            ("-1", -1),
            ("9223372036854775807", .int(.max)),
            ("-9223372036854775808", .int(.min)),
            ("9223372036854775808", .double(9_223_372_036_854_775_808)),
            ("-9223372036854775809", .double(-9_223_372_036_854_775_808)),
            ("123456789012345678901234567890", .double(1.2345678901234568e29)),
            ("-0", .double(-0.0)),
            ("1.0", .double(1)),
            ("1e2", .double(100)),
            ("1E+2", .double(100)),
            ("-1.5e-3", .double(-0.0015)),
            ("1e-400", .double(0)),
            (#""""#, ""),
            (#""a\"\\\/\b\f\n\r\t""#, "a\"\\/\u{8}\u{C}\n\r\t"),
            (#""\u0041\u00e9\u20AC""#, "Aé€"),
            (#""\ud83d\ude00""#, "😀"),
            (#""\u0000""#, "\0"),
            (#""\ud800""#, "\u{FFFD}"),
            (#""\ud800x""#, "\u{FFFD}x"),
            (#""\ud800\n""#, "\u{FFFD}\n"),
            (#""\ud800\u0041""#, "\u{FFFD}A"),
            (#""\ude00""#, "\u{FFFD}"),
            ("\"é€😀\u{7F}\"", "é€😀\u{7F}"),
            ("[]", []),
            ("[ ]", []),
            ("[1, [2], {}]", [1, [2], [:]]),
            ("{}", [:]),
            (#"{"b": 1, "a": {"c": [null]}}"#, ["b": 1, "a": ["c": [nil]]]),
            (#"{"": 0}"#, ["": 0]),
        ] as [(String, JSON)])
    func accepts(_ text: String, _ value: JSON) throws {
        #expect(try JSONParser.parse(text) == value)
    }

    @Test(arguments: [
        ("", 0), ("  ", 2), ("nul", 0), ("nulll", 4), ("True", 0), ("NaN", 0), ("Infinity", 0), ("-", 1), ("+1", 0), ("01", 0), ("-01", 0),
        (".5", 0), ("1.", 2), ("1.e1", 2), ("1e", 2), ("1e+", 3), ("0x10", 1), ("1e400", 0), ("-1e400", 0), ("1 2", 2),
        ("\"", 0), ("\"a", 0), ("\"\\", 2), (#""\x""#, 2), (#""\u12g4""#, 5), (#""\u12"#, 5), ("\"\u{1}\"", 1), ("\"a\nb\"", 2), ("'a'", 0),
        ("[", 1), ("[1", 2), ("[1,]", 3), ("[,1]", 1), ("[1 2]", 3), ("]", 0), ("[1}", 2),
        ("{", 1), (#"{"a"}"#, 4), (#"{"a":}"#, 5), (#"{"a":1,}"#, 7), ("{a:1}", 1), ("{1:1}", 1), (#"{"a":1 "b":2}"#, 7), (#"{"a":1]"#, 6),
        ("// 1", 0), ("1 // 1", 2), ("/**/1", 0), ("\u{FEFF}1", 0), ("1\0", 1),
    ])
    func rejects(_ text: String, at offset: Int) {
        let error = #expect(throws: JSONParseError.self) { try JSONParser.parse(text) }
        #expect(error?.offset == offset)
    }

    @Test(
        arguments: [
            [0x22, 0xFF, 0x22], [0x22, 0xC3, 0x22], [0x22, 0xC0, 0x80, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22],
            [0x22, 0xF4, 0x90, 0x80, 0x80, 0x22],
            [0x22, 0x5C, 0x6E, 0xE2, 0x82, 0x22], [0xFF], [0xFE, 0xFF, 0x00, 0x31],
        ] as [[UInt8]])
    func rejectsInvalidUTF8(_ bytes: [UInt8]) {
        #expect(throws: JSONParseError.self) { try JSONParser.parse(bytes) }
    }

    @Test func nestingIsBounded() throws {
        let depth = JSONParser.maximumDepth
        #expect(throws: Never.self) { try JSONParser.parse(String(repeating: "[", count: depth) + String(repeating: "]", count: depth)) }
        let error = #expect(throws: JSONParseError.self) { try JSONParser.parse(String(repeating: "[", count: 100_000)) }
        #expect(error?.offset == depth)
        #expect(throws: JSONParseError.self) { try JSONParser.parse(String(repeating: #"{"a":"#, count: 100_000)) }
    }

    /// Random bytes, and random changes of a valid text, parse or fail; what parses is written and read back as the same value.
    @Test func damagedTextNeverTraps() throws {
        var generator = SeededGenerator(seed: 20_261_122)
        let valid = Array(#"{"jsonrpc":"2.0","id":1,"params":{"a":[1,-2.5e3,"x\u00e9\ud83d\ude00\n",true,null]}}"#.utf8)
        let alphabet = Array(#"{}[]",:\u0019e+-.tfn dD8é"#.utf8)
        for _ in 0..<20_000 {
            var bytes = Bool.random(using: &generator) ? valid : []
            for _ in 0..<Int.random(in: 1...8, using: &generator) {
                let byte =
                    Bool.random(using: &generator)
                    ? alphabet.randomElement(using: &generator) ?? 0 : .random(in: 0...255, using: &generator)
                let position = Int.random(in: 0...bytes.count, using: &generator)
                if position < bytes.count, Bool.random(using: &generator) {
                    bytes[position] = byte
                } else {
                    bytes.insert(byte, at: position)
                }
            }
            guard let value = try? JSONParser.parse(bytes) else { continue }
            #expect(try JSONParser.parse(value.utf8) == value)
        }
    }
}
