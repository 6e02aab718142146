extension AST {
    /// `function(arguments)`.
    package final class Call: Node {
        package let function: Expression
        /// In source order.
        package let arguments: [Argument]
        package let range: Range<Int>

        package init(function: Expression, arguments: [Argument], range: Range<Int>) {
            self.function = function
            self.arguments = arguments
            self.range = range
        }
    }

    /// One argument of a call or of a class definition's bases.
    package struct Argument: Node {
        package let kind: Kind
        package let value: Expression
        package let range: Range<Int>

        package init(kind: Kind, value: Expression, range: Range<Int>) {
            self.kind = kind
            self.value = value
            self.range = range
        }

        package enum Kind: Sendable, Hashable {
            case positional
            /// `*value`
            case unpacked
            /// `name=value`
            case keyword(Identifier)
            /// `**value`
            case unpackedMapping
        }
    }

    /// `lambda parameters: body`.
    package final class Lambda: Node {
        package let parameters: Parameters
        package let body: Expression
        /// Whether `yield` stands in the body.
        package let isGenerator: Bool
        package let range: Range<Int>

        package init(parameters: Parameters, body: Expression, isGenerator: Bool, range: Range<Int>) {
            self.parameters = parameters
            self.body = body
            self.isGenerator = isGenerator
            self.range = range
        }
    }

    /// `await value`.
    package final class Await: Node {
        package let value: Expression
        package let range: Range<Int>

        package init(value: Expression, range: Range<Int>) {
            self.value = value
            self.range = range
        }
    }

    /// `yield value`.
    package final class Yield: Node {
        package let value: Expression?
        package let range: Range<Int>

        package init(value: Expression?, range: Range<Int>) {
            self.value = value
            self.range = range
        }
    }

    /// `yield from value`.
    package final class YieldFrom: Node {
        package let value: Expression
        package let range: Range<Int>

        package init(value: Expression, range: Range<Int>) {
            self.value = value
            self.range = range
        }
    }
}
