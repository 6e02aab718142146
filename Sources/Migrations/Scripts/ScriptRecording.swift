import PythonSubset
import Revisions
import Schema

/// What a script does as far as it asks for nothing that one evaluation is answered differently than another: every evaluation does the same.
struct ScriptRecording: Sendable {
    enum Entry: Sendable {
        case operation(OperationStep)
        case note(String)
    }

    var entries: [Entry] = []
}

/// A host that performs nothing and records what it is told to perform. It stands for every other one: a script that asks for what a plan is told
/// differently than a run (whether there is a database, its rows, the options, the configuration, the time) leaves no recording.
final class RecordingHost: ScriptHost {
    let dialect: DialectName
    let arguments: ScriptArguments
    private let scriptConfiguration: any ScriptConfiguration
    private let onCheckpoint: () throws -> Void
    private(set) var recording: ScriptRecording? = ScriptRecording()

    init(
        dialect: DialectName, arguments: ScriptArguments, configuration: any ScriptConfiguration, checkpoint: @escaping () throws -> Void
    ) {
        self.dialect = dialect
        self.arguments = arguments
        scriptConfiguration = configuration
        onCheckpoint = checkpoint
    }

    var isOffline: Bool { asked(true) }
    var options: ContextOptions { asked(ContextOptions()) }
    var configuration: any ScriptConfiguration { asked(scriptConfiguration) }
    var surroundings: (any Surroundings)? { asked(nil) }

    private func asked<Answer>(_ answer: Answer) -> Answer {
        recording = nil
        return answer
    }

    func perform(_ step: OperationStep) throws {
        guard recording != nil else { throw EvaluationLimit.cancelled }
        recording?.entries.append(.operation(step))
    }

    func query(_ statement: ExecuteSQL, source: Schema.SourceLocation?) throws -> ScriptRows? {
        recording = nil
        throw EvaluationLimit.cancelled
    }

    func inspect(_ request: InspectionRequest) throws -> Inspection? {
        recording = nil
        throw EvaluationLimit.cancelled
    }

    func note(_ text: String) { recording?.entries.append(.note(text)) }

    func checkpoint() throws {
        guard recording != nil else { throw EvaluationLimit.cancelled }
        try onCheckpoint()
    }
}
