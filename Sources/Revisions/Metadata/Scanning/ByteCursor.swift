/// A place in the bytes of a Python file, with the few tokens that a module's top level is made of.
///
/// Bytes outside ASCII are taken in strings and comments alone, carriage returns and line continuations nowhere.
struct ByteCursor {
    let bytes: UnsafeBufferPointer<UInt8>
    var offset = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    /// The byte at the cursor; `nil` at the end.
    var byte: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    func byte(after distance: Int) -> UInt8? { offset + distance < bytes.count ? bytes[offset + distance] : nil }

    /// At the end, at a line's end or at a comment.
    var isAtLineEnd: Bool {
        guard let byte else { return true }
        return byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "#")
    }

    /// Whether one of the first two lines may name an encoding (PEP 263).
    var declaresEncoding: Bool {
        var cursor = self
        for _ in 0..<2 {
            cursor.skipSpaces()
            let start = cursor.offset
            cursor.skipComment()
            if start < bytes.count, bytes[start] == UInt8(ascii: "#") {
                let comment = start..<cursor.offset
                for offset in comment where bytes[offset] == UInt8(ascii: "c") {
                    if matches((offset..<offset + 6).clamped(to: comment), "coding") { return true }
                }
            }
            cursor.skipLine()
        }
        return false
    }

    mutating func skipSpaces() {
        while let byte, byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") { offset += 1 }
    }

    /// To the line's end.
    mutating func skipComment() {
        while let byte, byte != UInt8(ascii: "\n") { offset += 1 }
    }

    /// Past the line's end.
    mutating func skipLine() {
        skipComment()
        if offset < bytes.count { offset += 1 }
    }

    mutating func skipSpaceInBrackets() {
        while let byte {
            switch byte {
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"): offset += 1
            case UInt8(ascii: "#"): skipComment()
            default: return
            }
        }
    }

    /// An ASCII identifier; empty where none begins, or where it goes on beyond ASCII.
    mutating func takeIdentifier() -> Range<Int> {
        let start = offset
        guard let first = byte, first.isIdentifierStart else { return start..<start }
        while let byte, byte.isIdentifierPart { offset += 1 }
        if let byte, byte >= 0x80 { return start..<start }
        return start..<offset
    }

    /// The end of a statement: spaces, a comment, the line's end.
    mutating func takeStatementEnd() -> Bool {
        skipSpaces()
        guard isAtLineEnd else { return false }
        skipLine()
        return true
    }

    func matches(_ range: Range<Int>, _ text: StaticString) -> Bool {
        guard range.count == text.utf8CodeUnitCount else { return false }
        for index in 0..<range.count where bytes[range.lowerBound + index] != text.utf8Start[index] { return false }
        return true
    }

    /// The bytes as text; `nil` when they are not UTF-8.
    func text(_ range: Range<Int>) -> String? {
        String(validating: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
    }
}

extension UInt8 {
    var isQuote: Bool { self == UInt8(ascii: "\"") || self == UInt8(ascii: "'") }

    var isIdentifierStart: Bool {
        let lower = self | 0x20
        return lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z") || self == UInt8(ascii: "_")
    }

    var isIdentifierPart: Bool { isIdentifierStart || self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
}
