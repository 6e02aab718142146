import SourceText

extension SourceText {
    private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    private func isWordByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "_"):
            true
        default: false
        }
    }

    /// The range without the space around it.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var range = range.clamped(to: 0..<bytes.count)
        while let first = bytes[range].first, isSpace(first) { range = range.lowerBound + 1..<range.upperBound }
        while let last = bytes[range].last, isSpace(last) { range = range.lowerBound..<range.upperBound - 1 }
        return range
    }

    /// The text after `--` in a line that is nothing but a comment; a byte order mark may stand before the first.
    func comment(in line: Range<Int>) -> Range<Int>? {
        var line = line
        if line.lowerBound == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { line = 3..<max(3, line.upperBound) }
        let content = trimmed(line)
        guard bytes[content].starts(with: [UInt8(ascii: "-"), UInt8(ascii: "-")]) else { return nil }
        return trimmed(content.lowerBound + 2..<content.upperBound)
    }

    /// The name in front of a colon at the beginning of a comment.
    func keyName(in comment: Range<Int>) -> Range<Int>? {
        guard let end = bytes[comment].firstIndex(where: { !isWordByte($0) }), end > comment.lowerBound, bytes[end] == UInt8(ascii: ":")
        else { return nil }
        return comment.lowerBound..<end
    }

    /// Ranges between spaces.
    func words(in range: Range<Int>) -> [Range<Int>] {
        split(range, where: isSpace)
    }

    /// Names between commas or spaces; `None` is no name.
    func names(in range: Range<Int>) -> [WrittenName] {
        split(range) { isSpace($0) || $0 == UInt8(ascii: ",") }
            .map { WrittenName(name: self[$0], range: $0) }
            .filter { $0.name.lowercased() != "none" }
    }

    private func split(_ range: Range<Int>, where isSeparator: (UInt8) -> Bool) -> [Range<Int>] {
        bytes[range.clamped(to: 0..<bytes.count)].split(whereSeparator: isSeparator).map { $0.startIndex..<$0.endIndex }
    }
}
