extension AST {
    package enum Expression: Sendable {
        case assignment(AssignmentExpression)
        case attribute(Attribute)
        case await(Await)
        case binary(BinaryOperation)
        case boolean(BooleanOperation)
        case call(Call)
        case comparison(Comparison)
        case comprehension(Comprehension)
        case conditional(Conditional)
        case constant(Constant)
        case dictionary(DictionaryDisplay)
        case error(ErrorExpression)
        case formattedString(FormattedString)
        case lambda(Lambda)
        case list(ListDisplay)
        case name(Name)
        case set(SetDisplay)
        case slice(Slice)
        case starred(Starred)
        case `subscript`(Subscript)
        case tuple(TupleDisplay)
        case unary(UnaryOperation)
        case yield(Yield)
        case yieldFrom(YieldFrom)
    }
}

extension AST.Expression {
    /// Byte offsets in the file, without parentheses around the expression (a tuple's own count).
    package var range: Range<Int> {
        switch self {
        case .assignment(let node): node.range
        case .attribute(let node): node.range
        case .await(let node): node.range
        case .binary(let node): node.range
        case .boolean(let node): node.range
        case .call(let node): node.range
        case .comparison(let node): node.range
        case .comprehension(let node): node.range
        case .conditional(let node): node.range
        case .constant(let node): node.range
        case .dictionary(let node): node.range
        case .error(let node): node.range
        case .formattedString(let node): node.range
        case .lambda(let node): node.range
        case .list(let node): node.range
        case .name(let node): node.range
        case .set(let node): node.range
        case .slice(let node): node.range
        case .starred(let node): node.range
        case .subscript(let node): node.range
        case .tuple(let node): node.range
        case .unary(let node): node.range
        case .yield(let node): node.range
        case .yieldFrom(let node): node.range
        }
    }
}
