import PythonSubset

/// What a module's top level binds certain names to, last binding first; functions and classes are not entered.
struct ModuleBindings {
    enum Binding {
        /// Assigned by a plain statement of the module.
        case value(AST.Expression)
        /// Bound in a way that only evaluation tells: under a condition, by an import, by unpacking.
        case other(Range<Int>)
        case function(AST.FunctionDefinition)
    }

    private(set) var bindings: [String: Binding] = [:]
    private let names: Set<String>
    /// The last `from ... import *`.
    private var starImport: Range<Int>?

    init(_ module: AST.Module, names: Set<String>) {
        self.names = names
        for statement in module.body { visit(statement, isConditional: false) }
    }

    subscript(name: String) -> Binding? {
        bindings[name] ?? starImport.map(Binding.other)
    }

    /// Visits the statements inside `statement`, too; how deep they lie is bounded by the parser (`ParserLimits.nesting`).
    private mutating func visit(_ statement: AST.Statement, isConditional: Bool) {
        switch statement {
        case .assign(let node):
            for target in node.targets { bind(target, node.value, isConditional) }
        case .annotatedAssign(let node):
            if let value = node.value { bind(node.target, value, isConditional) }
        case .augmentedAssign(let node):
            bind(node.target, nil, isConditional)
        case .functionDefinition(let node):
            if names.contains(node.name.name) { bindings[node.name.name] = .function(node) }
        case .classDefinition(let node):
            bind(node.name.name, .other(node.name.range))
        case .import(let node):
            for alias in node.names { bind((alias.asName ?? alias.name).name, .other(alias.range)) }
        case .importFrom(let node):
            for alias in node.names {
                if alias.name.name == "*" { starImport = node.range } else { bind((alias.asName ?? alias.name).name, .other(alias.range)) }
            }
        default:
            for inner in statement.blocks.joined() { visit(inner, isConditional: true) }
        }
    }

    private mutating func bind(_ name: String, _ binding: Binding) {
        if names.contains(name) { bindings[name] = binding }
    }

    private mutating func bind(_ target: AST.Expression, _ value: AST.Expression?, _ isConditional: Bool) {
        switch target {
        case .name(let node):
            if let value, !isConditional { bind(node.name, .value(value)) } else { bind(node.name, .other(node.range)) }
        case .tuple(let node): bindEach(node.elements)
        case .list(let node): bindEach(node.elements)
        default: break
        }
    }

    private mutating func bindEach(_ targets: [AST.Expression]) {
        for case .name(let node) in targets { bind(node.name, .other(node.range)) }
    }
}

extension AST.Statement {
    /// The bodies of a compound statement that belong to the scope around it.
    fileprivate var blocks: [[AST.Statement]] {
        switch self {
        case .if(let node): node.branches.map(\.body) + [node.orElse]
        case .for(let node): [node.body, node.orElse]
        case .while(let node): [node.body, node.orElse]
        case .with(let node): [node.body]
        case .try(let node): [node.body] + node.handlers.map(\.body) + [node.orElse, node.finalBody]
        case .match(let node): node.cases.map(\.body)
        default: []
        }
    }
}
