import OrderedCollections

/// The methods of enumerations, of their members and of flags.
enum EnumMembers {
    static let base = Dictionary([
        NativeDefinition("__str__", "self") { interpreter, arguments in .string(qualifiedName(arguments[0], interpreter)) },
        NativeDefinition("__repr__", "self") { interpreter, arguments in
            .string("<\(qualifiedName(arguments[0], interpreter)): \(try interpreter.repr(of: value(arguments[0])))>")
        },
        NativeDefinition("__format__", "self, specification") { interpreter, arguments in
            try interpreter.format(.string(interpreter.string(of: arguments[0])), interpreter.expectString(arguments[1]))
        },
        NativeDefinition("__hash__", "self") { interpreter, arguments in
            if let underlying = arguments[0].asInstance?.underlying { return .int(try interpreter.hash(underlying)) }
            return .int(try interpreter.hash(.string(name(arguments[0]))))
        },
        NativeDefinition("__bool__", "self") { interpreter, arguments in
            guard let underlying = arguments[0].asInstance?.underlying else { return .bool(true) }
            return .bool(try interpreter.truth(underlying))
        },
        NativeDefinition("__copy__", "self") { _, arguments in arguments[0] },
        NativeDefinition("__deepcopy__", "self, memo") { _, arguments in arguments[0] },
    ])

    /// Of `IntEnum` and `StrEnum`: text as that of the value.
    static let plainText = Dictionary([
        NativeDefinition("__str__", "self") { interpreter, arguments in .string(try interpreter.string(of: arguments[0].unwrapped)) },
        NativeDefinition("__format__", "self, specification") { interpreter, arguments in
            try interpreter.format(arguments[0].unwrapped, interpreter.expectString(arguments[1]))
        },
    ])

    static let flag = Dictionary([
        combination("__or__", .bitOr), combination("__and__", .bitAnd), combination("__xor__", .bitXor),
        NativeDefinition("__invert__", "self") { interpreter, arguments in
            let type = interpreter.type(of: arguments[0])
            let all = (EnumModule.members(of: .class(type))?.unique ?? []).reduce(0) { $0 | (value($1).asInt ?? 0) }
            return combined(type, all & ~(value(arguments[0]).asInt ?? 0))
        },
        NativeDefinition("__bool__", "self") { _, arguments in .bool(value(arguments[0]).asInt != 0) },
        NativeDefinition("__contains__", "self, other") { _, arguments in
            let (all, part) = (value(arguments[0]).asInt ?? 0, value(arguments[1]).asInt ?? 0)
            return .bool(all & part == part)
        },
        NativeDefinition("__iter__", "self") { interpreter, arguments in
            let all = value(arguments[0]).asInt ?? 0
            let members = EnumModule.members(of: .class(interpreter.type(of: arguments[0])))?.unique ?? []
            return .iterator(ElementIterator(members.filter { (value($0).asInt ?? 0) & all != 0 }))
        },
    ])

    static let metaclass = Dictionary([
        NativeDefinition("__iter__", "cls") { _, arguments in
            .iterator(ElementIterator(EnumModule.members(of: arguments[0])?.unique ?? []))
        },
        NativeDefinition("__reversed__", "cls") { _, arguments in
            .iterator(ElementIterator((EnumModule.members(of: arguments[0])?.unique ?? []).reversed()))
        },
        NativeDefinition("__len__", "cls") { _, arguments in .int(EnumModule.members(of: arguments[0])?.unique.count ?? 0) },
        NativeDefinition("__bool__", "cls") { _, _ in .bool(true) },
        NativeDefinition("__getitem__", "cls, name") { interpreter, arguments in
            guard let name = arguments[1].asString, let member = EnumModule.members(of: arguments[0])?.names[name] else {
                throw interpreter.exception(interpreter.types.exception(.keyError), [arguments[1]])
            }
            return member
        },
        NativeDefinition("__contains__", "cls, member") { interpreter, arguments in
            let members = EnumModule.members(of: arguments[0])?.unique ?? []
            if case .instance(let instance) = arguments[1], case .class(let type) = arguments[0], instance.type === type {
                return .bool(true)
            }
            return .bool(try members.contains { try interpreter.areEqual(value($0), arguments[1]) })
        },
        NativeDefinition("__repr__", "cls") { interpreter, arguments in
            guard case .class(let type) = arguments[0] else { return .none }
            return .string(
                type.isSubclass(of: EnumModule.enumeration("Flag", interpreter)) ? "<flag '\(type.name)'>" : "<enum '\(type.name)'>")
        },
        NativeDefinition("__call__", "cls, value, names=..., *, module=None, qualname=None, type=None, start=1, boundary=None") {
            interpreter, arguments in
            if let names = arguments.given("names") { return try define(arguments, names, interpreter) }
            return try lookUp(arguments[0], arguments[1], interpreter)
        },
    ])

    /// `Kind(value)`.
    private static func lookUp(_ type: PythonValue, _ searched: PythonValue, _ interpreter: Interpreter) throws -> PythonValue {
        if case .opaque(let opaque) = searched { throw UnknownValue(opaque) }
        guard case .class(let own) = type else { return .none }
        if case .instance(let instance) = searched, instance.type === own { return searched }
        for member in EnumModule.members(of: type)?.unique ?? [] where try interpreter.areEqual(value(member), searched) { return member }
        if let hook = try interpreter.classAttribute("_missing_", of: own) {
            let found = try interpreter.call(hook, searched)
            if !found.isNone { return found }
        }
        if own.isSubclass(of: EnumModule.enumeration("Flag", interpreter)), let bits = searched.asInt { return combined(own, bits) }
        throw interpreter.valueError("\(try interpreter.repr(of: searched)) is not a valid \(own.qualifiedName)")
    }

    /// `Enum('Kind', ['A', 'B'])`.
    private static func define(_ arguments: Arguments, _ names: PythonValue, _ interpreter: Interpreter) throws -> PythonValue {
        let name = try interpreter.expectString(arguments[1])
        var namespace: OrderedDictionary<String, PythonValue> = [:]
        let start = try interpreter.expectInt(arguments["start"])
        if let text = names.asString {
            for (index, part) in text.split(whereSeparator: { $0 == "," || $0 == " " }).enumerated() {
                namespace[String(part)] = .int(start &+ index)
            }
        } else if let dictionary = names.asDictionary {
            for (name, value) in dictionary.namedEntries { namespace[name] = value }
        } else {
            for (index, element) in try interpreter.elements(of: names).enumerated() {
                if let pair = element.asSequence, pair.count == 2, let name = pair[0].asString {
                    namespace[name] = pair[1]
                } else {
                    namespace[try interpreter.expectString(element)] = .int(start &+ index)
                }
            }
        }
        let mixin = arguments["type"]
        let bases = (mixin.isNone ? [] : [mixin]) + [arguments[0]]
        let module = interpreter.frames.last?.globals.name ?? "enum"
        return .class(
            try interpreter.defineClass(name, qualifiedName: name, module: module, arguments: CallArguments(bases), namespace: namespace))
    }

    private static func value(_ member: PythonValue) -> PythonValue { member.asInstance?.attributes["_value_"] ?? member }

    private static func name(_ member: PythonValue) -> String { member.asInstance?.attributes["_name_"]?.asString ?? "" }

    private static func qualifiedName(_ member: PythonValue, _ interpreter: Interpreter) -> String {
        interpreter.typeName(of: member) + "." + name(member)
    }

    private static func combination(_ name: String, _ operation: AST.BinaryOperator) -> NativeDefinition {
        NativeDefinition(name, "self, other") { interpreter, arguments in
            guard let bits = try interpreter.binary(operation, value(arguments[0]), value(arguments[1])).asInt else {
                return .notImplemented
            }
            return combined(interpreter.type(of: arguments[0]), bits)
        }
    }

    /// The member of a flag's bits, or one made of several.
    private static func combined(_ type: PythonClass, _ bits: Int) -> PythonValue {
        let members = EnumModule.members(of: .class(type))?.unique ?? []
        if let member = members.first(where: { value($0).asInt == bits }) { return member }
        let parts = members.filter { member in
            guard let part = value(member).asInt, part != 0 else { return false }
            return part & bits == part
        }
        let instance = PythonInstance(type)
        instance.attributes["_value_"] = .int(bits)
        instance.attributes["_name_"] = parts.isEmpty ? PythonValue.none : .string(parts.map(name).joined(separator: "|"))
        if members.first?.asInstance?.underlying != nil { instance.underlying = .int(bits) }
        return .instance(instance)
    }
}
