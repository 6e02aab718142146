/// A relative target: `[label@][symbol](+|-)N`, such as `+2`, `billing@-1` or `ae10+1`.
struct RelativeTarget: Hashable {
    var branchLabel: String?
    var symbol: String?
    /// As written, with its sign.
    var relative: String
    /// Negative goes down. Cut to what an integer holds.
    var steps: Int

    /// Nil for an absolute target. A label may hold any character, the `@` included; a symbol only letters, digits and `_`.
    init?(_ target: String) {
        let scalars = target.unicodeScalars
        for at in scalars.indices where scalars[at] == "@" && at != scalars.startIndex {
            if let (symbol, relative, steps) = Self.tail(scalars[scalars.index(after: at)...]) {
                self.init(branchLabel: String(scalars[..<at]), symbol: symbol, relative: relative, steps: steps)
                return
            }
        }
        guard let (symbol, relative, steps) = Self.tail(scalars[...]) else { return nil }
        self.init(branchLabel: nil, symbol: symbol, relative: relative, steps: steps)
    }

    private init(branchLabel: String?, symbol: String?, relative: String, steps: Int) {
        self.branchLabel = branchLabel
        self.symbol = symbol
        self.relative = relative
        self.steps = steps
    }

    private static func tail(_ text: Substring.UnicodeScalarView) -> (symbol: String?, relative: String, steps: Int)? {
        let symbol = text.prefix { $0 == "_" || $0.properties.isAlphabetic || $0.properties.numericType != nil }
        let number = text[symbol.endIndex...]
        guard let sign = number.first, sign == "+" || sign == "-" else { return nil }
        let digits = number.dropFirst()
        guard !digits.isEmpty, digits.allSatisfy({ ("0"..."9").contains($0) }) else { return nil }
        let steps = Int(String(digits)) ?? Int.max
        return (symbol.isEmpty ? nil : String(symbol), String(number), sign == "-" ? -steps : steps)
    }
}
