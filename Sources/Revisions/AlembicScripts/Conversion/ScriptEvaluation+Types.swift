import PythonSubset
import Schema

extension ScriptEvaluation {
    /// Whether a value is a type or a class of types.
    func isType(_ value: PythonValue) -> Bool {
        switch value {
        case .class(let type): type.isSubclass(of: typeEngine) || type.opaqueBase != nil
        case .instance(let instance): instance.type.isSubclass(of: typeEngine)
        case .opaque: true
        default: false
        }
    }

    private var typeEngine: PythonClass { state.typeEngine(interpreter) }

    /// A type argument: an instance, or a class, which is called without arguments.
    ///
    /// - Throws: SQLAlchemy's `ArgumentError` for what is no type.
    func sqlType(_ value: PythonValue) throws -> SQLType {
        switch value {
        case .none: return .null
        case .opaque(let unknown): return SQLType(.opaque(opaque(unknown)))
        case .class(let type):
            if let unknown = type.opaqueBase, !type.isSubclass(of: typeEngine) { return SQLType(.opaque(opaque(unknown))) }
            guard type.isSubclass(of: typeEngine) else { break }
            return try sqlType(interpreter.instantiate(type))
        case .instance(let instance):
            if let unknown = instance.type.opaqueBase, !instance.type.isSubclass(of: typeEngine) {
                return SQLType(.opaque(opaque(unknown)))
            }
            guard instance.type.isSubclass(of: typeEngine) else { break }
            return try sqlType(of: instance)
        case .native, .function, .method:
            return try sqlType(call(value))
        default: break
        }
        throw argumentError("Object \(try representation(value)) is not legal as a type: a TypeEngine class or object is expected")
    }

    private func sqlType(of instance: PythonInstance) throws -> SQLType {
        let object = instance.object as? TypeObject
        var type = try compiledType(of: instance) ?? object?.type ?? madeType(of: instance)
        for (dialect, variant) in object?.variants ?? [] {
            type.variants[DialectName(rawValue: dialect)] = try sqlType(variant)
        }
        return type
    }

    /// The type of an instance of a script's own class.
    private func madeType(of instance: PythonInstance) throws -> SQLType {
        if instance.type.isSubclass(of: type("TypeDecorator")) { return try decoratedType(of: instance) }
        if instance.type.isSubclass(of: type("UserDefinedType")) { return try userDefinedType(of: instance) }
        if let kind = instance.type.linearization.lazy.compactMap({ ($0.payload as? ScriptClass)?.defaultType }).first {
            return SQLType(kind)
        }
        if instance.type.member("get_col_spec") != nil { return try userDefinedType(of: instance) }
        if let unknown = instance.type.opaqueBase { return SQLType(.opaque(opaque(unknown))) }
        return .null
    }

    private func userDefinedType(of instance: PythonInstance) throws -> SQLType {
        let value = PythonValue.instance(instance)
        guard let method = try interpreter.findAttribute("get_col_spec", of: value) else {
            throw interpreter.exception(.attributeError, "'\(instance.type.name)' object has no attribute 'get_col_spec'")
        }
        let answer = try interpreter.call(method, CallArguments([]))
        if case .opaque(let unknown) = answer { return SQLType(.opaque(opaque(unknown))) }
        return SQLType(.userDefined(UserDefinedType(name: instance.type.name, columnSpecification: try string(answer))))
    }
}
