import PythonSubset
import Revisions
import Workspace

/// What the names that a script imports stand for.
struct ImportedNames {
    /// `op`, `sa` or a dialect for the names of those modules.
    private(set) var modules = ["op": "op", "sa": "sa", "sqlalchemy": "sa"]
    /// For a name that was imported from one of them: the module, and its name there.
    private var members: [String: (module: String, name: String)] = [:]

    init(_ file: ScriptFile) {
        guard case .python(let parsed) = file.script else { return }
        var left = parsed.module.body
        while let statement = left.popLast() {
            switch statement {
            case .import(let node):
                for alias in node.names {
                    guard let module = ["sqlalchemy": "sa", "alembic.op": "op"][alias.name.name], let name = alias.asName else { continue }
                    modules[name.name] = module
                }
            case .importFrom(let node):
                for alias in node.names { take(alias.name.name, as: (alias.asName ?? alias.name).name, from: node.module?.name ?? "") }
            default: left += statement.bodies.joined()
            }
        }
    }

    private mutating func take(_ name: String, as alias: String, from module: String) {
        switch module {
        case "alembic" where name == "op": modules[alias] = "op"
        case "alembic.op": members[alias] = ("op", name)
        case "sqlalchemy": members[alias] = ("sa", name)
        case "sqlalchemy.dialects": modules[alias] = name
        case _ where module.hasPrefix("sqlalchemy.dialects."):
            members[alias] = (String(module.dropFirst("sqlalchemy.dialects.".count)), name)
        default: break
        }
    }

    /// What a call's dotted name is, with what stands before its last dot.
    func called(_ callee: String, batches: [String: String]) -> (receiver: String, name: ScriptName)? {
        guard let dot = callee.lastIndex(of: ".") else {
            return members[callee].flatMap { ScriptName.named($0.name, in: $0.module) }.map { ("", $0) }
        }
        let receiver = String(callee[..<dot])
        let name = String(callee[callee.index(after: dot)...])
        let group = batches[receiver] == nil ? modules[receiver] : "batch_op"
        return group.flatMap { ScriptName.named(name, in: $0) }.map { (receiver, $0) }
    }
}
