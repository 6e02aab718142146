import Schema

/// What operations come to: their statements, and why there are no more of them.
package struct Rendering: Sendable, Hashable {
    package var statements: [Statement]
    package var error: DialectError?

    package init(statements: [Statement], error: DialectError? = nil) {
        self.statements = statements
        self.error = error
    }
}
