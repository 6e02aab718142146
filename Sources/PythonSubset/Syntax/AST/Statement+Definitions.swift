extension AST {
    /// `def name(parameters) -> returns: body`.
    package final class FunctionDefinition: Node {
        package let name: Identifier
        package let parameters: Parameters
        package let returns: Expression?
        package let decorators: [Expression]
        package let body: [Statement]
        package let isAsync: Bool
        /// Whether `yield` stands in the body.
        package let isGenerator: Bool
        /// Whether the body was left out (`Parser.Bodies.skipped`).
        package let isBodySkipped: Bool
        package let range: Range<Int>

        package init(
            name: Identifier, parameters: Parameters, returns: Expression?, decorators: [Expression],
            body: [Statement], isAsync: Bool, isGenerator: Bool, isBodySkipped: Bool, range: Range<Int>
        ) {
            self.name = name
            self.parameters = parameters
            self.returns = returns
            self.decorators = decorators
            self.body = body
            self.isAsync = isAsync
            self.isGenerator = isGenerator
            self.isBodySkipped = isBodySkipped
            self.range = range
        }
    }

    /// `class name(arguments): body`.
    package final class ClassDefinition: Node {
        package let name: Identifier
        package let arguments: [Argument]
        package let decorators: [Expression]
        package let body: [Statement]
        package let range: Range<Int>

        package init(name: Identifier, arguments: [Argument], decorators: [Expression], body: [Statement], range: Range<Int>) {
            self.name = name
            self.arguments = arguments
            self.decorators = decorators
            self.body = body
            self.range = range
        }
    }

    /// `type name = value`; type parameters are left out.
    package final class TypeAlias: Node {
        package let name: Identifier
        package let value: Expression
        package let range: Range<Int>

        package init(name: Identifier, value: Expression, range: Range<Int>) {
            self.name = name
            self.value = value
            self.range = range
        }
    }
}
