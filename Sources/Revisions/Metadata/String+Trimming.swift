extension String {
    /// The text without the white space around it.
    func trimmingSpace() -> String {
        if let trimmed = trimmingASCIISpace() { return trimmed }
        let start = drop { $0.isWhitespace }
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...last])
    }

    /// `nil` where the text begins or ends, white space aside, with something that is not ASCII.
    private func trimmingASCIISpace() -> String? {
        let bounds = utf8.withContiguousStorageIfAvailable { bytes -> Range<Int>? in
            guard let first = bytes.firstIndex(where: { !$0.isASCIISpace }), let last = bytes.lastIndex(where: { !$0.isASCIISpace }),
                bytes[first].isVisibleASCII, bytes[last].isVisibleASCII
            else { return nil }
            return first..<last + 1
        }
        guard let bounds, let bounds else { return nil }
        guard bounds.count < utf8.count else { return self }
        return String(self[utf8.index(startIndex, offsetBy: bounds.lowerBound)..<utf8.index(startIndex, offsetBy: bounds.upperBound)])
    }
}

extension UInt8 {
    fileprivate var isVisibleASCII: Bool { self > 0x20 && self < 0x7F }

    fileprivate var isASCIISpace: Bool { self == 0x20 || self >= 0x09 && self <= 0x0D }
}
