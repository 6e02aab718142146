/// `func.name(...)`.
package struct FunctionCall: Sendable, Hashable {
    /// The dotted path: `["pg_catalog", "now"]`.
    package var path: [Identifier]
    package var arguments: [SQLExpression]
    package var type: SQLType?
    /// How the function is written.
    package var form: Form

    package enum Form: Sendable, Hashable {
        /// `name(arguments)`.
        case call
        /// A function of SQL that is written without parentheses, or that dialects spell each in its way (`now`, `current_timestamp`).
        case ansi
    }

    package init(_ path: [Identifier], _ arguments: [SQLExpression] = [], type: SQLType? = nil, form: Form = .call) {
        self.path = path
        self.arguments = arguments
        self.type = type
        self.form = form
    }

    package init(_ name: String, _ arguments: [SQLExpression] = [], type: SQLType? = nil) {
        self.init([Identifier(name)], arguments, type: type)
    }
}
