import OrderedCollections

/// `enum`.
enum EnumModule {
    @Sendable static func member(_ name: String, _ interpreter: Interpreter) -> PythonValue? {
        switch name {
        case "Enum", "IntEnum", "StrEnum", "ReprEnum", "Flag", "IntFlag": return .class(enumeration(name, interpreter))
        case "EnumMeta", "EnumType": return .class(metaclass(interpreter))
        case "auto": return .class(automatic(interpreter))
        case "unique", "global_enum": return .native(name, "enumeration") { _, arguments in arguments[0] }
        case "property": return .class(interpreter.types.named("property"))
        case "nonmember", "member": return .native(name, "value") { _, arguments in arguments[0] }
        default: return nil
        }
    }

    /// The members of an enumeration, in order; aliases are among `names` only.
    final class Members {
        var names: OrderedDictionary<String, PythonValue> = [:]
        var unique: [PythonValue] = []
    }

    static func members(of value: PythonValue) -> Members? { value.asClass?.payload as? Members }

    static func automatic(_ interpreter: Interpreter) -> PythonClass {
        interpreter.libraryClass("auto", module: "enum", members: [:])
    }

    static func enumeration(_ name: String, _ interpreter: Interpreter) -> PythonClass {
        func bases() -> [PythonClass] {
            let types = interpreter.types
            switch name {
            case "IntEnum": return [types.integer, enumeration("ReprEnum", interpreter)]
            case "StrEnum": return [types.string, enumeration("ReprEnum", interpreter)]
            case "IntFlag": return [types.integer, enumeration("ReprEnum", interpreter), enumeration("Flag", interpreter)]
            case "ReprEnum", "Flag": return [enumeration("Enum", interpreter)]
            default: return []
            }
        }
        let members: [String: NativeDefinition] =
            switch name {
            case "Enum": EnumMembers.base
            case "ReprEnum": EnumMembers.plainText
            case "Flag": EnumMembers.flag
            default: [:]
            }
        return interpreter.libraryClass(name, module: "enum", bases: bases(), members: members) { type in
            guard name == "Enum" else { return }
            type.metaclass = metaclass(interpreter)
            type.didDefineSubclass = { interpreter, type, _ in try EnumDefinition.define(type, interpreter) }
            for (name, attribute) in [("name", "_name_"), ("value", "_value_")] {
                type.namespace[name] = .property(get: { interpreter, value in
                    value.asInstance?.attributes[attribute] ?? .none
                })
            }
        }
    }

    private static func metaclass(_ interpreter: Interpreter) -> PythonClass {
        interpreter.libraryClass("EnumType", module: "enum", bases: [interpreter.types.type], members: EnumMembers.metaclass) { type in
            type.namespace["__members__"] = .property(get: { _, value in
                .dictionary(PythonDictionary((members(of: value)?.names ?? [:]).map { ($0.key, $0.value) }))
            })
        }
    }
}
