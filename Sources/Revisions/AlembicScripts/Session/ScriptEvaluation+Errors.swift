import PythonSubset
import Schema

extension ScriptEvaluation {
    /// An exception of SQLAlchemy, Alembic or Python, by the name of its class.
    func exception(_ name: String, _ message: String, at location: PythonSubset.SourceLocation? = nil) -> PythonException {
        interpreter.exception(state.exceptionType(name, interpreter), [.string(message)], at: location)
    }

    func argumentError(_ message: String, at location: PythonSubset.SourceLocation? = nil) -> PythonException {
        exception("ArgumentError", message, at: location)
    }

    /// A part of SQLAlchemy or Alembic that is not modelled: an unknown value, and a finding that says so.
    func unmodelled(_ what: String) -> PythonValue {
        state.findings.append(
            ScriptFinding(kind: .unmodelled, message: "\(what) is not modelled", location: interpreter.location(in: state.uri)))
        return .opaque(PythonSubset.Opaque(what, location: interpreter.location(in: state.uri)))
    }

    /// The answer of a database that an offline evaluation does not have.
    func needsDatabase(_ what: String) -> PythonValue {
        let location = interpreter.location(in: state.uri)
        state.findings.append(
            ScriptFinding(
                kind: .needsDatabase, message: "\(what) needs a database, which a script written offline does not have.", location: location
            ))
        return .opaque(PythonSubset.Opaque(what, location: location))
    }

    /// The rows of a result that the script looks at; nil offline.
    func rows(of object: ResultObject?) -> ScriptRows? {
        guard let object, let rows = object.rows.answer else { return nil }
        if let reservation = rows.reservation {
            let location = interpreter.location(in: state.uri)
            state.findings.append(ScriptFinding(kind: .replayedRows, message: reservation, location: location))
        }
        return rows
    }

    /// The place of the script that native code was called from.
    var source: Schema.SourceLocation? {
        interpreter.location(in: state.uri).map { Schema.SourceLocation(uri: $0.uri, range: $0.range) }
    }

    /// Hands an operation to the host, its failure as the exception that the script would see.
    func perform(_ operation: Operation) throws {
        let operation = try compiled(operation)
        do {
            try host.perform(OperationStep(operation, source: source))
        } catch let failure as ScriptFailure {
            throw exception(failure.exception, failure.message, at: interpreter.location(in: state.uri))
        }
    }
}

extension ScriptEvaluation {
    func valueError(_ message: String, at location: PythonSubset.SourceLocation? = nil) -> PythonException {
        interpreter.valueError(message, at: location)
    }

    func typeError(_ message: String, at location: PythonSubset.SourceLocation? = nil) -> PythonException {
        interpreter.typeError(message, at: location)
    }
}
