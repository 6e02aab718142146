import SourceText

/// Source with places marked `⟦...⟧`; the marks are not part of the text.
struct MarkedText {
    let text: SourceText
    let ranges: [Range<Int>]

    init(_ marked: String) {
        var bytes: [UInt8] = []
        var starts: [Int] = []
        var ranges: [Range<Int>] = []
        for scalar in marked.unicodeScalars {
            switch scalar {
            case "⟦": starts.append(bytes.count)
            case "⟧": if let start = starts.popLast() { ranges.append(start..<bytes.count) }
            default: bytes += Array(String(scalar).utf8)
            }
        }
        text = SourceText(bytes: bytes)
        self.ranges = ranges
    }
}
