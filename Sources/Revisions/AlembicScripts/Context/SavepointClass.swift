import PythonSubset
import Schema

/// The native state of `begin_nested()`.
final class Savepoint {
    let name: String
    /// The session that opened it, whose objects are read anew after a rollback.
    let session: SessionObject?
    var isActive = true

    init(_ name: String, _ session: SessionObject?) {
        self.name = name
        self.session = session
    }
}

/// `NestedTransaction`.
enum SavepointClass {
    static let definition = ScriptClass(
        "NestedTransaction", module: "sqlalchemy.engine.base",
        [
            .function("__enter__", "self") { _, arguments in arguments["self"] },
            .function("__exit__", "self, type_, value, traceback") { script, arguments in
                try end(arguments["self"], releases: arguments["type_"].isNone, script)
                return .bool(false)
            },
            .function("commit", "self") { script, arguments in
                try end(arguments["self"], releases: true, script)
                return .none
            },
            .function("rollback", "self") { script, arguments in
                try end(arguments["self"], releases: false, script)
                return .none
            },
            .function("close", "self") { script, arguments in
                try end(arguments["self"], releases: false, script)
                return .none
            },
            .attribute("is_active") { _, value in .bool(value.payload(Savepoint.self)?.isActive ?? false) },
        ])

    private static func end(_ value: PythonValue, releases: Bool, _ script: ScriptEvaluation) throws {
        guard let savepoint = value.payload(Savepoint.self), savepoint.isActive else { return }
        if releases, let session = savepoint.session { try script.flush(session) }
        savepoint.isActive = false
        if releases {
            try script.sendOnline("RELEASE SAVEPOINT \(savepoint.name)")
        } else {
            try script.sendOnline("ROLLBACK TO SAVEPOINT \(savepoint.name)")
            savepoint.session?.rollBack()
        }
    }
}

extension ScriptEvaluation {
    func beginNested(_ session: SessionObject?) throws -> PythonValue {
        state.lastSavepoint += 1
        let savepoint = Savepoint("sa_savepoint_\(state.lastSavepoint)", session)
        try sendOnline("SAVEPOINT \(savepoint.name)")
        return instance("NestedTransaction", savepoint)
    }

    fileprivate func sendOnline(_ sql: String) throws {
        if !host.isOffline { _ = try rows(of: ExecuteSQL(.driverSQL(sql))) }
    }
}
