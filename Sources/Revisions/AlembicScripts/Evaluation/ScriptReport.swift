import PythonSubset
import SourceText

/// Collects what an evaluation has to tell about its file.
final class ScriptReport {
    private let interpreter: Interpreter
    private let state: ScriptState
    private var diagnostics: [Diagnostic] = []
    private var isComplete = true
    private var exception: String?
    private var callsBeforeStep: Int?
    private let unknownsBefore: Int

    init(_ interpreter: Interpreter, _ state: ScriptState) {
        self.interpreter = interpreter
        self.state = state
        unknownsBefore = interpreter.unknowns.count
    }

    /// From here on, a call of unknown code may change the database; what the module's own body called may not.
    func beginStep() {
        callsBeforeStep = interpreter.unknownCalls.count
    }

    /// What ended the evaluation.
    func add(_ error: any Error) {
        switch error {
        case let raised as PythonException: add(raised)
        case let limit as EvaluationLimit:
            fail(range(limit.location), "evaluation-limit", limit.description)
        default: fail(0..<0, "evaluation", "The script could not be evaluated: \(error)")
        }
    }

    private func add(_ raised: PythonException) {
        let summary = interpreter.summary(of: raised)
        exception = summary
        let place = raised.location(in: state.uri)
        var related: [Diagnostic.Related] = []
        if let inner = raised.location, inner.uri != state.uri {
            related.append(Diagnostic.Related(uri: inner.uri, range: inner.range, message: summary))
        }
        isComplete = false
        diagnostics.append(Diagnostic(place?.range ?? 0..<0, .error, code: "python-exception", summary, related: related))
    }

    func fail(_ range: Range<Int>, _ code: String, _ message: String) {
        isComplete = false
        diagnostics.append(Diagnostic(range, .error, code: code, message))
    }

    /// A decision or value that could not be known.
    func unknown(_ opaque: PythonSubset.Opaque, _ interpreter: Interpreter) {
        isComplete = false
        diagnostics.append(
            Diagnostic(
                range(opaque.location), .warning, code: "unknown-value", "\(opaque.origin) is not known from the text of the workspace."))
    }

    private func range(_ location: PythonSubset.SourceLocation?) -> Range<Int> {
        guard let location, location.uri == state.uri else { return 0..<0 }
        return location.range
    }

    var outcome: ScriptOutcome {
        for finding in state.findings {
            isComplete = false
            diagnostics.append(
                Diagnostic(
                    range(finding.location), finding.kind.severity, code: finding.kind.code, finding.message,
                    related: related(finding.origin)))
        }
        for unknown in interpreter.unknowns.dropFirst(unknownsBefore) {
            isComplete = false
            diagnostics.append(
                Diagnostic(
                    range(unknown.location), .warning,
                    code: unknown.opaque.kind == .volatile ? "volatile-decision" : "unknown-\(unknown.purpose)", message(of: unknown),
                    related: related(unknown.opaque)))
        }
        if let callsBeforeStep {
            for call in interpreter.unknownCalls.dropFirst(callsBeforeStep) where UnknownEffects.mayChangeDatabase(call.opaque) {
                isComplete = false
                diagnostics.append(
                    Diagnostic(
                        range(call.location), .warning, code: "unknown-call", message(of: call), related: related(call.opaque)))
            }
        }
        return ScriptOutcome(isComplete: isComplete, diagnostics: unique(diagnostics), exception: exception)
    }

    private func message(of unknown: Unknown) -> String {
        if unknown.opaque.kind == .volatile {
            let taken = unknown.purpose == .iteration ? "empty" : "true"
            return "\(unknown.opaque.origin) differs at each run; the preview takes it as \(taken), a run decides on the real value."
        }
        return switch unknown.purpose {
        case .condition: "\(unknown.opaque.origin) is not known from the text of the workspace; the preview takes it as true."
        case .iteration: "\(unknown.opaque.origin) is not known from the text of the workspace; the preview takes it as empty."
        case .call:
            "What \(unknown.opaque.origin)() does is not known from the text of the workspace: if it changes the database, the preview lacks it."
        case .context:
            "\(unknown.opaque.origin) is not known from the text of the workspace; what its block does around the statements is left out."
        }
    }

    private func related(_ opaque: PythonSubset.Opaque) -> [Diagnostic.Related] { related(opaque.location) }

    private func related(_ location: PythonSubset.SourceLocation?) -> [Diagnostic.Related] {
        guard let location else { return [] }
        return [Diagnostic.Related(uri: location.uri, range: location.range, message: "it comes from here")]
    }

    private func unique(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        var seen: Set<Diagnostic> = []
        return diagnostics.filter { seen.insert($0).inserted }
    }
}

extension ScriptFinding.Kind {
    var code: String {
        switch self {
        case .needsDatabase: "needs-database"
        case .replayedRows: "replayed-rows"
        case .unmodelled: "unmodelled"
        case .unknownArgument: "unknown-argument"
        case .volatileArgument: "volatile-value"
        case .refusedFile: "file-outside-workspace"
        }
    }

    var severity: Diagnostic.Severity { self == .volatileArgument ? .information : .warning }
}
