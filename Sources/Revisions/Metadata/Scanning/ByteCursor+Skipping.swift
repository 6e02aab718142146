import SourceText

extension ByteCursor {
    /// A string literal without prefix and escapes: the range of its text. One of triple quotes only where `triple` allows it.
    mutating func takeString(triple: Bool) -> Range<Int>? {
        guard let quote = byte, quote.isQuote else { return nil }
        if byte(after: 1) == quote, byte(after: 2) == quote {
            guard triple else { return nil }
            offset += 3
            let start = offset
            while let byte = byteInString(until: quote) {
                if byte == quote, self.byte(after: 1) == quote, self.byte(after: 2) == quote {
                    defer { offset += 3 }
                    return start..<offset
                }
                guard byte != UInt8(ascii: "\\"), byte != UInt8(ascii: "\r"), byte != 0 else { return nil }
                offset += 1
            }
            return nil
        }
        offset += 1
        let start = offset
        while let byte = byteInString(until: quote) {
            if byte == quote {
                offset += 1
                return start..<offset - 1
            }
            guard byte != UInt8(ascii: "\\"), byte != UInt8(ascii: "\r"), byte != UInt8(ascii: "\n"), byte != 0 else { return nil }
            offset += 1
        }
        return nil
    }

    /// To the `=` after an annotation, or to the line's end.
    mutating func skipAnnotation() -> Bool {
        while !isAtLineEnd, let byte {
            switch byte {
            case UInt8(ascii: "="): return true
            case UInt8(ascii: " "), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "|"):
                offset += 1
            default:
                guard !takeIdentifier().isEmpty else { return false }
            }
        }
        return true
    }

    /// The value of a variable that is of no interest, to the end of its statement; `false` where it could bind a name that is.
    mutating func skipExpression() -> Bool {
        var depth = 0
        while let byte {
            switch byte {
            case UInt8(ascii: "\n"):
                offset += 1
                if depth == 0 { return true }
            case UInt8(ascii: "#"): skipComment()
            case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
                depth += 1
                offset += 1
            case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
                guard depth > 0 else { return false }
                depth -= 1
                offset += 1
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                guard skipString() else { return false }
            case UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: "\r"), 0, 0x80...: return false
            case _ where byte.isIdentifierStart:
                let word = takeIdentifier()
                guard !word.isEmpty, watched(word) == nil, keyword(word) != .definition else { return false }
            default: offset += 1
            }
        }
        return depth == 0
    }

    /// Past the end of a logical line: a string, a bracket or a backslash joins several.
    mutating func skipLineOfCode() -> Bool {
        var depth = 0
        while offset < bytes.count {
            switch bytes[offset] {
            case UInt8(ascii: "\n"):
                offset += 1
                if depth == 0 { return true }
            case UInt8(ascii: "#"): skipComment()
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                guard skipString() else { return false }
            case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
                depth += 1
                offset += 1
            case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
                guard depth > 0 else { return false }
                depth -= 1
                offset += 1
            case UInt8(ascii: "\\"):
                guard byte(after: 1) == UInt8(ascii: "\n") else { return false }
                offset += 2
            case UInt8(ascii: "\r"), 0: return false
            default: offset += 1
            }
        }
        return depth == 0
    }

    /// The next byte that may matter in a string; those before it are skipped, eight at a time.
    private mutating func byteInString(until quote: UInt8) -> UInt8? {
        while bytes.count - offset >= ByteBlock.width {
            let block = ByteBlock(bytes, at: offset)
            let marks =
                block.marks(quote) | block.marks(UInt8(ascii: "\\")) | block.marks(UInt8(ascii: "\n")) | block.marks(UInt8(ascii: "\r"))
                | block.marks(0)
            if marks != 0 {
                offset += ByteBlock.first(marks)
                break
            }
            offset += ByteBlock.width
        }
        return byte
    }

    /// A string literal with whatever escapes.
    private mutating func skipString() -> Bool {
        guard let quote = byte else { return false }
        let isTriple = byte(after: 1) == quote && byte(after: 2) == quote
        offset += isTriple ? 3 : 1
        while let byte = byteInString(until: quote) {
            switch byte {
            case UInt8(ascii: "\\"): offset += 2
            case quote where !isTriple:
                offset += 1
                return true
            case quote where self.byte(after: 1) == quote && self.byte(after: 2) == quote:
                offset += 3
                return true
            case UInt8(ascii: "\n") where !isTriple: return false
            case UInt8(ascii: "\r"), 0: return false
            default: offset += 1
            }
        }
        return false
    }
}
