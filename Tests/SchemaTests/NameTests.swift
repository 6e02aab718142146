import Testing

@testable import Schema

@Suite struct NameTests {
    /// The test suite of RFC 1321.
    @Test(arguments: [
        ("", "d41d8cd98f00b204e9800998ecf8427e"), ("a", "0cc175b9c0f1b6a831c399e269772661"),
        ("message digest", "f96b697d7cb7938d525a2f31aaf161d0"),
        ("12345678901234567890123456789012345678901234567890123456789012345678901234567890", "57edf4a22be3c955ac49da2e2107b67a"),
    ])
    func md5(_ text: String, _ digest: String) {
        #expect(MD5.hexadecimal(of: Array(text.utf8)) == digest)
    }

    @Test func longIdentifiers() {
        #expect(LongIdentifier.shortened("short", to: 63) == "short")
        let name = String(repeating: "i", count: 70)
        #expect(LongIdentifier.shortened(name, to: 63) == String(repeating: "i", count: 55) + "_fa70")
    }

    @Test(
        arguments: [
            ("t.c", nil, "t", "c"), ("s.t.c", "s", "t", "c"), ("a.b.t.c", "a.b", "t", "c"), ("t", nil, "t", nil),
        ] as [(String, String?, String, String?)])
    func columnTargets(_ text: String, _ schema: String?, _ table: String, _ column: String?) {
        let target = ColumnTarget(text)
        #expect(target.table.schema?.text == schema)
        #expect(target.table.name.text == table)
        #expect(target.column?.text == column)
    }
}
