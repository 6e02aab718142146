extension AST {
    /// `a = b = value`.
    package final class Assign: Node {
        package let targets: [Expression]
        package let value: Expression
        package let range: Range<Int>

        package init(targets: [Expression], value: Expression, range: Range<Int>) {
            self.targets = targets
            self.value = value
            self.range = range
        }
    }

    /// `target += value`.
    package final class AugmentedAssign: Node {
        package let target: Expression
        package let `operator`: BinaryOperator
        package let value: Expression
        package let range: Range<Int>

        package init(target: Expression, operator: BinaryOperator, value: Expression, range: Range<Int>) {
            self.target = target
            self.operator = `operator`
            self.value = value
            self.range = range
        }
    }

    /// `target: annotation = value`.
    package final class AnnotatedAssign: Node {
        package let target: Expression
        package let annotation: Expression
        package let value: Expression?
        /// Whether the target is a name without parentheses.
        package let isSimple: Bool
        package let range: Range<Int>

        package init(target: Expression, annotation: Expression, value: Expression?, isSimple: Bool, range: Range<Int>) {
            self.target = target
            self.annotation = annotation
            self.value = value
            self.isSimple = isSimple
            self.range = range
        }
    }

    /// `del a, b`.
    package final class Delete: Node {
        package let targets: [Expression]
        package let range: Range<Int>

        package init(targets: [Expression], range: Range<Int>) {
            self.targets = targets
            self.range = range
        }
    }

    /// `global a, b`.
    package final class Global: Node {
        package let names: [Identifier]
        package let range: Range<Int>

        package init(names: [Identifier], range: Range<Int>) {
            self.names = names
            self.range = range
        }
    }

    /// `nonlocal a, b`.
    package final class Nonlocal: Node {
        package let names: [Identifier]
        package let range: Range<Int>

        package init(names: [Identifier], range: Range<Int>) {
            self.names = names
            self.range = range
        }
    }
}
