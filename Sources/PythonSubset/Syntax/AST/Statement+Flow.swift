extension AST {
    /// `if`, each `elif`, `else`.
    package final class If: Node {
        /// At least one.
        package let branches: [Branch]
        /// Empty without `else`.
        package let orElse: [Statement]
        package let range: Range<Int>

        package init(branches: [Branch], orElse: [Statement], range: Range<Int>) {
            self.branches = branches
            self.orElse = orElse
            self.range = range
        }

        package struct Branch: Sendable {
            package let condition: Expression
            package let body: [Statement]

            package init(condition: Expression, body: [Statement]) {
                self.condition = condition
                self.body = body
            }
        }
    }

    /// `for target in iterable: body else: orElse`.
    package final class For: Node {
        package let target: Expression
        package let iterable: Expression
        package let body: [Statement]
        package let orElse: [Statement]
        package let isAsync: Bool
        package let range: Range<Int>

        package init(target: Expression, iterable: Expression, body: [Statement], orElse: [Statement], isAsync: Bool, range: Range<Int>) {
            self.target = target
            self.iterable = iterable
            self.body = body
            self.orElse = orElse
            self.isAsync = isAsync
            self.range = range
        }
    }

    /// `while condition: body else: orElse`.
    package final class While: Node {
        package let condition: Expression
        package let body: [Statement]
        package let orElse: [Statement]
        package let range: Range<Int>

        package init(condition: Expression, body: [Statement], orElse: [Statement], range: Range<Int>) {
            self.condition = condition
            self.body = body
            self.orElse = orElse
            self.range = range
        }
    }

    /// `with item, item: body`.
    package final class With: Node {
        package let items: [Item]
        package let body: [Statement]
        package let isAsync: Bool
        package let range: Range<Int>

        package init(items: [Item], body: [Statement], isAsync: Bool, range: Range<Int>) {
            self.items = items
            self.body = body
            self.isAsync = isAsync
            self.range = range
        }

        /// `context as target`.
        package struct Item: Sendable {
            package let context: Expression
            package let target: Expression?

            package init(context: Expression, target: Expression?) {
                self.context = context
                self.target = target
            }
        }
    }

    /// `return value`.
    package final class Return: Node {
        package let value: Expression?
        package let range: Range<Int>

        package init(value: Expression?, range: Range<Int>) {
            self.value = value
            self.range = range
        }
    }

    /// `break`.
    package final class Break: Node {
        package let range: Range<Int>

        package init(range: Range<Int>) {
            self.range = range
        }
    }

    /// `continue`.
    package final class Continue: Node {
        package let range: Range<Int>

        package init(range: Range<Int>) {
            self.range = range
        }
    }

    /// `pass`.
    package final class Pass: Node {
        package let range: Range<Int>

        package init(range: Range<Int>) {
            self.range = range
        }
    }
}
