import PythonSubset
import Schema

/// What runs a script: it receives the script's operations and answers what the script asks about its surroundings.
///
/// The offline host renders each operation, the online host executes it. A host is used on the thread of one evaluation.
package protocol ScriptHost: AnyObject {
    /// The dialect that `op.get_bind().dialect` answers.
    var dialect: DialectName { get }
    /// `context.is_offline_mode()`; a script's statements are written, not executed.
    var isOffline: Bool { get }
    /// What `context.configure()` set.
    var options: ContextOptions { get }
    /// What the command line gave.
    var arguments: ScriptArguments { get }
    /// The configuration file.
    var configuration: any ScriptConfiguration { get }

    /// Renders or executes one operation.
    ///
    /// - Throws: `ScriptFailure` for what the dialect cannot do or the database refuses.
    func perform(_ step: OperationStep) throws
    /// Executes a statement and gives its rows; nil offline, where the statement is written instead.
    func query(_ statement: ExecuteSQL, source: Schema.SourceLocation?) throws -> ScriptRows?
    /// What the database says about its tables; nil offline.
    func inspect(_ request: InspectionRequest) throws -> Inspection?
    /// A line that the script printed or logged.
    func note(_ text: String)
    /// The clock, chance and names of the machine, where a script may have the real ones; nil offline.
    var surroundings: (any Surroundings)? { get }
    /// Called every few thousand steps.
    ///
    /// - Throws: `EvaluationLimit.deadline` or `.cancelled` to end the evaluation.
    func checkpoint() throws
}

extension ScriptHost {
    package func inspect(_ request: InspectionRequest) throws -> Inspection? { nil }
    package func note(_ text: String) {}
    package var surroundings: (any Surroundings)? { nil }
    package func checkpoint() throws {}
}

/// Why an operation could not be rendered or executed.
package struct ScriptFailure: Error, Sendable, Hashable {
    /// The Python exception that the script sees: a class of `sqlalchemy.exc` or `alembic.util.exc`, or a built-in one.
    package var exception: String
    package var message: String

    package init(_ exception: String, _ message: String) {
        self.exception = exception
        self.message = message
    }
}
