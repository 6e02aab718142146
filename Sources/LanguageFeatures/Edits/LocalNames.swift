import PythonSubset
import SourceText

/// The names that a function binds: what another function that its expressions are copied to does not have.
struct LocalNames {
    /// For each name what it is bound to, once for every binding; nil for a binding that is no plain assignment.
    private var bindings: [String: [AST.Expression?]] = [:]

    init() {}

    init(_ function: AST.FunctionDefinition) {
        bind(function.parameters)
        for statement in function.body { visit(statement) }
    }

    private init(of expression: AST.Expression) {
        visit(expression)
    }

    /// The expression's text with the constants in place of the names that stand for them; nil when it needs a name that is bound otherwise.
    func text(of expression: AST.Expression, in source: SourceText) -> String? {
        let own = LocalNames(of: expression).bindings
        var replaced: [(range: Range<Int>, text: String)] = []
        var left = [(expression, false)]
        while let (node, isFormatted) = left.popLast() {
            if case .name(let name) = node, own[name.name] == nil, let values = bindings[name.name] {
                guard !isFormatted, values.count == 1, case .constant(let constant)?? = values.first else { return nil }
                replaced.append((name.range, source[constant.range]))
            }
            let isString = if case .formattedString = node { true } else { isFormatted }
            left += node.children.map { ($0, isString) }
        }
        var text = ""
        var position = expression.range.lowerBound
        for (range, constant) in replaced.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
            text += source[position..<range.lowerBound] + constant
            position = range.upperBound
        }
        return text + source[position..<expression.range.upperBound]
    }

    private mutating func bind(_ name: String, to value: AST.Expression? = nil) {
        bindings[name, default: []].append(value)
    }

    private mutating func bind(_ parameters: AST.Parameters) {
        let groups = [parameters.positionalOnly, parameters.positional, parameters.keywordOnly]
        for parameter in groups.joined() { bind(parameter.name.name) }
        for parameter in [parameters.variadic, parameters.keywords].compactMap({ $0 }) { bind(parameter.name.name) }
    }

    /// Every name of a target; only a target that is a name itself has the value.
    private mutating func bind(target: AST.Expression, to value: AST.Expression? = nil) {
        switch target {
        case .name(let name): bind(name.name, to: value)
        case .tuple, .list, .starred: for child in target.children { bind(target: child) }
        default: break
        }
    }

    /// The depth of the recursion is bounded by the parser (`ParserLimits`).
    private mutating func visit(_ statement: AST.Statement) {
        switch statement {
        case .assign(let node): for target in node.targets { bind(target: target, to: node.value) }
        case .annotatedAssign(let node): bind(target: node.target, to: node.value)
        case .augmentedAssign(let node): bind(target: node.target)
        case .classDefinition(let node): bind(node.name.name)
        case .for(let node): bind(target: node.target)
        case .functionDefinition(let node):
            bind(node.name.name)
            bind(node.parameters)
        case .import(let node):
            for alias in node.names { bind(alias.asName?.name ?? String(alias.name.name.prefix { $0 != "." })) }
        case .importFrom(let node): for alias in node.names { bind((alias.asName ?? alias.name).name) }
        case .try(let node): for handler in node.handlers { if let name = handler.name { bind(name.name) } }
        case .with(let node): for item in node.items { if let target = item.target { bind(target: target) } }
        default: break
        }
        for expression in statement.expressions { visit(expression) }
        for inner in statement.bodies.joined() { visit(inner) }
    }

    private mutating func visit(_ expression: AST.Expression) {
        switch expression {
        case .assignment(let node): bind(node.target.name)
        case .comprehension(let node): for clause in node.clauses { bind(target: clause.target) }
        case .lambda(let node): bind(node.parameters)
        default: break
        }
        for child in expression.children { visit(child) }
    }
}
