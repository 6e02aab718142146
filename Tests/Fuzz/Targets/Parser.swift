import PythonSubset
import SourceText

extension FuzzTarget {
    /// Lexer and parser, with the bodies of functions and without.
    static let parser = FuzzTarget(name: "parser") { bytes in
        let source = SourceText(bytes: bytes)
        for bodies in [Parser.Bodies.parsed, .skipped] {
            let result = Parser.parse(source, bodies: bodies)
            precondition(result.diagnostics.allSatisfy { source.holds($0.range) }, "a diagnostic outside of the file")
        }
    }
}

extension SourceText {
    func holds(_ range: Range<Int>) -> Bool { range.lowerBound >= 0 && range.upperBound <= bytes.count }
}
