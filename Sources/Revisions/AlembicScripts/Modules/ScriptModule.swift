import PythonSubset

/// A modelled module, as a constant.
struct ScriptModule: Sendable {
    let name: String
    /// Looked through in order.
    let groups: [ScriptMembers]
    /// Submodules that are there without an import of their own.
    let submodules: [String]
    /// Names that exist and are not modelled; nil for every name.
    let unmodelled: Set<String>?

    init(_ name: String, _ groups: [ScriptMembers], submodules: [String] = [], unmodelled: Set<String>? = nil) {
        self.name = name
        self.groups = groups
        self.submodules = submodules
        self.unmodelled = unmodelled
    }

    /// The names that `from module import *` takes.
    private var exports: [String] { groups.flatMap(\.byName.keys).filter { !$0.hasPrefix("_") }.sorted() }

    func make(_ interpreter: Interpreter) -> PythonModule {
        let module = PythonModule(name, exports: exports) { [unowned interpreter] member in
            guard let script = try? ScriptEvaluation(interpreter) else { return nil }
            return value(member, script)
        }
        module.makeLasting()
        return module
    }

    private func value(_ member: String, _ script: ScriptEvaluation) -> PythonValue? {
        for group in groups {
            if let found = group[member] { return found.value(script) }
        }
        if name == "alembic.op", let directive = script.registeredOperation(member) { return directive }
        if submodules.contains(member), let module = try? script.interpreter.importModule("\(name).\(member)") { return .module(module) }
        if member == "__version__" {
            switch name {
            case "sqlalchemy": return .string("2.1.9")
            case "alembic": return .string("1.20.1")
            default: return nil
            }
        }
        guard !member.hasPrefix("__"), ModuleCatalog.all["\(name).\(member)"] == nil else { return nil }
        if let unmodelled, !unmodelled.contains(member) { return nil }
        return .opaque(Opaque("\(name).\(member)", location: script.interpreter.location(in: script.state.uri)))
    }
}
