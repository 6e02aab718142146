extension AST {
    /// `a and b and c`, `a or b`: two operands or more.
    package final class BooleanOperation: Node {
        package let `operator`: BooleanOperator
        package let operands: [Expression]
        package let range: Range<Int>

        package init(operator: BooleanOperator, operands: [Expression], range: Range<Int>) {
            self.operator = `operator`
            self.operands = operands
            self.range = range
        }
    }

    /// `left + right`.
    package final class BinaryOperation: Node {
        package let left: Expression
        package let `operator`: BinaryOperator
        package let right: Expression
        package let range: Range<Int>

        package init(left: Expression, operator: BinaryOperator, right: Expression, range: Range<Int>) {
            self.left = left
            self.operator = `operator`
            self.right = right
            self.range = range
        }
    }

    /// `not a`, `-a`, `+a`, `~a`.
    package final class UnaryOperation: Node {
        package let `operator`: UnaryOperator
        package let operand: Expression
        package let range: Range<Int>

        package init(operator: UnaryOperator, operand: Expression, range: Range<Int>) {
            self.operator = `operator`
            self.operand = operand
            self.range = range
        }
    }

    /// `first < b <= c`: a chain, at least one link long.
    package final class Comparison: Node {
        package let first: Expression
        package let links: [Link]
        package let range: Range<Int>

        package init(first: Expression, links: [Link], range: Range<Int>) {
            self.first = first
            self.links = links
            self.range = range
        }

        package struct Link: Sendable {
            package let `operator`: ComparisonOperator
            package let operand: Expression

            package init(operator: ComparisonOperator, operand: Expression) {
                self.operator = `operator`
                self.operand = operand
            }
        }
    }

    /// `body if condition else orElse`.
    package final class Conditional: Node {
        package let condition: Expression
        package let body: Expression
        package let orElse: Expression
        package let range: Range<Int>

        package init(condition: Expression, body: Expression, orElse: Expression, range: Range<Int>) {
            self.condition = condition
            self.body = body
            self.orElse = orElse
            self.range = range
        }
    }

    /// `target := value`.
    package final class AssignmentExpression: Node {
        package let target: Name
        package let value: Expression
        package let range: Range<Int>

        package init(target: Name, value: Expression, range: Range<Int>) {
            self.target = target
            self.value = value
            self.range = range
        }
    }
}
