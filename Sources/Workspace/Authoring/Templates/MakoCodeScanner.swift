/// Finds the end of Python code inside a template, passing over strings, comments and brackets.
struct MakoCodeScanner {
    private let bytes: [UInt8]
    private var position: Int

    init(_ bytes: [UInt8], from position: Int) {
        self.bytes = bytes
        self.position = position
    }

    /// The first of these bytes outside of strings and brackets; `nil` when the code does not end.
    mutating func end(atAnyOf terminators: [Unicode.Scalar]) -> Int? {
        let terminators = terminators.compactMap { UInt8(exactly: $0.value) }
        var depth = 0
        while position < bytes.count {
            let byte = bytes[position]
            if depth == 0, terminators.contains(byte) { return position }
            switch byte {
            case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth - 1)
            case UInt8(ascii: "'"), UInt8(ascii: "\""):
                skipString()
                continue
            default: break
            }
            position += 1
        }
        return nil
    }

    /// Where `terminator` stands outside of strings and comments; `nil` when the code does not end.
    mutating func end(of terminator: String) -> Int? {
        while position < bytes.count {
            if bytes[position...].starts(with: terminator.utf8) { return position }
            switch bytes[position] {
            case UInt8(ascii: "'"), UInt8(ascii: "\""): skipString()
            case UInt8(ascii: "#"):
                while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { position += 1 }
            default: position += 1
            }
        }
        return nil
    }

    private mutating func skipString() {
        let quote = bytes[position]
        let isTriple = bytes[position...].prefix(3).count == 3 && bytes[position...].prefix(3).allSatisfy { $0 == quote }
        position += isTriple ? 3 : 1
        while position < bytes.count {
            if bytes[position] == UInt8(ascii: "\\") {
                position = min(position + 2, bytes.count)
            } else if bytes[position] == quote, !isTriple || bytes[position...].prefix(3).elementsEqual([quote, quote, quote]) {
                position += isTriple ? 3 : 1
                return
            } else if !isTriple, bytes[position] == UInt8(ascii: "\n") {
                return
            } else {
                position += 1
            }
        }
    }
}
