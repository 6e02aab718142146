import OrderedCollections
import PythonSubset

/// `sqlalchemy.event`: listeners of definitions are accepted; only a DDL of `after_create` could show, and Alembic does not call those
/// that a script adds to tables of its own.
enum EventModule {
    static let members: ScriptMembers = [
        .function("listen", "target, identifier, fn, *args, **kw") { _, _ in .none },
        .function("remove", "target, identifier, fn") { _, _ in .none },
        .function("contains", "target, identifier, fn") { _, _ in .bool(false) },
        .function("listens_for", "target, identifier, *args, **kw") { _, _ in .native("decorate", "fn") { _, inner in inner["fn"] } },
    ]
}

/// `sqlalchemy.util`.
enum UtilModule {
    static let members: ScriptMembers = [
        .function("immutabledict", "*args, **kw") { script, arguments in
            arguments.rest.first ?? .dictionary(PythonDictionary(arguments.keywords.map { ($0.key, $0.value) }))
        },
        .function("to_list", "x, default=None") { script, arguments in
            if arguments["x"].isNone { return arguments["default"] }
            if let elements = arguments["x"].asSequence { return .list(elements) }
            return .list([arguments["x"]])
        },
    ]
}

/// `sqlalchemy.ext.mutable`: `as_mutable(type)` is the type.
enum MutableModule {
    static let members = ScriptMembers(
        ["MutableDict", "MutableList", "MutableSet", "Mutable"].map { name in
            .constant(name) { script in
                let type = PythonClass(name, module: "sqlalchemy.ext.mutable", in: script.interpreter) { member in
                    switch member {
                    case "as_mutable":
                        .native(NativeFunction(member, "sqltype", bindsReceiver: false) { _, arguments in arguments["sqltype"] })
                    case "associate_with": .native(NativeFunction(member, "sqltype", bindsReceiver: false) { _, _ in .none })
                    default: nil
                    }
                }
                return .class(type)
            }
        })
}
