/// Python's format specification: `[[fill]align][sign][#][0][width][grouping][.precision][type]`.
struct FormatSpecification {
    var fill: Unicode.Scalar = " "
    var align: Unicode.Scalar?
    var sign: Unicode.Scalar = "-"
    var isAlternate = false
    var width = 0
    var grouping: Unicode.Scalar?
    var precision: Int?
    var type: Unicode.Scalar?

    /// `nil` when the text is no specification.
    init?(_ text: String) {
        var rest = Array(text.unicodeScalars)[...]
        let aligns: Set<Unicode.Scalar> = ["<", ">", "=", "^"]
        if rest.count >= 2, let mark = rest.dropFirst().first, aligns.contains(mark) {
            fill = rest.removeFirst()
            align = rest.removeFirst()
        } else if let mark = rest.first, aligns.contains(mark) {
            align = rest.removeFirst()
        }
        if let mark = rest.first, mark == "+" || mark == "-" || mark == " " { sign = rest.removeFirst() }
        if rest.first == "z" { rest.removeFirst() }
        if rest.first == "#" {
            isAlternate = true
            rest.removeFirst()
        }
        if rest.first == "0" {
            rest.removeFirst()
            if align == nil {
                fill = "0"
                align = "="
            }
        }
        guard let width = FormatSpecification.number(&rest) else { return nil }
        self.width = width.value
        if let mark = rest.first, mark == "," || mark == "_" { grouping = rest.removeFirst() }
        if rest.first == "." {
            rest.removeFirst()
            guard let precision = FormatSpecification.number(&rest), precision.count > 0 else { return nil }
            self.precision = precision.value
        }
        type = rest.popFirst()
        guard rest.isEmpty else { return nil }
    }

    init() {}

    private static func number(_ rest: inout ArraySlice<Unicode.Scalar>) -> (value: Int, count: Int)? {
        var value = 0
        var count = 0
        while let scalar = rest.first, let digit = scalar.asciiDigit {
            guard value < 100_000_000 else { return nil }
            value = value * 10 + digit
            count += 1
            rest.removeFirst()
        }
        return (value, count)
    }

    /// The text filled up to the width.
    func padded(_ text: String, defaultAlign: Unicode.Scalar) -> String {
        let missing = width - text.unicodeScalars.count
        guard missing > 0 else { return text }
        func filling(_ count: Int) -> String { String(repeating: String(fill), count: count) }
        switch align ?? defaultAlign {
        case "<": return text + filling(missing)
        case "^": return filling(missing / 2) + text + filling(missing - missing / 2)
        default: return filling(missing) + text
        }
    }

    /// A number out of its sign, prefix and digits, grouped and filled up.
    func assembled(isNegative: Bool, prefix: String = "", digits: String, groupSize: Int = 3) -> String {
        let mark = isNegative ? "-" : sign == "-" ? "" : String(sign)
        var body = grouped(digits, groupSize)
        guard (align ?? ">") == "=" else { return padded(mark + prefix + body, defaultAlign: ">") }
        let missing = width - (mark + prefix + body).unicodeScalars.count
        guard missing > 0 else { return mark + prefix + body }
        if fill == "0", grouping != nil {
            let groups = (width - (mark + prefix).utf8.count) / (groupSize + 1) * groupSize
            var zeros = String(repeating: "0", count: max(0, groups - digits.utf8.count)) + digits
            while (mark + prefix + grouped(zeros, groupSize)).utf8.count < width { zeros = "0" + zeros }
            body = grouped(zeros, groupSize)
            return mark + prefix + body
        }
        return mark + prefix + String(repeating: String(fill), count: missing) + body
    }

    private func grouped(_ digits: String, _ size: Int) -> String {
        guard let grouping else { return digits }
        let whole = digits.prefix { $0.isHexDigit && $0 != "." }
        let isExponent = digits.contains(".") || digits.contains("e")
        let head = isExponent ? digits.prefix { ("0"..."9").contains($0) } : whole
        let count = head.count
        var result = ""
        for (index, character) in head.enumerated() {
            if index > 0, (count - index) % size == 0 { result.unicodeScalars.append(grouping) }
            result.append(character)
        }
        return result + digits.dropFirst(count)
    }
}

extension Unicode.Scalar {
    /// The value of an ASCII digit.
    var asciiDigit: Int? {
        ("0"..."9").contains(self) ? Int(value) - 48 : nil
    }
}
