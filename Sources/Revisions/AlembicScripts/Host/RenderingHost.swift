import Dialects
import Schema

/// The offline host: renders what a script does into statements.
package final class RenderingHost: ScriptHost {
    package let renderer: Dialect
    package var options: ContextOptions
    package let arguments: ScriptArguments
    package let configuration: any ScriptConfiguration
    /// What a batch may know of tables that it re-creates.
    package var knownTables: [QualifiedName: Table] = [:]
    /// The statements so far, in order.
    package private(set) var statements: [Statement] = []
    package private(set) var operations: [OperationStep] = []
    private var state = RenderState()
    private var parameterStyle: RenderOptions.ParameterStyle
    private var isAutocommit = false
    private let deadline: @Sendable () throws -> Void

    /// - Parameter checkpoint: called now and then; throws `EvaluationLimit` to end the evaluation.
    package init(
        _ dialect: Dialect, options: ContextOptions = ContextOptions(), arguments: ScriptArguments = ScriptArguments(),
        configuration: any ScriptConfiguration = EmptyConfiguration(), parameterStyle: RenderOptions.ParameterStyle = .named,
        checkpoint: @escaping @Sendable () throws -> Void = {}
    ) {
        renderer = dialect
        self.options = options
        self.arguments = arguments
        self.configuration = configuration
        self.parameterStyle = parameterStyle
        deadline = checkpoint
    }

    package var dialect: DialectName { renderer.name }
    package var isOffline: Bool { true }

    package func checkpoint() throws { try deadline() }

    package func perform(_ step: OperationStep) throws {
        operations.append(step)
        if case .endAutocommit = step.operation { isAutocommit = false }
        let rendering = renderer.render([step], options: renderOptions, state: &state)
        for var statement in rendering.statements {
            statement.isAutocommit = statement.isAutocommit || (isAutocommit && statement.kind != .transaction)
            statements.append(statement)
        }
        if case .beginAutocommit = step.operation { isAutocommit = true }
        if let error = rendering.error { throw ScriptFailure(error.kind.rawValue, error.message) }
    }

    package func query(_ statement: ExecuteSQL, source: SourceLocation?) throws -> ScriptRows? {
        try perform(OperationStep(.execute(statement), source: source))
        return nil
    }

    private var renderOptions: RenderOptions {
        RenderOptions(
            literalBinds: options.literalBinds, parameterStyle: parameterStyle, transactionalDDL: options.transactionalDDL,
            namingConvention: options.namingConvention, knownTables: knownTables)
    }
}
