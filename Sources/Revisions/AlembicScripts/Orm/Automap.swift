import OrderedCollections
import PythonSubset
import Schema

/// `automap_base()`: a class for each table of the database.
enum Automap {
    static let constructor = ScriptMember.function("automap_base", "declarative_base=None, **kw") { script, arguments in
        guard !script.host.isOffline else { return script.needsDatabase("automap_base()") }
        let base = PythonClass(
            "Base", module: "sqlalchemy.ext.automap", bases: [script.type("DeclarativeBase")], in: script.interpreter)
        base.namespace["metadata"] = arguments.keywords["metadata"] ?? script.newMetadata()
        base.namespace["__abstract__"] = .bool(true)
        base.namespace["classes"] = script.instance("AutomapClasses", AutomapClasses())
        base.namespace["prepare"] = .native(
            NativeFunction("prepare", "autoload_with=None, engine=None, reflect=False, schema=None, **kw", bindsReceiver: false) {
                interpreter, inner in
                let script = try ScriptEvaluation(interpreter)
                try prepare(base, schema: inner["schema"], script)
                return .none
            })
        return .class(base)
    }

    static let classes = ScriptClass(
        "AutomapClasses", module: "sqlalchemy.util",
        [
            .function("__getattr__", "self, name") { script, arguments in
                let name = try script.string(arguments["name"])
                guard let type = arguments["self"].payload(AutomapClasses.self)?.byName[name] else {
                    throw script.interpreter.exception(.attributeError, name)
                }
                return .class(type)
            },
            .function("__getitem__", "self, key") { script, arguments in
                guard let name = arguments["key"].asString, let type = arguments["self"].payload(AutomapClasses.self)?.byName[name] else {
                    throw script.interpreter.exception(script.interpreter.types.exception(.keyError), [arguments["key"]])
                }
                return .class(type)
            },
            .function("get", "self, key, default=None") { _, arguments in
                let name = arguments["key"].asString ?? ""
                return arguments["self"].payload(AutomapClasses.self)?.byName[name].map { .class($0) } ?? arguments["default"]
            },
            .function("__contains__", "self, key") { _, arguments in
                let name = arguments["key"].asString ?? ""
                return .bool(arguments["self"].payload(AutomapClasses.self)?.byName[name] != nil)
            },
            .function("keys", "self") { _, arguments in
                .list(arguments["self"].payload(AutomapClasses.self)?.byName.keys.sorted().map { .string($0) } ?? [])
            },
        ])

    /// Reads the tables that no class of the script maps, and maps those that have a primary key.
    private static func prepare(_ base: PythonClass, schema: PythonValue, _ script: ScriptEvaluation) throws {
        guard let metadata = base.namespace["metadata"]?.payload(MetaDataObject.self),
            let classes = base.namespace["classes"]?.payload(AutomapClasses.self)
        else { return }
        try script.reflect(metadata, schema: script.optionalString(schema), only: nil)
        for type in script.state.mappedClasses where type.isSubclass(of: base) { classes.byName[type.name] = type }
        for instance in metadata.tables.values {
            guard let table = instance.object as? TableObject, table.columnObjects.contains(where: \.definition.isPrimaryKey),
                !script.state.mappedClasses.contains(where: { $0.member("__table__")?.payload(TableObject.self) === table })
            else { continue }
            let type = PythonClass(table.name.name.text, module: "sqlalchemy.ext.automap", bases: [base], in: script.interpreter)
            type.namespace["__table__"] = .instance(instance)
            try script.map(type)
            classes.byName[type.name] = type
        }
    }
}

/// The native state of `Base.classes`.
final class AutomapClasses {
    var byName: [String: PythonClass] = [:]
}
