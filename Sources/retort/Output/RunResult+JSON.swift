import Database
import JSONRPC
import Migrations

extension RunState {
    fileprivate var members: JSONObject {
        var object: JSONObject = ["database": .string(database), "applied": applied.json, "rolledBack": rolledBack.json]
        object["heads"] = heads?.json
        if let partial {
            object["partial"] = [
                "revision": .string(partial.revision), "direction": .string(partial.direction), "statements": .int(partial.statements),
            ]
        }
        return object
    }
}

extension RunResult {
    /// What `--json` prints.
    var json: JSON {
        var object = state.members
        object["durationMs"] = .int(Int(duration / .milliseconds(1)))
        return .object(object)
    }
}

extension MigrationFailure {
    /// What `--json` prints instead of a result.
    var json: JSON {
        var object = state?.members ?? [:]
        object["kind"] = .string(kind.rawValue)
        object["message"] = .string(message)
        object["hint"] = hint.map { .string($0) }
        object["revision"] = revision.map { .string($0) }
        object["statement"] = statement.map { .string($0) }
        object["detail"] = database?.detail.map { .string($0) }
        if case .sqlState(let code) = database?.code { object["sqlstate"] = .string(code) }
        return ["error": .object(object)]
    }
}
