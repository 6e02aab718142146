import SourceText

/// What a place in a Python script is inside of, told from its text up to there: the text of a script that is being typed has no tree
/// that could be relied on.
struct PythonCursor {
    /// An open bracket.
    struct Frame {
        /// The dotted name in front of a parenthesis, such as `op.create_table`; empty for other brackets.
        var callee = ""
        /// The number of the argument, from 0.
        var argument = 0
        /// The argument's name, if it is given by one.
        var keyword: String?
        /// The names of the arguments that are given by one.
        var given: Set<String> = []
        /// The strings that are whole arguments, by number.
        var strings: [Int: String] = [:]
        /// The strings that are whole arguments, by name.
        var named: [String: String] = [:]
    }

    /// The open brackets, the innermost last.
    private(set) var frames: [Frame] = []
    /// Where the text of the string begins that the place is in.
    private(set) var stringStart: Int?
    /// The name that the statement assigns to, at the beginning of a line.
    private(set) var assigned: String?
    /// `op` in `op.cr|`, with the place after the dot.
    private(set) var receiver: String?
    /// Whether the word that is being typed is the first one of an argument of a call.
    var isAtArgument: Bool {
        var before = wordStart
        while before > 0, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[before - 1]) { before -= 1 }
        return before > 0 && [UInt8(ascii: "("), UInt8(ascii: ",")].contains(bytes[before - 1])
    }
    /// Where the word that is being typed begins.
    private(set) var wordStart: Int
    private(set) var isInComment = false
    /// The tables of the batches that the text has opened, by the name of the batch.
    private(set) var batches: [String: String] = [:]

    private let bytes: [UInt8]
    private let end: Int
    private var position = 0
    private var statementStart = 0
    /// The dotted name that was read last, right before the position.
    private var name = ""
    private var lastClosed: Frame?
    private var awaitsBatchName = false

    init(_ source: SourceText, at offset: Int) {
        bytes = source.bytes
        end = min(max(offset, 0), bytes.count)
        wordStart = SelectionRanges.word(at: end, in: source).lowerBound
        scan()
        if stringStart == nil, wordStart > 0, wordStart <= end, bytes[wordStart - 1] == UInt8(ascii: ".") {
            var start = wordStart - 1
            while start > 0, Self.isName(bytes[start - 1]) { start -= 1 }
            receiver = String(decoding: bytes[start..<wordStart - 1], as: UTF8.self)
        }
    }

    /// Whether a line at the first column begins a statement of the module: behind open brackets, which may have been left open by
    /// someone who is typing, only what can be nothing else.
    private func beginsStatement(_ start: Int) -> Bool {
        guard start < bytes.count, Self.isName(bytes[start]) || bytes[start] == UInt8(ascii: "@") else { return false }
        if frames.isEmpty || bytes[start] == UInt8(ascii: "@") { return true }
        var wordEnd = start
        while wordEnd < bytes.count, Self.isName(bytes[wordEnd]) { wordEnd += 1 }
        if Self.keywords.contains(String(decoding: bytes[start..<wordEnd], as: UTF8.self)) { return true }
        while wordEnd < bytes.count, bytes[wordEnd] == UInt8(ascii: " ") { wordEnd += 1 }
        guard wordEnd + 1 < bytes.count else { return false }
        return bytes[wordEnd] == UInt8(ascii: ":") || bytes[wordEnd] == UInt8(ascii: "=") && bytes[wordEnd + 1] != UInt8(ascii: "=")
    }

    private static let keywords: Set<String> = ["def", "class", "async", "import", "from", "with", "while", "try", "raise", "return"]

    /// Forgets what came before a statement of the module.
    private mutating func beginStatement() {
        statementStart = position
        frames = []
        assigned = nil
        batches = [:]
        lastClosed = nil
        awaitsBatchName = false
        name = ""
    }

    private mutating func scan() {
        while position < end {
            let byte = bytes[position]
            switch byte {
            case UInt8(ascii: "#"): skipComment()
            case UInt8(ascii: "'"), UInt8(ascii: "\""): readString(byte)
            case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
                frames.append(Frame(callee: byte == UInt8(ascii: "(") ? name : ""))
                name = ""
                position += 1
            case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
                lastClosed = frames.popLast()
                awaitsBatchName = lastClosed?.callee.hasSuffix("batch_alter_table") == true
                name = ""
                position += 1
            case UInt8(ascii: ","):
                if !frames.isEmpty {
                    frames[frames.count - 1].argument += 1
                    frames[frames.count - 1].keyword = nil
                }
                name = ""
                position += 1
            case UInt8(ascii: "="): assign()
            case _ where Self.isName(byte): readName()
            case UInt8(ascii: "\n"):
                if frames.isEmpty { name = "" }
                position += 1
                if beginsStatement(position) { beginStatement() }
            default:
                if byte != UInt8(ascii: " "), byte != UInt8(ascii: "\t"), byte != UInt8(ascii: ":") { name = "" }
                position += 1
            }
        }
    }

    private mutating func skipComment() {
        while position < end, bytes[position] != 0x0A { position += 1 }
        isInComment = position >= end
    }

    private mutating func assign() {
        let isComparison = position + 1 < bytes.count && bytes[position + 1] == UInt8(ascii: "=")
        if !isComparison, !frames.isEmpty, !name.isEmpty {
            frames[frames.count - 1].keyword = name
            frames[frames.count - 1].given.insert(name)
        } else if !isComparison, frames.isEmpty, assigned == nil {
            var nameEnd = statementStart
            while nameEnd < end, Self.isName(bytes[nameEnd]) { nameEnd += 1 }
            if nameEnd > statementStart { assigned = String(decoding: bytes[statementStart..<nameEnd], as: UTF8.self) }
        }
        name = ""
        position += isComparison ? 2 : 1
    }

    /// A name with the names before its dots.
    private mutating func readName() {
        let start = position
        while position < end, Self.isName(bytes[position]) || bytes[position] == UInt8(ascii: ".") { position += 1 }
        let read = String(decoding: bytes[start..<position], as: UTF8.self)
        if awaitsBatchName, read != "as" {
            if let closed = lastClosed, let table = closed.named["table_name"] ?? closed.strings[0] { batches[read] = table }
            awaitsBatchName = false
        }
        name = read
    }

    private mutating func readString(_ quote: UInt8) {
        let isLong = position + 2 < bytes.count && bytes[position + 1] == quote && bytes[position + 2] == quote
        let width = isLong ? 3 : 1
        let start = position + width
        position = start
        name = ""
        while position < end {
            if bytes[position] == UInt8(ascii: "\\") {
                position += 2
                continue
            }
            if bytes[position] == 0x0A, !isLong { return }
            let closes =
                bytes[position] == quote
                && (!isLong || position + 2 < bytes.count && bytes[position + 1] == quote && bytes[position + 2] == quote)
            if closes {
                keep(String(decoding: bytes[start..<position], as: UTF8.self))
                position += width
                if position > end { stringStart = start }
                return
            }
            position += 1
        }
        stringStart = start
    }

    private mutating func keep(_ text: String) {
        guard !frames.isEmpty else { return }
        let index = frames.count - 1
        if let keyword = frames[index].keyword {
            frames[index].named[keyword] = text
        } else {
            frames[index].strings[frames[index].argument] = text
        }
    }

    private static func isName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "_"), 0x80...:
            true
        default: false
        }
    }
}
