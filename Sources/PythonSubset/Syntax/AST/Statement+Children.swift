extension AST.Statement {
    /// The bodies of a compound statement, in source order.
    package var bodies: [[AST.Statement]] {
        switch self {
        case .classDefinition(let node): [node.body]
        case .error(let node): [node.body]
        case .for(let node): [node.body, node.orElse]
        case .functionDefinition(let node): [node.body]
        case .if(let node): node.branches.map(\.body) + [node.orElse]
        case .match(let node): node.cases.map(\.body)
        case .try(let node): [node.body] + node.handlers.map(\.body) + [node.orElse, node.finalBody]
        case .while(let node): [node.body, node.orElse]
        case .with(let node): [node.body]
        default: []
        }
    }

    /// The expressions of the statement itself, those of its bodies left out.
    package var expressions: [AST.Expression] {
        switch self {
        case .annotatedAssign(let node): [node.target, node.annotation] + (node.value.map { [$0] } ?? [])
        case .assert(let node): [node.condition] + (node.message.map { [$0] } ?? [])
        case .assign(let node): node.targets + [node.value]
        case .augmentedAssign(let node): [node.target, node.value]
        case .classDefinition(let node): node.decorators + node.arguments.map(\.value)
        case .delete(let node): node.targets
        case .expression(let node): [node.value]
        case .for(let node): [node.target, node.iterable]
        case .functionDefinition(let node): node.decorators + node.parameters.expressions + (node.returns.map { [$0] } ?? [])
        case .if(let node): node.branches.map(\.condition)
        case .match(let node): [node.subject] + node.cases.compactMap(\.condition)
        case .raise(let node): [node.exception, node.cause].compactMap { $0 }
        case .return(let node): node.value.map { [$0] } ?? []
        case .try(let node): node.handlers.compactMap(\.type)
        case .typeAlias(let node): [node.value]
        case .while(let node): [node.condition]
        case .with(let node): node.items.flatMap { [$0.context] + ($0.target.map { [$0] } ?? []) }
        case .break, .continue, .error, .global, .import, .importFrom, .nonlocal, .pass: []
        }
    }
}

extension AST.Parameters {
    /// Annotations and defaults.
    var expressions: [AST.Expression] {
        let all = positionalOnly + positional + (variadic.map { [$0] } ?? []) + keywordOnly + (keywords.map { [$0] } ?? [])
        return all.flatMap { [$0.annotation, $0.defaultValue].compactMap { $0 } }
    }
}
