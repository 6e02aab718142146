/// A regular expression as a tree.
indirect enum RegularExpressionNode {
    case empty
    case scalar(Unicode.Scalar, ignoresCase: Bool)
    case any(matchesNewline: Bool)
    case set(CharacterSet)
    case sequence([RegularExpressionNode])
    case alternatives([RegularExpressionNode])
    case group(RegularExpressionNode, Int?)
    case repeated(RegularExpressionNode, min: Int, max: Int?, isLazy: Bool, isPossessive: Bool)
    case assertion(RegularExpression.Instruction)
    case backreference(Int, ignoresCase: Bool)
    case look(RegularExpressionNode, isAhead: Bool, isPositive: Bool)
    case atomic(RegularExpressionNode)
    case conditional(Int, RegularExpressionNode, RegularExpressionNode)
}

/// Reads Python's syntax of regular expressions.
struct RegularExpressionParser {
    private let text: [Unicode.Scalar]
    private var position = 0
    private(set) var flags: RegularExpressionFlags
    private(set) var groupCount = 0
    private(set) var names: [(name: String, group: Int)] = []
    private var depth = 0

    /// What is wrong with a pattern, in the words of `re.error`.
    struct Failure: Error {
        let message: String
        let position: Int
    }

    init(_ pattern: String, flags: RegularExpressionFlags) {
        text = Array(pattern.unicodeScalars)
        self.flags = flags
    }

    mutating func parse() throws -> RegularExpressionNode {
        let node = try parseAlternatives()
        guard position == text.count else { throw failure("unbalanced parenthesis") }
        return node
    }

    private func failure(_ message: String) -> Failure { Failure(message: message, position: position) }

    private var peek: Unicode.Scalar? { position < text.count ? text[position] : nil }

    private mutating func next() -> Unicode.Scalar? {
        guard position < text.count else { return nil }
        position += 1
        return text[position - 1]
    }

    private mutating func take(_ string: String) -> Bool {
        let part = Array(string.unicodeScalars)
        guard text[position...].starts(with: part) else { return false }
        position += part.count
        return true
    }

    private mutating func parseAlternatives() throws -> RegularExpressionNode {
        depth += 1
        defer { depth -= 1 }
        guard depth < 60 else { throw failure("too many nested groups") }
        var branches = [try parseSequence()]
        while take("|") { branches.append(try parseSequence()) }
        return branches.count == 1 ? branches[0] : .alternatives(branches)
    }

    private mutating func parseSequence() throws -> RegularExpressionNode {
        var items: [RegularExpressionNode] = []
        while let scalar = peek, scalar != "|", scalar != ")" {
            if flags.contains(.verbose) {
                if scalar.properties.isWhitespace {
                    position += 1
                    continue
                }
                if scalar == "#" {
                    while let scalar = next(), scalar != "\n" {}
                    continue
                }
            }
            let item = try parseAtom()
            items.append(try parseRepetition(of: item))
        }
        return items.count == 1 ? items[0] : .sequence(items)
    }

    private mutating func parseRepetition(of item: RegularExpressionNode) throws -> RegularExpressionNode {
        guard let scalar = peek else { return item }
        var bounds: (Int, Int?)
        switch scalar {
        case "*": bounds = (0, nil)
        case "+": bounds = (1, nil)
        case "?": bounds = (0, 1)
        case "{":
            guard let counted = parseBounds() else { return item }
            bounds = counted
            if let most = bounds.1, most < bounds.0 { throw failure("min repeat greater than max repeat") }
            guard bounds.0 <= 10_000, bounds.1 ?? 0 <= 10_000 else { throw failure("the repetition number is too large") }
            position -= 1
        default: return item
        }
        position += 1
        if case .assertion = item, bounds.1 != 1 { bounds = (min(bounds.0, 1), 1) }
        let isLazy = take("?")
        let isPossessive = !isLazy && take("+")
        if let after = peek, after == "*" || after == "+" || after == "?" { throw failure("multiple repeat") }
        return .repeated(item, min: bounds.0, max: bounds.1, isLazy: isLazy, isPossessive: isPossessive)
    }

    /// `{m,n}` up to its brace; `nil`, and nothing read, when it is literal text.
    private mutating func parseBounds() -> (Int, Int?)? {
        let start = position
        position += 1
        let low = parseNumber()
        var high = low
        if take(",") {
            high = parseNumber()
        } else if low == nil {
            position = start
            return nil
        }
        guard take("}"), position - start > 2 || low != nil else {
            position = start
            return nil
        }
        return (low ?? 0, high)
    }

    private mutating func parseNumber() -> Int? {
        var value: Int?
        while let digit = peek?.asciiDigit {
            value = Swift.min((value ?? 0) * 10 + digit, 1_000_000)
            position += 1
        }
        return value
    }

    private var ignoresCase: Bool { flags.contains(.ignoreCase) }

    private mutating func parseAtom() throws -> RegularExpressionNode {
        guard let scalar = next() else { return .empty }
        switch scalar {
        case ".": return .any(matchesNewline: flags.contains(.dotAll))
        case "^": return .assertion(flags.contains(.multiline) ? .lineStart : .textStart)
        case "$": return .assertion(flags.contains(.multiline) ? .lineEnd : .finalLineEnd)
        case "(": return try parseGroup()
        case "[": return .set(try parseSet())
        case "\\": return try parseEscape()
        case "*", "+", "?": throw failure("nothing to repeat")
        case "{":
            position -= 1
            let start = position
            if parseBounds() != nil, start == 0 { throw failure("nothing to repeat") }
            position = start + 1
            return .scalar("{", ignoresCase: false)
        default: return .scalar(scalar, ignoresCase: ignoresCase)
        }
    }

    // MARK: Groups

    private mutating func parseGroup() throws -> RegularExpressionNode {
        guard take("?") else { return try closing { parser in try parser.numbered() } }
        if take(":") { return try closing { .group(try $0.scoped(), nil) } }
        if take("P<") || (peek == "<" && text[position...].dropFirst().first.map { $0 != "=" && $0 != "!" } == true && take("<")) {
            let name = try parseName(until: ">")
            guard !names.contains(where: { $0.name == name }) else { throw failure("redefinition of group name '\(name)'") }
            names.append((name, groupCount + 1))
            return try closing { try $0.numbered() }
        }
        if take("P=") {
            let name = try parseName(until: ")")
            guard let group = names.first(where: { $0.name == name })?.group else { throw failure("unknown group name '\(name)'") }
            return .backreference(group, ignoresCase: ignoresCase)
        }
        if take("#") {
            while let scalar = next() { if scalar == ")" { return .empty } }
            throw failure("missing ), unterminated comment")
        }
        if take("=") { return try closing { .look(try $0.scoped(), isAhead: true, isPositive: true) } }
        if take("!") { return try closing { .look(try $0.scoped(), isAhead: true, isPositive: false) } }
        if take("<=") { return try closing { .look(try $0.scoped(), isAhead: false, isPositive: true) } }
        if take("<!") { return try closing { .look(try $0.scoped(), isAhead: false, isPositive: false) } }
        if take(">") { return try closing { .atomic(try $0.scoped()) } }
        if take("(") { return try parseConditional() }
        return try parseFlags()
    }

    private mutating func closing(_ body: (inout RegularExpressionParser) throws -> RegularExpressionNode) throws -> RegularExpressionNode {
        let node = try body(&self)
        guard take(")") else { throw failure("missing ), unterminated subpattern") }
        return node
    }

    private mutating func numbered() throws -> RegularExpressionNode {
        groupCount += 1
        let number = groupCount
        return .group(try scoped(), number)
    }

    private mutating func scoped() throws -> RegularExpressionNode {
        let saved = flags
        defer { flags = saved }
        return try parseAlternatives()
    }

    private mutating func parseName(until end: Unicode.Scalar) throws -> String {
        var name = String.UnicodeScalarView()
        while let scalar = next() {
            if scalar == end { return String(name) }
            name.append(scalar)
        }
        throw failure("missing \(end), unterminated name")
    }

    private mutating func parseConditional() throws -> RegularExpressionNode {
        let name = try parseName(until: ")")
        guard let group = Int(name) ?? names.first(where: { $0.name == name })?.group, (1...max(1, groupCount)).contains(group),
            groupCount > 0
        else { throw failure("invalid group reference \(name)") }
        return try closing { parser in
            let yes = try parser.parseSequence()
            let no = parser.take("|") ? try parser.parseSequence() : .empty
            return .conditional(group, yes, no)
        }
    }

    private mutating func parseFlags() throws -> RegularExpressionNode {
        let letters: [Unicode.Scalar: RegularExpressionFlags] = [
            "i": .ignoreCase, "m": .multiline, "s": .dotAll, "x": .verbose, "a": .ascii, "u": .unicode, "L": [],
        ]
        var added: RegularExpressionFlags = []
        var removed: RegularExpressionFlags = []
        var isRemoving = false
        while let scalar = next() {
            if scalar == "-" {
                isRemoving = true
            } else if let flag = letters[scalar] {
                if isRemoving { removed.formUnion(flag) } else { added.formUnion(flag) }
            } else if scalar == ")" {
                flags.formUnion(added)
                return .empty
            } else if scalar == ":" {
                let saved = flags
                flags = flags.union(added).subtracting(removed)
                let node = try closing { .group(try $0.parseAlternatives(), nil) }
                flags = saved
                return node
            } else {
                break
            }
        }
        throw failure("unknown extension ?\(peek.map(String.init) ?? "")")
    }

    // MARK: Escapes and sets

    private mutating func parseEscape() throws -> RegularExpressionNode {
        guard let scalar = next() else { throw failure("bad escape (end of pattern)") }
        switch scalar {
        case "A": return .assertion(.textStart)
        case "Z": return .assertion(.textEnd)
        case "b": return .assertion(.wordBoundary)
        case "B": return .assertion(.notWordBoundary)
        case "1"..."9":
            position -= 1
            var number = 0
            while let digit = peek?.asciiDigit, number < 10 {
                number = number * 10 + digit
                position += 1
            }
            guard number <= groupCount else { throw failure("invalid group reference \(number)") }
            return .backreference(number, ignoresCase: ignoresCase)
        default:
            if let item = classItem(scalar) {
                return .set(CharacterSet(items: [item], ignoresCase: false, isASCII: flags.contains(.ascii)))
            }
            return .scalar(try escaped(scalar), ignoresCase: ignoresCase)
        }
    }

    private func classItem(_ scalar: Unicode.Scalar) -> CharacterSet.Item? {
        switch scalar {
        case "d": .digit(true)
        case "D": .digit(false)
        case "s": .space(true)
        case "S": .space(false)
        case "w": .word(true)
        case "W": .word(false)
        default: nil
        }
    }

    private mutating func escaped(_ scalar: Unicode.Scalar) throws -> Unicode.Scalar {
        switch scalar {
        case "n": return "\n"
        case "t": return "\t"
        case "r": return "\r"
        case "f": return "\u{0C}"
        case "v": return "\u{0B}"
        case "a": return "\u{07}"
        case "0":
            var value: UInt32 = 0
            for _ in 0..<2 {
                guard let digit = peek?.asciiDigit, digit < 8 else { break }
                value = value * 8 + UInt32(digit)
                position += 1
            }
            return Unicode.Scalar(value) ?? "\0"
        case "x": return try hexadecimal(2)
        case "u": return try hexadecimal(4)
        case "U": return try hexadecimal(8)
        default:
            if scalar.isASCII, scalar.isLetter { throw failure("bad escape \\\(scalar)") }
            return scalar
        }
    }

    private mutating func hexadecimal(_ width: Int) throws -> Unicode.Scalar {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: text[position...].prefix(width))
        guard view.count == width, let value = UInt32(String(view), radix: 16), let scalar = Unicode.Scalar(value) else {
            throw failure("incomplete escape")
        }
        position += width
        return scalar
    }

    private mutating func parseSet() throws -> CharacterSet {
        var set = CharacterSet(ignoresCase: ignoresCase, isASCII: flags.contains(.ascii))
        set.isNegated = take("^")
        var isFirst = true
        while let scalar = next() {
            if scalar == "]", !isFirst { return set }
            isFirst = false
            var low = scalar
            if scalar == "\\" {
                guard let escape = next() else { break }
                if let item = classItem(escape) {
                    set.items.append(item)
                    continue
                }
                low = escape == "b" ? "\u{08}" : try escaped(escape)
            }
            guard peek == "-", position + 1 < text.count, text[position + 1] != "]" else {
                set.items.append(.range(low.value...low.value))
                continue
            }
            position += 1
            guard var high = next() else { break }
            if high == "\\", let escape = next() {
                if let item = classItem(escape) {
                    set.items += [.range(low.value...low.value), .range(0x2D...0x2D), item]
                    continue
                }
                high = escape == "b" ? "\u{08}" : try escaped(escape)
            }
            guard low <= high else { throw failure("bad character range \(low)-\(high)") }
            set.items.append(.range(low.value...high.value))
        }
        throw failure("unterminated character set")
    }
}
