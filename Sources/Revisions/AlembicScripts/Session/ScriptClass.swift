import PythonSubset
import Schema

/// A class of the modelled modules, as a constant.
struct ScriptClass: Sendable {
    /// Unique among the modelled classes: the class name, with a prefix where modules share it (`postgresql.ENUM`).
    let key: String
    let name: String
    let module: String
    /// Keys of the direct bases, or names of built-in types; none means `object`.
    let bases: [String]
    let members: ScriptMembers
    /// For a class of types: what an instance made without arguments is.
    let defaultType: SQLType.Kind?

    init(
        _ name: String, key: String? = nil, module: String, bases: [String] = [], defaultType: SQLType.Kind? = nil,
        _ members: ScriptMembers = []
    ) {
        self.key = key ?? name
        self.name = name
        self.module = module
        self.bases = bases
        self.members = members
        self.defaultType = defaultType
    }

    /// SQLAlchemy's classes take type arguments: `TypeDecorator[dict]`.
    private static let generic: ScriptMembers = [.classFunction("__class_getitem__", "cls, item") { _, arguments in arguments["cls"] }]

    private static func builtIn(_ name: String, _ interpreter: Interpreter) -> PythonClass? {
        switch name {
        case "str": interpreter.types.string
        case "tuple": interpreter.types.tuple
        case "dict": interpreter.types.dictionary
        default: nil
        }
    }

    /// The class in one evaluation.
    func make(_ interpreter: Interpreter, _ state: ScriptState) -> PythonClass {
        let members = members
        let isRoot = bases.isEmpty
        let bases = bases.map { Self.builtIn($0, interpreter) ?? state.type($0, interpreter) }
        let type = PythonClass(name, module: module, bases: bases, in: interpreter) { [unowned interpreter] name in
            guard let member = members[name] ?? (isRoot ? Self.generic[name] : nil) else { return nil }
            return (try? ScriptEvaluation(interpreter)).map(member.value)
        }
        type.payload = self
        type.makeLasting()
        return type
    }
}

extension PythonClass {
    /// The definition of the class, or of the nearest modelled ancestor.
    var scriptClass: ScriptClass? {
        for type in linearization {
            if let definition = type.payload as? ScriptClass { return definition }
        }
        return nil
    }
}
