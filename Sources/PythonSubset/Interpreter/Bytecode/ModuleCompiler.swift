/// Compiles a syntax tree.
enum ModuleCompiler {
    static func compile(_ module: AST.Module, uri: String) -> CodeObject {
        let (scope, inner) = ScopeAnalysis.analyze(module)
        var compiler = BodyCompiler(
            .module, scope: scope, scopes: inner, name: "<module>", qualifiedName: "<module>", uri: uri, range: module.range)
        compiler.documentation = module.docstring?.text
        compiler.compile(module.body)
        return compiler.finish()
    }
}

extension AST.Constant {
    /// The text of a string literal.
    var text: String? {
        if case .string(let text) = value { text } else { nil }
    }
}
