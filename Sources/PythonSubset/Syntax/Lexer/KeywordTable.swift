/// Finds keywords by their bytes packed into one word: none is longer than eight.
struct KeywordTable {
    static let shared = KeywordTable()

    /// The length of `continue` and `nonlocal`.
    static let longest = 8

    private var words = [UInt64](repeating: 0, count: 256)
    private var kinds = [TokenKind](repeating: .name, count: 256)

    private init() {
        for kind in TokenKind.keywords {
            let word = kind.rawValue.utf8.reduce(0) { $0 << 8 | UInt64($1) }
            var slot = Self.slot(word)
            while words[slot] != 0 { slot = (slot + 1) & 255 }
            words[slot] = word
            kinds[slot] = kind
        }
    }

    private static func slot(_ word: UInt64) -> Int {
        Int(truncatingIfNeeded: (word &* 0x9E37_79B9_7F4A_7C15) >> 56)
    }

    /// The keyword whose bytes `word` holds, last byte lowest; `.name` for any other.
    func kind(of word: UInt64) -> TokenKind {
        var slot = Self.slot(word)
        while words[slot] != 0 {
            if words[slot] == word { return kinds[slot] }
            slot = (slot + 1) & 255
        }
        return .name
    }
}
