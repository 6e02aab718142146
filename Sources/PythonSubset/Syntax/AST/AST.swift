/// The nodes of a Python syntax tree: immutable, shared between threads, each with the byte range it was read from.
///
/// `Expression`, `Statement` and `Pattern` are enums of references, one word each, so that a tree is walked without copying.
/// The depth of a tree is bounded by the parser (`ParserLimits`).
package enum AST {
    /// What every node has.
    package protocol Node: Sendable {
        /// Byte offsets in the file.
        var range: Range<Int> { get }
    }

    /// A name where it is written: a keyword argument's, an attribute's, a definition's.
    package struct Identifier: Sendable, Hashable {
        package let name: String
        package let range: Range<Int>

        package init(name: String, range: Range<Int>) {
            self.name = name
            self.range = range
        }
    }

    /// A whole file.
    package final class Module: Node {
        package let body: [Statement]
        package let range: Range<Int>

        package init(body: [Statement], range: Range<Int>) {
            self.body = body
            self.range = range
        }

        /// The file's leading string literal.
        package var docstring: Constant? { body.docstring }
    }
}

extension [AST.Statement] {
    /// The string literal that a body begins with.
    package var docstring: AST.Constant? {
        guard case .expression(let statement)? = first, case .constant(let constant) = statement.value,
            case .string = constant.value
        else { return nil }
        return constant
    }
}
