enum PropertyMembers {
    static let table = Dictionary([
        NativeDefinition("__new__", "cls, fget=None, fset=None, fdel=None, doc=None") { _, arguments in
            .descriptor(PythonDescriptor(.property(getter: arguments[1], setter: arguments[2], deleter: arguments[3])))
        },
        NativeDefinition("getter", "self, function") { _, arguments in
            guard case .descriptor(let descriptor) = arguments[0], case .property(_, let setter, let deleter) = descriptor.kind else {
                return .none
            }
            return .descriptor(PythonDescriptor(.property(getter: arguments[1], setter: setter, deleter: deleter)))
        },
        NativeDefinition("setter", "self, function") { _, arguments in
            guard case .descriptor(let descriptor) = arguments[0], case .property(let getter, _, let deleter) = descriptor.kind else {
                return .none
            }
            return .descriptor(PythonDescriptor(.property(getter: getter, setter: arguments[1], deleter: deleter)))
        },
        NativeDefinition("deleter", "self, function") { _, arguments in
            guard case .descriptor(let descriptor) = arguments[0], case .property(let getter, let setter, _) = descriptor.kind else {
                return .none
            }
            return .descriptor(PythonDescriptor(.property(getter: getter, setter: setter, deleter: arguments[1])))
        },
    ])
}

enum StaticMethodMembers {
    static let table = Dictionary([
        NativeDefinition("__new__", "cls, function") { _, arguments in .descriptor(PythonDescriptor(.staticMethod(arguments[1]))) }
    ])
}

enum ClassMethodMembers {
    static let table = Dictionary([
        NativeDefinition("__new__", "cls, function") { _, arguments in .descriptor(PythonDescriptor(.classMethod(arguments[1]))) }
    ])
}

enum SliceMembers {
    static let table = Dictionary([
        NativeDefinition("__new__", "cls, *args") { _, arguments in
            let values = arguments.rest
            switch values.count {
            case 1: return .slice(PythonSlice(stop: values[0]))
            case 2: return .slice(PythonSlice(start: values[0], stop: values[1]))
            default:
                return .slice(
                    PythonSlice(
                        start: values.first ?? .none, stop: values.dropFirst().first ?? .none, step: values.dropFirst(2).first ?? .none))
            }
        },
        NativeDefinition("indices", "self, length") { interpreter, arguments in
            guard case .slice(let slice) = arguments[0] else { return .none }
            let (start, stop, step) = try interpreter.bounds(of: slice, count: interpreter.expectInt(arguments[1]))
            return .tuple([.int(start), .int(stop), .int(step)])
        },
    ])
}
