import PythonSubset
import SourceText

/// The Python program that a template stands for: text becomes calls of a writer.
struct MakoProgram {
    /// The name of the function that the program writes through.
    static let writer = "__template_write"

    private(set) var source = ""
    /// The template's zero-based line for each line of the program.
    private(set) var templateLines: [Int] = []
    private var open: [(keyword: String, line: Int)] = []

    init(_ pieces: [MakoPiece]) throws(MakoError) {
        for piece in pieces {
            if case .moduleBlock(let code) = piece.content { emitBlock(code, piece.line) }
        }
        for piece in pieces {
            switch piece.content {
            case .text(let text): emit("\(Self.writer)(\(PythonText.repr(text)))", piece.line)
            case .expression(let code, let filters): emit("\(Self.writer)(\(Self.filtered(code, filters)))", piece.line)
            case .block(let code): emitBlock(code, piece.line)
            case .control(let code): try emitControl(code, piece.line)
            case .moduleBlock: break
            }
        }
        if let unclosed = open.last {
            throw MakoError(line: unclosed.line, message: "'% \(unclosed.keyword)' without its '% end\(unclosed.keyword)'")
        }
    }

    private mutating func emit(_ code: String, _ line: Int, indent: Int? = nil) {
        let indent = String(repeating: "    ", count: indent ?? open.count)
        for (index, text) in code.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            source += (index == 0 ? indent : "") + text + "\n"
            templateLines.append(line + index)
        }
    }

    /// A block's own indentation is taken off, and that of the `%` lines around it put before it.
    private mutating func emitBlock(_ code: String, _ line: Int) {
        let lines = code.split(separator: "\n", omittingEmptySubsequences: false)
        let margin = lines.first { !$0.allSatisfy(\.isWhitespace) }?.prefix { $0 == " " || $0 == "\t" } ?? ""
        for (index, text) in lines.enumerated() {
            emit(String(text.hasPrefix(margin) ? text.dropFirst(margin.count) : text), line + index)
        }
    }

    private mutating func emitControl(_ code: String, _ line: Int) throws(MakoError) {
        let code = code.trimmed
        let word = String(code.prefix { $0.isLetter })
        switch word {
        case "if", "for", "while", "try", "with":
            emit(code, line)
            open.append((word, line))
            emit("pass", line)
        case "elif", "else", "except", "finally":
            guard !open.isEmpty else { throw MakoError(line: line, message: "'% \(word)' belongs to no '% if', '% for' or '% try'") }
            emit(code, line, indent: open.count - 1)
            emit("pass", line)
        case "endif", "endfor", "endwhile", "endtry", "endwith":
            guard let last = open.popLast(), "end" + last.keyword == word else {
                throw MakoError(line: line, message: "'% \(word)' does not close the block that is open here")
            }
        default:
            throw MakoError(line: line, message: "'% \(code)' is no control line; expected if, for, while, try, with or their ends")
        }
    }

    /// An expression behind its filters; without `n`, `str` comes first.
    private static func filtered(_ code: String, _ filters: [String]) -> String {
        var result = filters.contains("n") ? "(\(code))" : "str(\(code))"
        for filter in filters where filter != "n" {
            switch filter {
            case "str", "unicode": result = "str(\(result))"
            case "trim": result += ".strip()"
            case "h", "x":
                result += ".replace('&', '&amp;').replace('>', '&gt;').replace('<', '&lt;').replace('\"', '&#34;').replace(\"'\", '&#39;')"
            default: result = "\(filter)(\(result))"
            }
        }
        return result
    }
}

extension String {
    /// Without white space at both ends.
    var trimmed: String {
        var text = self[...]
        while text.first?.isWhitespace == true { text = text.dropFirst() }
        while text.last?.isWhitespace == true { text = text.dropLast() }
        return String(text)
    }
}
