import Schema

/// A database dialect: turns operations into the statements that Alembic 1.20.1 would print offline.
package struct Dialect: Sendable {
    let rules: any DialectRules

    package static let postgresql = Dialect(rules: PostgreSQLRules())
    package static let sqlite = Dialect(rules: SQLiteRules())

    package static let all = [postgresql, sqlite]

    /// The dialect of that name, without a driver suffix; nil for one that Retort does not render.
    package init?(named name: DialectName) {
        guard let dialect = Dialect.all.first(where: { $0.name == name }) else { return nil }
        self = dialect
    }

    init(rules: any DialectRules) {
        self.rules = rules
    }

    package var name: DialectName { rules.name }
    /// Whether Alembic brackets a run with BEGIN and COMMIT unless told otherwise.
    package var hasTransactionalDDL: Bool { rules.hasTransactionalDDL }

    /// The statements of one operation. When the operation fails midway, what came before the failure is there too.
    package func render(_ step: OperationStep, options: RenderOptions = RenderOptions()) -> Rendering {
        render([step], options: options)
    }

    /// The statements of `steps`, in order, up to the first failure, as the first of their script.
    package func render(_ steps: [OperationStep], options: RenderOptions = RenderOptions()) -> Rendering {
        var state = RenderState()
        return render(steps, options: options, state: &state)
    }

    /// The statements of `steps`, in order, up to the first failure; `state` passes from one revision of a script to the next.
    package func render(_ steps: [OperationStep], options: RenderOptions, state: inout RenderState) -> Rendering {
        let writer = StatementWriter(rules: rules, options: options, state: state)
        defer { state = writer.state }
        do {
            for step in steps { try writer.write(step) }
            return Rendering(statements: writer.statements)
        } catch {
            return Rendering(statements: writer.statements, error: error)
        }
    }

    /// A query as SQL with its values as literals.
    package func sql(_ query: Query, options: RenderOptions = RenderOptions()) throws(DialectError) -> String {
        let compiler = Compiler(rules: rules, options: options)
        return try compiler.query(query)
    }

    /// An expression as SQL with its values as literals.
    package func sql(_ expression: SQLExpression, options: RenderOptions = RenderOptions()) throws(DialectError) -> String {
        let compiler = Compiler(rules: rules, options: options)
        return try compiler.expression(expression)
    }

    /// A type as it stands in a column definition.
    package func sql(_ type: SQLType, options: RenderOptions = RenderOptions()) throws(DialectError) -> String {
        let compiler = Compiler(rules: rules, options: options)
        return try compiler.type(type)
    }

    /// An identifier, quoted when the dialect needs it.
    package func quote(_ identifier: Identifier, options: RenderOptions = RenderOptions()) -> String {
        Compiler(rules: rules, options: options).quote(identifier)
    }

    /// A value as a literal of a type.
    package func sql(_ literal: SQLLiteral, type: SQLType, options: RenderOptions = RenderOptions()) throws(DialectError) -> String {
        let compiler = Compiler(rules: rules, options: options)
        return try compiler.literal(literal, type: type)
    }
}
