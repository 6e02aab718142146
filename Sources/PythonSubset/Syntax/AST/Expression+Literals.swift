extension AST {
    /// A literal, `None`, `True`, `False` or `...`; adjacent string literals are one.
    package final class Constant: Node {
        package let value: Value
        package let range: Range<Int>

        package init(value: Value, range: Range<Int>) {
            self.value = value
            self.range = range
        }

        package enum Value: Sendable, Hashable {
            case none
            case ellipsis
            case bool(Bool)
            case integer(Int)
            /// An integer that does not fit `Int`: its digits without prefix and underscores, in radix 2, 8, 10 or 16.
            case bigInteger(digits: String, radix: Int)
            case float(Double)
            case imaginary(Double)
            /// Unpaired surrogates (`'\ud800'`) are U+FFFD.
            case string(String)
            case bytes([UInt8])
        }
    }

    /// An f-string, with the literals around it.
    package final class FormattedString: Node {
        package let parts: [Part]
        /// Whether it is a `t` string, whose value is a template and no text.
        package let isTemplate: Bool
        package let range: Range<Int>

        package init(parts: [Part], isTemplate: Bool, range: Range<Int>) {
            self.parts = parts
            self.isTemplate = isTemplate
            self.range = range
        }

        package enum Part: Sendable {
            /// Text as it is after escapes and `{{`.
            case text(String)
            case field(Field)
        }

        /// `{value=!r:format}`.
        package final class Field: Node {
            package let value: Expression
            /// The text from the brace to the `=`, both spaces included, when `=` is given.
            package let debugText: String?
            package let conversion: Conversion?
            /// The parts after `:`; nil without it.
            package let format: [Part]?
            package let range: Range<Int>

            package init(value: Expression, debugText: String?, conversion: Conversion?, format: [Part]?, range: Range<Int>) {
                self.value = value
                self.debugText = debugText
                self.conversion = conversion
                self.format = format
                self.range = range
            }
        }

        package enum Conversion: Sendable {
            /// `!a`
            case ascii
            /// `!r`
            case repr
            /// `!s`
            case str
        }
    }
}
