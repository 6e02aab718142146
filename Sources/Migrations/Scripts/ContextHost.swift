import Database
import Dialects
import PythonSubset
import Revisions
import Schema

/// A migration context as the host of one revision's script.
final class ContextHost: ScriptHost {
    private let context: MigrationContext
    let arguments: ScriptArguments
    let configuration: any ScriptConfiguration
    /// What answers the script where its statements are written, not executed.
    private let database: (any ScriptDatabase)?
    /// The part of the script that has been performed, until the script has come to its end.
    private(set) var replayed: ReplayedPart?
    private let onCheckpoint: () throws -> Void
    /// The last statement that the database refused; the script saw it as an exception that it may catch.
    private(set) var databaseError: DatabaseError?
    /// What ends the run whatever the script does: a cancel, a lost connection.
    private(set) var stop: (any Error)?

    init(
        _ context: MigrationContext, arguments: ScriptArguments, configuration: any ScriptConfiguration, database: (any ScriptDatabase)?,
        replayed: ReplayedPart?, checkpoint: @escaping () throws -> Void
    ) {
        self.context = context
        self.arguments = arguments
        self.configuration = configuration
        self.database = database
        self.replayed = replayed
        onCheckpoint = checkpoint
    }

    var dialect: DialectName { context.dialect.name }
    var isOffline: Bool { context.sink.isOffline && database == nil }
    var options: ContextOptions { context.options }
    /// Real in a run; in a preview, whatever it is based on, what differs at each run stays marked.
    private(set) lazy var surroundings: (any Surroundings)? =
        context.sink.isOffline || context.sink.leavesOutRows ? nil : MachineSurroundings()

    func perform(_ step: OperationStep) throws {
        try translating {
            guard try !isReplayed() else { return }
            try context.perform(step)
            try database?.perform(step)
        }
    }

    /// Whether the script's next operation has been performed before it was evaluated.
    private func isReplayed() throws -> Bool {
        guard let part = replayed else { return false }
        guard part.operations == 0 else {
            replayed?.operations -= 1
            return true
        }
        replayed = nil
        throw part.failure
    }

    func query(_ statement: ExecuteSQL, source: Schema.SourceLocation?) throws -> ScriptRows? {
        try translating {
            let rows = try context.query(statement, source: source)
            guard let database else { return rows }
            return try database.query(statement, source: source)
        }
    }

    func inspect(_ request: InspectionRequest) throws -> Inspection? {
        try translating { try context.sink.inspect(request) }
    }

    func note(_ text: String) {
        guard replayed == nil else { return }
        context.sink.note(text)
    }

    func checkpoint() throws { try onCheckpoint() }

    /// Runs `body`; what the database refuses becomes the exception of SQLAlchemy that a script may catch.
    private func translating<Result>(_ body: () throws -> Result) throws -> Result {
        do {
            return try body()
        } catch let error as DatabaseError where Self.isForScript(error) {
            databaseError = error
            throw ScriptFailure(Self.exception(error), error.message)
        } catch let failure as ScriptFailure {
            throw failure
        } catch {
            stop = error
            throw error
        }
    }

    /// Whether a script sees an error of one of its operations as an exception; any other ends the run whatever the script does.
    static func isForScript(_ error: any Error) -> Bool {
        if let error = error as? DatabaseError { return !error.isCancelled && !error.isConnectionLost }
        return error is ScriptFailure
    }

    /// The class of `sqlalchemy.exc` that drivers raise for an error.
    private static func exception(_ error: DatabaseError) -> String {
        switch error.kind {
        case .constraint: "IntegrityError"
        case .lockTimeout, .conflict, .readOnly, .stoppedByServer, .connectionFailed: "OperationalError"
        default:
            if case .sqlState(let state) = error.code, state.hasPrefix("22") {
                "DataError"
            } else if case .sqlite = error.code {
                "OperationalError"
            } else {
                "ProgrammingError"
            }
        }
    }
}
