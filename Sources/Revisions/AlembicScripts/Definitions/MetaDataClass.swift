import OrderedCollections
import PythonSubset
import Schema

/// The native state of a `MetaData`.
final class MetaDataObject {
    var schema: PythonValue = .none
    var namingConvention: NamingConvention?
    var namingValue: PythonValue = .none
    var tables: OrderedDictionary<String, PythonInstance> = [:]
    weak var instance: PythonInstance?
    var info: PythonValue = .dictionary(PythonDictionary())
}

/// `MetaData`.
enum MetaDataClass {
    static let definition = ScriptClass(
        "MetaData", module: "sqlalchemy.sql.schema", bases: ["SchemaItem"],
        [
            .function("__init__", "self, schema=None, quote_schema=None, naming_convention=None, info=None, bind=None") {
                script, arguments in
                guard case .instance(let instance) = arguments["self"] else { return .none }
                if let given = arguments.given("bind") ?? notSchema(arguments["schema"]), !given.isNone {
                    throw script.typeError("MetaData.__init__() got an unexpected keyword argument 'bind'")
                }
                let object = MetaDataObject()
                object.schema = arguments["schema"]
                object.namingValue = arguments["naming_convention"]
                object.namingConvention = try script.namingConvention(arguments["naming_convention"])
                object.instance = instance
                instance.payload = object
                script.state.metadata.append(object)
                return .none
            },
            .attribute("tables") { _, value in
                .dictionary(PythonDictionary(value.payload(MetaDataObject.self)?.tables.map { ($0.key, .instance($0.value)) } ?? []))
            },
            .attribute("sorted_tables") { _, value in
                .list(SchemaEvents.sorted(value.payload(MetaDataObject.self)?.tables.values.map { .instance($0) } ?? []))
            },
            .attribute("schema") { _, value in value.payload(MetaDataObject.self)?.schema ?? .none },
            .attribute(
                "naming_convention",
                set: { script, value, new in
                    value.payload(MetaDataObject.self)?.namingValue = new
                    value.payload(MetaDataObject.self)?.namingConvention = try script.namingConvention(new)
                }
            ) { _, value in value.payload(MetaDataObject.self)?.namingValue ?? .none },
            .attribute("info") { _, value in value.payload(MetaDataObject.self)?.info ?? .none },
            .attribute("bind", set: { _, value, new in value.asInstance?.attributes["bind"] = new }) { _, value in
                value.asInstance?.attributes["bind"] ?? .none
            },
            .function("create_all", "self, bind=None, tables=None, checkfirst=True") { script, arguments in
                try SchemaEvents.create(chosen(arguments, script), checkFirst: arguments["checkfirst"], script)
                return .none
            },
            .function("drop_all", "self, bind=None, tables=None, checkfirst=True") { script, arguments in
                try SchemaEvents.drop(chosen(arguments, script), checkFirst: arguments["checkfirst"], script)
                return .none
            },
            .function("reflect", "self, bind=None, schema=None, views=False, only=None, extend_existing=False, **kw") { script, arguments in
                try script.reflect(arguments)
            },
            .function("clear", "self") { _, arguments in
                arguments["self"].payload(MetaDataObject.self)?.tables = [:]
                return .none
            },
            .function("remove", "self, table") { _, arguments in
                if let table = arguments["table"].payload(TableObject.self) {
                    arguments["self"].payload(MetaDataObject.self)?.tables[table.name.description] = nil
                }
                return .none
            },
            .function("__contains__", "self, table_or_key") { script, arguments in
                let key = arguments["table_or_key"].payload(TableObject.self)?.name.description ?? arguments["table_or_key"].asString ?? ""
                return .bool(arguments["self"].payload(MetaDataObject.self)?.tables[key] != nil)
            },
        ])

    private static func notSchema(_ value: PythonValue) -> PythonValue? {
        value.payload(ConnectionObject.self) == nil ? nil : value
    }

    private static func chosen(_ arguments: Arguments, _ script: ScriptEvaluation) throws -> [PythonValue] {
        if !arguments["tables"].isNone { return SchemaEvents.sorted(try script.elements(arguments["tables"])) }
        return SchemaEvents.sorted(arguments["self"].payload(MetaDataObject.self)?.tables.values.map { .instance($0) } ?? [])
    }
}

extension ScriptEvaluation {
    /// `naming_convention=`: templates by SQLAlchemy's two-letter keys.
    func namingConvention(_ value: PythonValue) throws -> NamingConvention? {
        guard let dictionary = value.asDictionary else {
            if case .opaque(let unknown) = value { noteUnknown(unknown) }
            return nil
        }
        var convention = NamingConvention([:])
        for (name, template) in dictionary.namedEntries {
            guard let subject = NamingConvention.Subject(rawValue: name), let text = template.asString else { continue }
            convention.templates[subject] = text
        }
        return convention
    }
}
