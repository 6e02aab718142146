import SourceText

/// The cursor over a TOML document: white space, keys and punctuation; values are `TomlReader+Values.swift`.
struct TomlReader {
    static let maximumDepth = 64

    let bytes: [UInt8]
    var offset: Int

    init(_ source: SourceText) {
        bytes = source.bytes
        offset = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    var peek: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    mutating func advance(_ count: Int = 1) { offset = min(offset + count, bytes.count) }

    func starts(with text: StaticString) -> Bool {
        text.withUTF8Buffer { bytes[offset...].starts(with: $0) }
    }

    func failure(_ reason: String) -> TomlError { TomlError(offset: offset, reason: reason) }

    mutating func skipSpaces() {
        while let byte = peek, byte == 0x20 || byte == 0x09 { advance() }
    }

    /// Skips white space, line ends and comments.
    mutating func skipLines() {
        while let byte = peek {
            if byte == UInt8(ascii: "#") {
                while let next = peek, next != 0x0A { _ = next; advance() }
            } else if byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
                advance()
            } else {
                return
            }
        }
    }

    mutating func expect(_ text: StaticString) throws(TomlError) {
        skipSpaces()
        guard starts(with: text) else { throw failure("Expected '\(text)'.") }
        advance(text.utf8CodeUnitCount)
    }

    mutating func expectLineEnd() throws(TomlError) {
        skipSpaces()
        guard let byte = peek, byte != UInt8(ascii: "#"), byte != 0x0A, byte != 0x0D else { return }
        throw failure("Expected the end of the line.")
    }

    /// Reads a bare, quoted or dotted key.
    mutating func readKey() throws(TomlError) -> [String] {
        var path: [String] = []
        while true {
            skipSpaces()
            switch peek {
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                path.append(try readString())
            default:
                let start = offset
                while let byte = peek, Self.isBare(byte) { advance() }
                guard offset > start else { throw failure("Expected a key.") }
                path.append(String(decoding: bytes[start..<offset], as: UTF8.self))
            }
            skipSpaces()
            guard peek == UInt8(ascii: ".") else { return path }
            advance()
        }
    }

    private static func isBare(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "_"), UInt8(ascii: "-"):
            true
        default: false
        }
    }
}
