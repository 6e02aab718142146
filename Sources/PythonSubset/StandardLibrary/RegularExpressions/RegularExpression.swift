/// A compiled regular expression of Python's `re`: a program for a backtracking matcher with a stack of its own, so that no
/// text exhausts the thread's, and with a step count, so that no pattern runs for ever.
final class RegularExpression {
    let pattern: String
    let flags: RegularExpressionFlags
    let program: [Instruction]
    let sets: [CharacterSet]
    let groupCount: Int
    /// Named groups, in the order of their numbers.
    let names: [(name: String, group: Int)]
    /// Slots for captures and for the marks of loops.
    let slotCount: Int
    /// Whether it was made of bytes: it matches bytes, each as the character of its number, and gives bytes.
    var isBytes = false

    init(
        pattern: String, flags: RegularExpressionFlags, program: [Instruction], sets: [CharacterSet], groupCount: Int,
        names: [(name: String, group: Int)], slotCount: Int
    ) {
        self.pattern = pattern
        self.flags = flags
        self.program = program
        self.sets = sets
        self.groupCount = groupCount
        self.names = names
        self.slotCount = slotCount
    }

    /// A part of a text that was matched, or what replaces it, as the script sees it.
    func value(_ scalars: ArraySlice<Unicode.Scalar>) -> PythonValue {
        if isBytes { return .bytes(scalars.map { UInt8(truncatingIfNeeded: $0.value) }) }
        return .string(PatternMatch.string(scalars))
    }

    enum Instruction {
        case scalar(Unicode.Scalar)
        case scalarIgnoringCase(Unicode.Scalar)
        case any, anyButNewline
        case set(Int)
        /// Tries the first target, then the second.
        case split(Int, Int)
        case jump(Int)
        case save(Int)
        /// Remembers the position in a slot; `progress` fails when it has not changed since.
        case mark(Int), progress(Int)
        case textStart, textEnd, lineStart, lineEnd, finalLineEnd, wordBoundary, notWordBoundary
        case backreference(Int, ignoresCase: Bool)
        /// Runs the following instructions up to `accept` on their own, then goes on at the target.
        case look(isAhead: Bool, isPositive: Bool, width: Int, next: Int)
        case atomic(next: Int)
        /// Goes on at the target unless the group has matched.
        case unlessMatched(Int, Int)
        case accept
    }
}

struct RegularExpressionFlags: OptionSet, Hashable {
    let rawValue: Int

    static let ignoreCase = RegularExpressionFlags(rawValue: 2)
    static let multiline = RegularExpressionFlags(rawValue: 8)
    static let dotAll = RegularExpressionFlags(rawValue: 16)
    static let unicode = RegularExpressionFlags(rawValue: 32)
    static let verbose = RegularExpressionFlags(rawValue: 64)
    static let ascii = RegularExpressionFlags(rawValue: 256)

    /// As `repr()` of a pattern names those that are not the default.
    var names: [String] {
        let all: KeyValuePairs<RegularExpressionFlags, String> = [
            .ignoreCase: "re.IGNORECASE", .multiline: "re.MULTILINE", .dotAll: "re.DOTALL", .verbose: "re.VERBOSE",
        ]
        return all.filter { contains($0.key) }.map(\.value)
    }
}

/// A class of characters, as `[^a-z\d]` or `\w` describes one.
struct CharacterSet {
    enum Item {
        case range(ClosedRange<UInt32>)
        case digit(Bool), space(Bool), word(Bool)
    }

    var items: [Item] = []
    var isNegated = false
    var ignoresCase = false
    var isASCII = false

    func contains(_ scalar: Unicode.Scalar) -> Bool {
        var isMember = holds(scalar)
        if !isMember, ignoresCase {
            isMember = holds(scalar.simpleLowercase) || holds(scalar.simpleUppercase)
        }
        return isMember != isNegated
    }

    private func holds(_ scalar: Unicode.Scalar) -> Bool {
        items.contains { item in
            switch item {
            case .range(let range): range.contains(scalar.value)
            case .digit(let isPositive): scalar.isDigit(isASCII: isASCII) == isPositive
            case .space(let isPositive): scalar.isSpace(isASCII: isASCII) == isPositive
            case .word(let isPositive): scalar.isWord(isASCII: isASCII) == isPositive
            }
        }
    }
}

extension Unicode.Scalar {
    var simpleLowercase: Unicode.Scalar {
        if isASCII { return (0x41...0x5A).contains(value) ? Unicode.Scalar(UInt8(value + 32)) : self }
        let mapping = properties.lowercaseMapping.unicodeScalars
        return mapping.count == 1 ? mapping.first ?? self : self
    }

    var simpleUppercase: Unicode.Scalar {
        if isASCII { return (0x61...0x7A).contains(value) ? Unicode.Scalar(UInt8(value - 32)) : self }
        let mapping = properties.uppercaseMapping.unicodeScalars
        return mapping.count == 1 ? mapping.first ?? self : self
    }

    func isDigit(isASCII: Bool) -> Bool {
        asciiDigit != nil || (!isASCII && !self.isASCII && properties.numericType == .decimal)
    }

    func isSpace(isASCII: Bool) -> Bool {
        switch value {
        case 0x20, 0x09...0x0D: true
        case 0x1C...0x1F: !isASCII
        default: !isASCII && !self.isASCII && properties.isWhitespace
        }
    }

    func isWord(isASCII: Bool) -> Bool {
        if self.isASCII { return self == "_" || asciiDigit != nil || (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value) }
        return !isASCII && (isLetter || properties.numericType != nil)
    }
}
