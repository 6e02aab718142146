import Schema

extension Compiler {
    func function(_ call: FunctionCall, _ context: ExpressionContext) throws(DialectError) -> String {
        if let own = try rules.function(call, context, self) { return own }
        return try defaultFunction(call, context)
    }

    func defaultFunction(_ call: FunctionCall, _ context: ExpressionContext) throws(DialectError) -> String {
        guard let last = call.path.last else { throw DialectError(.compile, "A function has no name.") }
        if call.path.count == 1, let word = Self.ansiFunctions[last.text.lowercased()], last.quote == nil {
            return try call.arguments.isEmpty ? word : word + argumentList(call, context)
        }
        let name = call.path.map { part in
            part.quote != nil || hasIllegalCharacters(part.text) ? quote(part) : part.text
        }
        return try name.joined(separator: ".") + argumentList(call, context)
    }

    func argumentList(_ call: FunctionCall, _ context: ExpressionContext) throws(DialectError) -> String {
        try "(\(list(call.arguments, context.inner)))"
    }

    /// Functions of the SQL standard that are written without parentheses.
    private static let ansiFunctions = [
        "current_date": "CURRENT_DATE", "current_time": "CURRENT_TIME", "current_timestamp": "CURRENT_TIMESTAMP",
        "current_user": "CURRENT_USER", "localtime": "LOCALTIME", "localtimestamp": "LOCALTIMESTAMP", "session_user": "SESSION_USER",
        "user": "USER",
    ]
}
