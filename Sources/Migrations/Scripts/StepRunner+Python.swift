import Database
import Dialects
import PythonSubset
import Revisions
import Schema
import SourceText
import Workspace

extension StepRunner {
    /// Evaluates the function of a `.py` revision, its operations performed by the context.
    func runPython(
        _ parsed: ParseResult, _ file: ScriptFile, _ step: RevisionStep, _ context: MigrationContext, _ runArguments: [RunArgument],
        asking database: (any ScriptDatabase)?
    ) throws -> ScriptOutcome {
        var arguments = arguments
        arguments.runMigrations = runArguments
        let host = ContextHost(context, arguments: arguments, configuration: configuration, database: database, checkpoint: checkpoint)
        let module = parsed.compiled(as: file.moduleName, uri: file.uri)
        let outcome = RevisionScript(module, registrations: compilerRegistrations, modules: modules)
            .run(step.direction, on: host)
        if let stop = host.stop { throw stop }
        for diagnostic in outcome.diagnostics { report(file.uri, diagnostic, isIncomplete: false) }
        if !outcome.isComplete { onIncomplete() }
        guard !context.sink.isOffline else { return outcome }
        if let error = host.databaseError, outcome.exception?.contains(error.message) == true { throw error }
        if let problem = outcome.diagnostics.first(where: { $0.severity == .error }) {
            throw MigrationFailure(
                .scriptFailed, "Revision \(step.revision.id): \(problem.message)",
                location: Schema.SourceLocation(uri: file.uri, range: problem.range), revision: step.revision.id)
        }
        if !outcome.isComplete, let unknown = outcome.diagnostics.first(where: { $0.severity == .warning }) {
            if let onDoubt {
                onDoubt(unknown.message)
                return outcome
            }
            throw MigrationFailure.unknown(LocatedDiagnostic(uri: file.uri, unknown), revision: step.revision.id)
        }
        return outcome
    }

    /// The revisions that may change how others compile.
    static func compilerRegistrations(_ files: ScriptFiles) -> [CompiledModule] {
        files.compilerRegistrations.compactMap { position in
            let file = files[position]
            guard case .python(let parsed) = file.script, RevisionScript.mayRegisterCompilers(parsed.module) else { return nil }
            return parsed.compiled(as: file.moduleName, uri: file.uri)
        }
    }
}

/// A migration context as the host of one revision's script.
final class ContextHost: ScriptHost {
    private let context: MigrationContext
    let arguments: ScriptArguments
    let configuration: any ScriptConfiguration
    /// What answers the script where its statements are written, not executed.
    private let database: (any ScriptDatabase)?
    private let onCheckpoint: () throws -> Void
    /// The last statement that the database refused; the script saw it as an exception that it may catch.
    private(set) var databaseError: DatabaseError?
    /// What ends the run whatever the script does: a cancel, a lost connection.
    private(set) var stop: (any Error)?

    init(
        _ context: MigrationContext, arguments: ScriptArguments, configuration: any ScriptConfiguration, database: (any ScriptDatabase)?,
        checkpoint: @escaping () throws -> Void
    ) {
        self.context = context
        self.arguments = arguments
        self.configuration = configuration
        self.database = database
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
            try context.perform(step)
            try database?.perform(step)
        }
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

    func note(_ text: String) { context.sink.note(text) }

    func checkpoint() throws { try onCheckpoint() }

    /// Runs `body`; what the database refuses becomes the exception of SQLAlchemy that a script may catch.
    private func translating<Result>(_ body: () throws -> Result) throws -> Result {
        do {
            return try body()
        } catch let error as DatabaseError {
            guard !error.isCancelled, !error.isConnectionLost else {
                stop = error
                throw error
            }
            databaseError = error
            throw ScriptFailure(Self.exception(error), error.message)
        } catch let failure as ScriptFailure {
            throw failure
        } catch {
            stop = error
            throw error
        }
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
