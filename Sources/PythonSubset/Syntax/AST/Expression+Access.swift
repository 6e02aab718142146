extension AST {
    /// A variable; its name as written, without the NFKC normalisation of names outside ASCII.
    package final class Name: Node {
        package let name: String
        package let range: Range<Int>

        package init(name: String, range: Range<Int>) {
            self.name = name
            self.range = range
        }
    }

    /// `value.name`.
    package final class Attribute: Node {
        package let value: Expression
        package let name: Identifier
        package let range: Range<Int>

        package init(value: Expression, name: Identifier, range: Range<Int>) {
            self.value = value
            self.name = name
            self.range = range
        }
    }

    /// `value[index]`; several indices are a tuple.
    package final class Subscript: Node {
        package let value: Expression
        package let index: Expression
        package let range: Range<Int>

        package init(value: Expression, index: Expression, range: Range<Int>) {
            self.value = value
            self.index = index
            self.range = range
        }
    }

    /// `lower:upper:step` in a subscript.
    package final class Slice: Node {
        package let lower: Expression?
        package let upper: Expression?
        package let step: Expression?
        package let range: Range<Int>

        package init(lower: Expression?, upper: Expression?, step: Expression?, range: Range<Int>) {
            self.lower = lower
            self.upper = upper
            self.step = step
            self.range = range
        }
    }

    /// `*value` in a display, a target or a subscript.
    package final class Starred: Node {
        package let value: Expression
        package let range: Range<Int>

        package init(value: Expression, range: Range<Int>) {
            self.value = value
            self.range = range
        }
    }

    /// Text that is no expression; the diagnostics say why.
    package final class ErrorExpression: Node {
        package let range: Range<Int>

        package init(range: Range<Int>) {
            self.range = range
        }
    }
}
