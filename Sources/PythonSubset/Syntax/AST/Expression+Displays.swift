extension AST {
    /// `[a, *b]`.
    package final class ListDisplay: Node {
        package let elements: [Expression]
        package let range: Range<Int>

        package init(elements: [Expression], range: Range<Int>) {
            self.elements = elements
            self.range = range
        }
    }

    /// `a, *b` with or without parentheses, which count to the range.
    package final class TupleDisplay: Node {
        package let elements: [Expression]
        package let range: Range<Int>

        package init(elements: [Expression], range: Range<Int>) {
            self.elements = elements
            self.range = range
        }
    }

    /// `{a, *b}`.
    package final class SetDisplay: Node {
        package let elements: [Expression]
        package let range: Range<Int>

        package init(elements: [Expression], range: Range<Int>) {
            self.elements = elements
            self.range = range
        }
    }

    /// `{key: value, **mapping}`.
    package final class DictionaryDisplay: Node {
        package let entries: [Entry]
        package let range: Range<Int>

        package init(entries: [Entry], range: Range<Int>) {
            self.entries = entries
            self.range = range
        }

        package struct Entry: Sendable {
            /// Nil for `**value`.
            package let key: Expression?
            package let value: Expression

            package init(key: Expression?, value: Expression) {
                self.key = key
                self.value = value
            }
        }
    }

    /// `[element for ...]`, `{...}`, `{element: value for ...}`, `(...)`.
    package final class Comprehension: Node {
        package let kind: Kind
        /// The key, in a dictionary.
        package let element: Expression
        /// A dictionary's value; nil in the others.
        package let value: Expression?
        /// `for` clauses, at least one.
        package let clauses: [Clause]
        package let range: Range<Int>

        package init(kind: Kind, element: Expression, value: Expression?, clauses: [Clause], range: Range<Int>) {
            self.kind = kind
            self.element = element
            self.value = value
            self.clauses = clauses
            self.range = range
        }

        package enum Kind: Sendable {
            case dictionary, generator, list, set
        }

        /// `async for target in iterable if condition if condition`.
        package struct Clause: Node {
            package let target: Expression
            package let iterable: Expression
            package let conditions: [Expression]
            package let isAsync: Bool
            package let range: Range<Int>

            package init(target: Expression, iterable: Expression, conditions: [Expression], isAsync: Bool, range: Range<Int>) {
                self.target = target
                self.iterable = iterable
                self.conditions = conditions
                self.isAsync = isAsync
                self.range = range
            }
        }
    }
}
