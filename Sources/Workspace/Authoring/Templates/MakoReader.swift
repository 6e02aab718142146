import SourceText

/// Cuts a Mako template into its pieces.
///
/// Tags that make a template of several files (`<%def>`, `<%inherit>`, `<%include>`, `<%namespace>`, `<%block>`) are refused.
struct MakoReader {
    private let source: SourceText
    private var position = 0
    private var pieces: [MakoPiece] = []
    private var text: [UInt8] = []
    private var textStart = 0

    private init(_ source: SourceText) {
        self.source = source
    }

    static func pieces(_ source: SourceText) throws(MakoError) -> [MakoPiece] {
        var reader = MakoReader(source)
        try reader.run()
        return reader.pieces
    }

    private var bytes: [UInt8] { source.bytes }

    private var atLineStart: Bool { position == 0 || bytes[position - 1] == UInt8(ascii: "\n") }

    private mutating func run() throws(MakoError) {
        while position < bytes.count {
            if atLineStart, readPercentLine() { continue }
            if starts("${") {
                try readExpression()
            } else if starts("<%") {
                try readTag()
            } else if starts("</%") {
                throw error("a closing tag without an opening one", at: position)
            } else if starts("\\\n") {
                position += 2
            } else if starts("\\\r\n") {
                position += 3
            } else {
                if text.isEmpty { textStart = position }
                text.append(bytes[position])
                position += 1
            }
        }
        endText()
    }

    private func starts(_ prefix: String) -> Bool { bytes[position...].starts(with: prefix.utf8) }

    private func error(_ message: String, at offset: Int) -> MakoError {
        MakoError(line: source.line(at: offset), message: message)
    }

    private mutating func endText() {
        guard !text.isEmpty else { return }
        pieces.append(MakoPiece(content: .text(String(decoding: text, as: UTF8.self)), line: source.line(at: textStart)))
        text = []
    }

    private mutating func append(_ content: MakoPiece.Content, at offset: Int) {
        endText()
        pieces.append(MakoPiece(content: content, line: source.line(at: offset)))
    }

    /// A line that begins with `%` or `##`; `%%` at the beginning of a line is a percent sign of the text.
    private mutating func readPercentLine() -> Bool {
        var start = position
        while start < bytes.count, bytes[start] == UInt8(ascii: " ") || bytes[start] == UInt8(ascii: "\t") { start += 1 }
        let rest = bytes[start...]
        if rest.starts(with: "%%".utf8) {
            if text.isEmpty { textStart = position }
            text += bytes[position..<start]
            position = start + 1
            while position < bytes.count, bytes[position] == UInt8(ascii: "%") {
                text.append(bytes[position])
                position += 1
            }
            return true
        }
        let isComment = rest.starts(with: "##".utf8)
        guard isComment || rest.first == UInt8(ascii: "%") else { return false }
        var line: [UInt8] = []
        var end = start + 1
        while end < bytes.count, bytes[end] != UInt8(ascii: "\n") {
            if bytes[end...].starts(with: "\\\n".utf8) {
                line.append(UInt8(ascii: " "))
                end += 2
            } else {
                line.append(bytes[end])
                end += 1
            }
        }
        if !isComment { append(.control(String(decoding: line, as: UTF8.self)), at: start) } else { endText() }
        position = min(end + 1, bytes.count)
        return true
    }

    private mutating func readExpression() throws(MakoError) {
        let start = position
        var scanner = MakoCodeScanner(bytes, from: position + 2)
        guard let end = scanner.end(atAnyOf: ["|", "}"]) else { throw error("'${' without its '}'", at: start) }
        var filters: [String] = []
        var close = end
        if bytes[end] == UInt8(ascii: "|") {
            scanner = MakoCodeScanner(bytes, from: end + 1)
            guard let end = scanner.end(atAnyOf: ["}"]) else { throw error("'${' without its '}'", at: start) }
            filters = Self.filters(bytes[close + 1..<end])
            close = end
        }
        append(.expression(String(decoding: bytes[start + 2..<end], as: UTF8.self), filters: filters), at: start)
        position = close + 1
    }

    /// Filters between commas that stand outside of brackets.
    private static func filters(_ bytes: ArraySlice<UInt8>) -> [String] {
        let all = Array(bytes)
        var filters: [String] = []
        var start = 0
        while start <= all.count {
            var scanner = MakoCodeScanner(all, from: start)
            let end = scanner.end(atAnyOf: [","]) ?? all.count
            let filter = all[start..<end].drop { $0 <= 0x20 }.reversed().drop { $0 <= 0x20 }.reversed()
            if !filter.isEmpty { filters.append(String(decoding: filter, as: UTF8.self)) }
            start = end + 1
        }
        return filters
    }

    private mutating func readTag() throws(MakoError) {
        let start = position
        let name = bytes[(position + 2)...].prefix { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
        switch String(decoding: name, as: UTF8.self) {
        case "":
            let isModule = bytes[(position + 2)...].first == UInt8(ascii: "!")
            let from = position + (isModule ? 3 : 2)
            var scanner = MakoCodeScanner(bytes, from: from)
            guard let end = scanner.end(of: "%>") else { throw error("'<%' without its '%>'", at: start) }
            let code = String(decoding: bytes[from..<end], as: UTF8.self)
            append(isModule ? .moduleBlock(code) : .block(code), at: from)
            position = end + 2
        case "doc":
            endText()
            _ = try content(of: "doc")
        case "text":
            let range = try content(of: "text")
            if text.isEmpty { textStart = range.lowerBound }
            text += bytes[range]
        case let name:
            throw error(
                "the tag '<%\(name)>' is not supported; a revision's template is one file of text, '${}', '%' lines and '<% %>' blocks",
                at: start)
        }
    }

    /// What is between a tag and its end; goes on behind the end.
    private mutating func content(of tag: String) throws(MakoError) -> Range<Int> {
        let start = position
        let closing = Array("</%\(tag)>".utf8)
        guard let open = bytes[start...].firstIndex(of: UInt8(ascii: ">")) else { throw error("'<%\(tag)' without its '>'", at: start) }
        var end = open + 1
        while end < bytes.count, !bytes[end...].starts(with: closing) { end += 1 }
        guard end < bytes.count else { throw error("'<%\(tag)>' without its '</%\(tag)>'", at: start) }
        position = end + closing.count
        return open + 1..<end
    }
}
