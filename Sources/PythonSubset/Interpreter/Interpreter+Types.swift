extension Interpreter {
    /// `type(value)`.
    package func type(of value: PythonValue) -> PythonClass {
        switch value {
        case .instance(let instance): instance.type
        case .string: types.string
        case .int, .bigInteger: types.integer
        case .bool: types.bool
        case .float: types.float
        case .list: types.list
        case .tuple: types.tuple
        case .dictionary: types.dictionary
        case .set(let set): set.isFrozen ? types.frozenSet : types.set
        case .bytes: types.bytes
        case .class(let type): type.metaclass ?? types.type
        case .none: types.named("NoneType")
        case .ellipsis: types.named("ellipsis")
        case .notImplemented: types.named("NotImplementedType")
        case .range: types.range
        case .slice: types.named("slice")
        case .function: types.named("function")
        case .native: types.named("builtin_function_or_method")
        case .method: types.named("method")
        case .module: types.named("module")
        case .iterator(let iterator): types.named(iterator.typeName)
        case .descriptor(let descriptor):
            switch descriptor.kind {
            case .property, .native: types.named("property")
            case .staticMethod: types.named("staticmethod")
            case .classMethod: types.named("classmethod")
            case .cachedProperty: types.named("cached_property")
            }
        case .opaque: types.object
        }
    }

    /// The name of a value's class, as messages show it.
    package func typeName(of value: PythonValue) -> String {
        if case .opaque = value { "unknown" } else { type(of: value).name }
    }

    /// `isinstance(value, type)` for a class.
    package func isInstance(_ value: PythonValue, of type: PythonClass) -> Bool {
        self.type(of: value).isSubclass(of: type)
    }
}
