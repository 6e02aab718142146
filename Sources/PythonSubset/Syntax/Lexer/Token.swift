/// A piece of the file: its kind and its bytes.
struct Token {
    let kind: TokenKind
    /// Whether the text of a string is what stands between its quotes: it has no prefix, escape or carriage return.
    let isPlain: Bool
    /// After an opening bracket that is closed: the commas right inside it and one; 65,535 stands for more, 0 for what is not known.
    private(set) var elementCount: UInt16 = 0
    private let lower: UInt32
    private let upper: UInt32

    init(_ kind: TokenKind, from lower: Int, to upper: Int, isPlain: Bool = false) {
        self.kind = kind
        self.isPlain = isPlain
        self.lower = UInt32(truncatingIfNeeded: lower)
        self.upper = UInt32(truncatingIfNeeded: upper)
    }

    mutating func setElementCount(commas: Int) {
        elementCount = UInt16(clamping: commas + 1)
    }

    var start: Int { Int(lower) }
    var end: Int { Int(upper) }
    var range: Range<Int> { Int(lower)..<Int(max(lower, upper)) }
}
