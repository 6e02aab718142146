import Synchronization

/// What a `def`, a lambda or a comprehension makes functions of. The body of a function of a module is compiled when it is first called: of a
/// revision's two directions one is not, and most of an environment's functions never run.
final class FunctionCode: Sendable {
    let name: String
    let qualifiedName: String
    let uri: String
    let range: Range<Int>
    let documentation: String?
    let signature: Signature
    let isGenerator: Bool
    let isAsync: Bool
    private let body: Body
    private let compiled = AtomicLazyReference<CodeObject>()

    init(_ code: CodeObject) {
        name = code.name
        qualifiedName = code.qualifiedName
        uri = code.uri
        range = code.range
        documentation = code.documentation
        signature = code.signature
        isGenerator = code.isGenerator
        isAsync = code.isAsync
        body = .compiled(code)
    }

    /// A function that stands in a module and in no class or function, so that its body shares no variables with another.
    init(_ definition: AST.FunctionDefinition, uri: String, finallyDepth: Int) {
        name = definition.name.name
        qualifiedName = definition.name.name
        self.uri = uri
        range = definition.range
        documentation = definition.body.docstring?.text
        signature = definition.parameters.signature
        isGenerator = definition.isGenerator
        isAsync = definition.isAsync
        body = .definition(definition, finallyDepth: finallyDepth)
    }

    private enum Body: Sendable {
        case compiled(CodeObject)
        /// `BodyCompiler.finallyDepth` is of the place where the function stands.
        case definition(AST.FunctionDefinition, finallyDepth: Int)
    }

    /// The body; compiled by whichever thread asks first.
    var code: CodeObject {
        switch body {
        case .compiled(let code): code
        case .definition(let node, let depth):
            compiled.load() ?? compiled.storeIfNil(ModuleCompiler.compile(node, uri: uri, finallyDepth: depth))
        }
    }
}
