import OrderedCollections

/// The module `builtins`.
enum Builtins {
    static func module(_ interpreter: Interpreter) -> PythonModule {
        let module = PythonModule("builtins") { [unowned interpreter] name in
            if let type = type(name, interpreter) { return .class(type) }
            if let definition = functions[name] { return definition.value }
            switch name {
            case "NotImplemented": return .notImplemented
            case "Ellipsis": return .ellipsis
            case "__debug__": return .bool(true)
            case "__name__": return nil
            default: return nil
            }
        }
        module.makeLasting()
        interpreter.realm.track(module)
        return module
    }

    private static func type(_ name: String, _ interpreter: Interpreter) -> PythonClass? {
        let types = interpreter.types
        switch name {
        case "object": return types.object
        case "type": return types.type
        case "int": return types.integer
        case "bool": return types.bool
        case "float": return types.float
        case "str": return types.string
        case "bytes", "bytearray", "memoryview": return types.bytes
        case "list": return types.list
        case "tuple": return types.tuple
        case "dict": return types.dictionary
        case "set": return types.set
        case "frozenset": return types.frozenSet
        case "range": return types.range
        case "slice", "property", "staticmethod", "classmethod", "super": return types.named(name)
        default: return ExceptionName(pythonName: name).map { types.exception($0) }
        }
    }

    private static let functions = Dictionary(iteration + numbers + reflection + output)
}
