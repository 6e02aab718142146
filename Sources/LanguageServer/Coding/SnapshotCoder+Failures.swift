import Database
import JSONRPC
import Migrations
import Schema

/// `ErrorData` of the protocol, for errors that have no more to say.
struct ErrorData: JSONEncodable {
    var kind: MigrationFailure.Kind
    var hint: String?

    init(_ kind: MigrationFailure.Kind, hint: String? = nil) {
        self.kind = kind
        self.hint = hint
    }

    var json: JSON {
        var object: JSONObject = ["kind": .string(kind.rawValue)]
        object["hint"] = hint.map { .string($0) }
        return .object(object)
    }
}

extension SnapshotCoder {
    /// A failure as the answer to a request: RequestCancelled or RequestFailed, with everything that is known in `data`.
    func error(_ failure: MigrationFailure) -> ResponseError {
        var object: JSONObject = ["kind": .string(failure.kind.rawValue)]
        object["hint"] = failure.hint.map { .string($0) }
        add(failure.location, to: &object)
        object["revision"] = failure.revision.map { .string($0) }
        if let state = failure.state {
            object["database"] = .string(state.database)
            object["applied"] = state.applied.json
            object["rolledBack"] = state.rolledBack.json
            object["heads"] = state.heads?.json
            object["partial"] = state.partial?.json
        }
        switch failure.database?.code {
        case .sqlState(let code): object["sqlstate"] = .string(code)
        case .sqlite(let code): object["sqliteCode"] = .int(Int(code))
        case nil: break
        }
        object["detail"] = failure.database?.detail.map { .string($0) }
        object["statement"] = failure.statement.map { .string($0) }
        object["plan"] = failure.plan.map(plan)
        return ResponseError(failure.kind == .cancelled ? .requestCancelled : .requestFailed, failure.message, data: .object(object))
    }

    /// The same for a method whose error data always names what was applied.
    func runError(_ failure: MigrationFailure) -> ResponseError {
        var failure = failure
        if failure.state == nil { failure.state = RunState(database: "") }
        var error = error(failure)
        if failure.state?.database.isEmpty == true, case .object(var object) = error.data {
            object["database"] = nil
            error.data = .object(object)
        }
        return error
    }
}
