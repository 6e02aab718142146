import SourceText

/// Reads Python 3.12 source into a syntax tree (The Python Language Reference, chapter 10).
///
/// Never fails and never overflows the stack, whatever the bytes: a statement that cannot be read is one diagnostic and an
/// `AST.Statement.error`, and the rest of the file is read all the same.
package struct Parser {
    let source: SourceText
    /// `Lexer.bytes`.
    let bytes: [UInt8]
    let encoding: SourceEncoding
    let bodies: Bodies
    let tokens: [Token]
    let lexicalDiagnostics: [Diagnostic]

    /// The token being looked at, and its place in `tokens`.
    var token: Token
    var position = 0
    /// Where the token before it ends.
    var previousEnd = 0
    /// How many constructs are open around the token (`ParserLimits.nesting`).
    var depth = 0
    /// The longest path of chain links in what was parsed since it was last reset (`ParserLimits.chain`).
    var height = 0
    /// What the statements around the token are.
    var context = Context()
    var diagnostics: [Diagnostic] = []
    var knownNames = NameTable()
    /// Each `await` in brackets outside an async function: an error, unless a generator turns out to hold it.
    var misplacedAwaits: [Range<Int>] = []
    /// What the failure under way is about.
    var failure: FailureDescription?

    /// What to do with the bodies of functions.
    package enum Bodies: Sendable {
        case parsed
        /// Left out, unless they stand on the line of their header: several times as fast, where only the top of a module matters. What
        /// is wrong in them is not reported.
        case skipped
    }

    /// The tree and the diagnostics of a file.
    package static func parse(_ source: SourceText, bodies: Bodies = .parsed) -> ParseResult {
        let survey = ByteSurvey(source)
        if let diagnostic = unreadable(source, survey) {
            let range = 0..<source.bytes.count
            let statement = AST.Statement.error(AST.ErrorStatement(body: [], range: range))
            return ParseResult(module: AST.Module(body: [statement], range: range), diagnostics: [diagnostic])
        }
        let (encoding, problem) = SourceEncoding.read(source)
        var lexer = Lexer(source, encoding: encoding, from: byteOrderMark(in: source))
        lexer.run()
        var parser = Parser(source, encoding: encoding, lexer: lexer, bodies: bodies)
        let module = parser.module()
        var diagnostics = lexer.diagnostics + parser.diagnostics
        if let diagnostic = problem ?? (survey.isASCII ? nil : encoding.firstInvalid(in: source)) { diagnostics.insert(diagnostic, at: 0) }
        return ParseResult(module: module, diagnostics: diagnostics.isEmpty ? [] : firstOfLines(diagnostics, in: source))
    }

    /// The diagnostics in source order, without those that an earlier one on their line has led to.
    private static func firstOfLines(_ diagnostics: [Diagnostic], in source: SourceText) -> [Diagnostic] {
        let sorted = diagnostics.sorted { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
        var result: [Diagnostic] = []
        var lastLine = -1
        for diagnostic in sorted.prefix(ParserLimits.diagnostics) {
            let line = source.line(at: diagnostic.range.lowerBound)
            if line != lastLine { result.append(diagnostic) }
            lastLine = line
        }
        return result
    }

    private init(_ source: SourceText, encoding: SourceEncoding, lexer: Lexer, bodies: Bodies) {
        self.bodies = bodies
        self.source = source
        bytes = lexer.bytes
        self.encoding = encoding
        tokens = lexer.tokens
        lexicalDiagnostics = lexer.diagnostics
        token = tokens.first ?? Token(.endOfFile, from: 0, to: 0)
    }

    private static func unreadable(_ source: SourceText, _ survey: ByteSurvey) -> Diagnostic? {
        if let offset = survey.null {
            return Diagnostic(offset..<offset + 1, code: "syntax-error", "source code cannot contain null bytes: this is not a Python file")
        }
        if source.bytes.count > ParserLimits.bytes {
            return Diagnostic(0..<0, code: "syntax-error", "the file is larger than \(ParserLimits.bytes >> 20) MiB and is not read")
        }
        return nil
    }

    private static func byteOrderMark(in source: SourceText) -> Int {
        SourceEncoding.hasByteOrderMark(source) ? 3 : 0
    }

    private mutating func module() -> AST.Module {
        var body: [AST.Statement] = []
        while token.kind != .endOfFile {
            statements(into: &body)
            if token.kind == .dedent { advance() }
        }
        return AST.Module(body: body, range: 0..<source.bytes.count)
    }
}
