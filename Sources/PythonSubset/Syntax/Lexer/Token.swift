/// A piece of the file: its kind and its bytes.
struct Token {
    let kind: TokenKind
    private let lower: UInt32
    private let upper: UInt32

    init(_ kind: TokenKind, from lower: Int, to upper: Int) {
        self.kind = kind
        self.lower = UInt32(truncatingIfNeeded: lower)
        self.upper = UInt32(truncatingIfNeeded: upper)
    }

    var start: Int { Int(lower) }
    var end: Int { Int(upper) }
    var range: Range<Int> { Int(lower)..<Int(max(lower, upper)) }
}
