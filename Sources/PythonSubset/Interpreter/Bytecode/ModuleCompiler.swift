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

    /// A function that stands in a module and in no class or function.
    static func compile(_ function: AST.FunctionDefinition, uri: String, finallyDepth: Int) -> CodeObject {
        let (scope, inner) = ScopeAnalysis.analyze(function)
        let name = function.name.name
        var compiler = BodyCompiler(
            .function, scope: scope, scopes: inner, name: name, qualifiedName: name, uri: uri, range: function.range)
        compiler.finallyDepth = finallyDepth
        return compiler.function(function)
    }
}

extension AST.Constant {
    /// The text of a string literal.
    var text: String? {
        if case .string(let text) = value { text } else { nil }
    }
}
