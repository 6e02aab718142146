extension AST {
    /// `try: body except ...: else: orElse finally: finalBody`.
    package final class Try: Node {
        package let body: [Statement]
        package let handlers: [Handler]
        package let orElse: [Statement]
        package let finalBody: [Statement]
        /// Whether the handlers are `except*`.
        package let isStar: Bool
        package let range: Range<Int>

        package init(body: [Statement], handlers: [Handler], orElse: [Statement], finalBody: [Statement], isStar: Bool, range: Range<Int>) {
            self.body = body
            self.handlers = handlers
            self.orElse = orElse
            self.finalBody = finalBody
            self.isStar = isStar
            self.range = range
        }

        /// `except type as name: body`.
        package struct Handler: Node {
            /// Nil for a bare `except:`.
            package let type: Expression?
            package let name: Identifier?
            package let body: [Statement]
            package let range: Range<Int>

            package init(type: Expression?, name: Identifier?, body: [Statement], range: Range<Int>) {
                self.type = type
                self.name = name
                self.body = body
                self.range = range
            }
        }
    }

    /// `raise exception from cause`.
    package final class Raise: Node {
        package let exception: Expression?
        package let cause: Expression?
        package let range: Range<Int>

        package init(exception: Expression?, cause: Expression?, range: Range<Int>) {
            self.exception = exception
            self.cause = cause
            self.range = range
        }
    }

    /// `assert condition, message`.
    package final class Assert: Node {
        package let condition: Expression
        package let message: Expression?
        package let range: Range<Int>

        package init(condition: Expression, message: Expression?, range: Range<Int>) {
            self.condition = condition
            self.message = message
            self.range = range
        }
    }

    /// An expression on its own.
    package final class ExpressionStatement: Node {
        package let value: Expression
        package let range: Range<Int>

        package init(value: Expression, range: Range<Int>) {
            self.value = value
            self.range = range
        }
    }

    /// Text that is no statement; the diagnostics say why.
    package final class ErrorStatement: Node {
        /// The statements of an indented block below it.
        package let body: [Statement]
        package let range: Range<Int>

        package init(body: [Statement], range: Range<Int>) {
            self.body = body
            self.range = range
        }
    }
}
