/// How a position's character is counted (LSP `PositionEncodingKind`).
package enum PositionEncoding: String, Sendable {
    case utf8 = "utf-8"
    case utf16 = "utf-16"
    case utf32 = "utf-32"
}

/// A zero-based line and character, as LSP has them.
package struct Position: Sendable, Hashable, Comparable {
    package var line: Int
    package var character: Int

    package init(line: Int, character: Int) {
        self.line = line
        self.character = character
    }

    package static func < (left: Position, right: Position) -> Bool {
        (left.line, left.character) < (right.line, right.character)
    }
}

extension SourceText {
    /// The position of a byte offset, cut to what there is.
    package func position(at offset: Int, encoding: PositionEncoding = .utf16) -> Position {
        let offset = min(max(offset, 0), bytes.count)
        let line = line(at: offset)
        let prefix = bytes[lineStarts[line]..<offset]
        switch encoding {
        case .utf8: return Position(line: line, character: prefix.count)
        case .utf16: return Position(line: line, character: String(decoding: prefix, as: UTF8.self).utf16.count)
        case .utf32: return Position(line: line, character: String(decoding: prefix, as: UTF8.self).unicodeScalars.count)
        }
    }

    /// The byte offset of a position; a character past the line's end is the line's end (LSP: "it defaults back to the line length").
    package func offset(at position: Position, encoding: PositionEncoding = .utf16) -> Int {
        guard position.line >= 0 else { return 0 }
        let range = lineRange(position.line)
        guard position.character > 0 else { return range.lowerBound }
        if encoding == .utf8 {
            return position.character < range.count ? range.lowerBound + position.character : range.upperBound
        }
        var left = position.character
        var offset = range.lowerBound
        for scalar in String(decoding: bytes[range], as: UTF8.self).unicodeScalars {
            let width = encoding == .utf32 ? 1 : UTF16.width(scalar)
            guard left >= width else { break }
            left -= width
            offset += UTF8.width(scalar)
        }
        return min(offset, range.upperBound)
    }
}
