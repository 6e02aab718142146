/// A statement or an expression, for walks that treat both alike.
package enum SyntaxNode: Sendable {
    case statement(AST.Statement)
    case expression(AST.Expression)

    package var range: Range<Int> {
        switch self {
        case .statement(let node): node.range
        case .expression(let node): node.range
        }
    }

    /// The nodes right below this one, roughly in source order.
    package var children: [SyntaxNode] {
        switch self {
        case .statement(let node): node.expressions.map(SyntaxNode.expression) + node.bodies.joined().map(SyntaxNode.statement)
        case .expression(let node): node.children.map(SyntaxNode.expression)
        }
    }
}

extension AST.Module {
    /// The nodes around a byte offset, the outermost first; a node's end counts as inside it.
    package func path(to offset: Int) -> [SyntaxNode] {
        var path: [SyntaxNode] = []
        var level = body.map(SyntaxNode.statement)
        while let node = level.last(where: { $0.range.lowerBound <= offset && offset <= $0.range.upperBound }) {
            path.append(node)
            level = node.children
        }
        return path
    }
}
