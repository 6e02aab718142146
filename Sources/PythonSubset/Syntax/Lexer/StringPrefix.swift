/// The letters before a string's quotes.
struct StringPrefix {
    var isRaw = false
    var isBytes = false
    var isFormatted = false
    /// `t`, whose value is a template (PEP 750).
    var isTemplate = false
    var length: Int

    /// The prefix whose bytes are packed in `word`, last byte lowest; nil when the letters are none.
    init?(_ word: UInt64) {
        length = word == 0 ? 0 : word > 0xFF ? 2 : 1
        var isUnicode = false
        var rest = word
        while rest != 0 {
            switch UInt8(truncatingIfNeeded: rest) | 0x20 {
            case UInt8(ascii: "r") where !isRaw: isRaw = true
            case UInt8(ascii: "b") where !isBytes: isBytes = true
            case UInt8(ascii: "f") where !isFormatted: isFormatted = true
            case UInt8(ascii: "t") where !isTemplate: isTemplate = true
            case UInt8(ascii: "u") where word <= 0xFF: isUnicode = true
            default: return nil
            }
            rest >>= 8
        }
        if (isUnicode ? 1 : 0) + (isBytes ? 1 : 0) + (isFormatted ? 1 : 0) + (isTemplate ? 1 : 0) > 1 { return nil }
    }

    /// The prefix of the string token that begins at `offset`.
    init(at offset: Int, in bytes: [UInt8]) {
        var word: UInt64 = 0
        var index = offset
        while index < bytes.count, index < offset + 2, !bytes[index].isQuote {
            word = word << 8 | UInt64(bytes[index])
            index += 1
        }
        self = StringPrefix(word) ?? StringPrefix(length: index - offset)
    }

    /// No letters at all.
    static let none = StringPrefix(length: 0)

    private init(length: Int) { self.length = length }

    /// Whether replacement fields are read in it.
    var hasFields: Bool { isFormatted || isTemplate }
}
