import SourceText

/// A file's syntax tree, and what is wrong with it.
package struct ParseResult: Sendable {
    /// All statements that could be read; the others are `AST.Statement.error`.
    package let module: AST.Module
    /// In source order, at most `ParserLimits.diagnostics`.
    package let diagnostics: [Diagnostic]

    let compilations = Compilations()

    package init(module: AST.Module, diagnostics: [Diagnostic]) {
        self.module = module
        self.diagnostics = diagnostics
    }
}
