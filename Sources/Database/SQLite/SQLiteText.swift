/// The little of SQL's surface that the driver must see: blanks, comments and a statement's first word.
enum SQLiteText {
    /// The index of the first byte that is neither blank, comment nor `;`.
    static func skipBlanks(_ bytes: some Collection<UInt8>) -> Int {
        var rest = bytes[...]
        let count = bytes.count
        while let byte = rest.first {
            let next = rest.dropFirst().first
            switch (byte, next) {
            case (UInt8(ascii: " "), _), (0x09...0x0D, _), (UInt8(ascii: ";"), _):
                rest = rest.dropFirst()
            case (UInt8(ascii: "-"), UInt8(ascii: "-")):
                rest = rest.drop { $0 != 0x0A }
            case (UInt8(ascii: "/"), UInt8(ascii: "*")):
                rest = rest.dropFirst(2)
                while let byte = rest.first, !(byte == UInt8(ascii: "*") && rest.dropFirst().first == UInt8(ascii: "/")) {
                    rest = rest.dropFirst()
                }
                rest = rest.dropFirst(2)
            default: return count - rest.count
            }
        }
        return count
    }

    /// The first word in capitals, such as `INSERT`.
    static func firstWord(_ bytes: some Collection<UInt8>) -> String {
        let word = bytes.dropFirst(skipBlanks(bytes)).prefix { ($0 | 0x20) >= UInt8(ascii: "a") && ($0 | 0x20) <= UInt8(ascii: "z") }
        return String(decoding: word, as: UTF8.self).uppercased()
    }
}
