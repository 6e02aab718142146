extension AST.Expression {
    /// The expressions right below this one, roughly in source order.
    package var children: [AST.Expression] {
        switch self {
        case .assignment(let node): [.name(node.target), node.value]
        case .attribute(let node): [node.value]
        case .await(let node): [node.value]
        case .binary(let node): [node.left, node.right]
        case .boolean(let node): node.operands
        case .call(let node): [node.function] + node.arguments.map(\.value)
        case .comparison(let node): [node.first] + node.links.map(\.operand)
        case .comprehension(let node):
            [node.element] + (node.value.map { [$0] } ?? []) + node.clauses.flatMap { [$0.target, $0.iterable] + $0.conditions }
        case .conditional(let node): [node.body, node.condition, node.orElse]
        case .dictionary(let node): node.entries.flatMap { ($0.key.map { [$0] } ?? []) + [$0.value] }
        case .formattedString(let node): node.parts.compactMap { if case .field(let field) = $0 { field.value } else { nil } }
        case .lambda(let node): node.parameters.expressions + [node.body]
        case .list(let node): node.elements
        case .set(let node): node.elements
        case .slice(let node): [node.lower, node.upper, node.step].compactMap { $0 }
        case .starred(let node): [node.value]
        case .subscript(let node): [node.value, node.index]
        case .tuple(let node): node.elements
        case .unary(let node): [node.operand]
        case .yield(let node): node.value.map { [$0] } ?? []
        case .yieldFrom(let node): [node.value]
        case .constant, .error, .name: []
        }
    }

    /// The text of a string literal.
    package var stringLiteral: String? {
        guard case .constant(let constant) = self, case .string(let text) = constant.value else { return nil }
        return text
    }
}
