import OrderedCollections
import PythonSubset
import Schema

/// `sqlalchemy.orm`: mapped classes as table definitions; sessions, which need a database.
enum OrmClasses {
    static let all: [ScriptClass] = [
        ScriptClass(
            "DeclarativeBase", module: "sqlalchemy.orm.decl_api",
            [
                .classFunction("__init_subclass__", "cls, **kw") { script, arguments in
                    if case .class(let type) = arguments["cls"] { try script.map(type) }
                    return .none
                },
                .function("__init__", "self, **kwargs") { script, arguments in
                    guard case .instance(let instance) = arguments["self"] else { return .none }
                    for (name, value) in arguments.keywords { instance.attributes[name] = value }
                    return .none
                },
            ]),
        ScriptClass("DeclarativeBaseNoMeta", module: "sqlalchemy.orm.decl_api", bases: ["DeclarativeBase"]),
        ScriptClass("MappedAsDataclass", module: "sqlalchemy.orm.decl_api"),
        ScriptClass(
            "Mapped", module: "sqlalchemy.orm.base", [.classFunction("__class_getitem__", "cls, item") { _, arguments in arguments["cls"] }]
        ),
        ScriptClass("Relationship", module: "sqlalchemy.orm.relationships"),
        ScriptClass("RelationshipProperty", module: "sqlalchemy.orm.relationships"),
        ScriptClass("Query", module: "sqlalchemy.orm.query"),
        ScriptClass("Session", module: "sqlalchemy.orm.session", ScriptMembers(session)),
        ScriptClass("AsyncSession", module: "sqlalchemy.ext.asyncio.session", bases: ["Session"]),
        ScriptClass(
            "sessionmaker", module: "sqlalchemy.orm.session",
            [
                .function("__init__", "self, bind=None, *args, **kw") { _, _ in .none },
                .function("__call__", "self, **kw") { script, _ in script.instance("Session", nil) },
                .function("begin", "self") { script, _ in script.instance("Session", nil) },
                .function("configure", "self, **kw") { _, _ in .none },
            ]),
    ]

    static let constructors: [ScriptMember] = [
        .function("declarative_base", "*args, **kw") { script, arguments in
            let base = PythonClass("Base", module: "sqlalchemy.orm", bases: [script.type("DeclarativeBase")], in: script.interpreter)
            base.namespace["metadata"] = arguments.keywords["metadata"] ?? script.newMetadata()
            base.namespace["__abstract__"] = .bool(true)
            return .class(base)
        },
        .function("automap_base", "*args, **kw") { script, _ in script.needsDatabase("automap_base()") },
        .function("mapped_column", "*args, **kw") { script, arguments in
            try script.interpreter.call(
                .class(script.type("Column")), CallArguments(arguments.rest, keywords: arguments.keywords.map { .init($0.key, $0.value) }))
        },
        .function("column_property", "*args, **kw") { _, arguments in arguments.rest.first ?? .none },
        .function("relationship", "*args, **kw") { script, _ in script.instance("Relationship", nil) },
        .function("backref", "*args, **kw") { script, _ in script.instance("Relationship", nil) },
        .function("deferred", "*args, **kw") { _, arguments in arguments.rest.first ?? .none },
        .function("synonym", "*args, **kw") { script, _ in script.instance("Relationship", nil) },
        .function("validates", "*args, **kw") { _, _ in .native("decorate", "fn") { _, inner in inner["fn"] } },
        .function("reconstructor", "fn") { _, arguments in arguments["fn"] },
        .function("declared_attr", "fn") { _, arguments in arguments["fn"] },
        .function("hybrid_property", "fn") { _, arguments in arguments["fn"] },
        .function("scoped_session", "factory, *args, **kw") { _, arguments in arguments["factory"] },
        .function("object_session", "instance") { script, _ in script.needsDatabase("object_session()") },
        .function("aliased", "element, alias=None, name=None, **kw") { script, arguments in
            try script.alias(arguments["element"], name: arguments["name"], isLateral: false)
        },
        option("load_only"), option("joinedload"), option("selectinload"), option("subqueryload"), option("raiseload"), option("defer"),
        option("undefer"), option("lazyload"), option("contains_eager"), option("noload"), option("Load"),
    ]

    private static func option(_ name: String) -> ScriptMember {
        .function(name, "*args, **kw") { script, _ in script.instance("Relationship", nil) }
    }

    private static let session: [ScriptMember] = [
        .function("__init__", "self, bind=None, *args, **kw") { _, _ in .none },
        .function("execute", "self, statement, params=None, **kw") { script, arguments in
            try script.run(arguments["statement"], parameters: arguments["params"])
        },
        .function("scalar", "self, statement, params=None, **kw") { script, arguments in
            try script.interpreter.callMethod("scalar", of: script.run(arguments["statement"], parameters: arguments["params"]))
        },
        .function("scalars", "self, statement, params=None, **kw") { script, arguments in
            try script.interpreter.callMethod("scalars", of: script.run(arguments["statement"], parameters: arguments["params"]))
        },
        .function("connection", "self, **kw") { script, _ in script.connection() },
        .function("get_bind", "self, **kw") { script, _ in script.connection() },
        .attribute("bind") { script, _ in script.connection() },
        nothing("commit"), nothing("rollback"), nothing("flush"), nothing("close"), nothing("expire_all"), nothing("expunge_all"),
        needs("query"), needs("add"), needs("add_all"), needs("delete"), needs("merge"), needs("get"), needs("refresh"),
        needs("bulk_save_objects"), needs("bulk_insert_mappings"), needs("bulk_update_mappings"),
        .attribute("no_autoflush") { script, _ in script.instance("_Block", BlockObject(isAutocommit: false)) },
        .function("begin", "self, **kw") { script, _ in script.instance("_Block", BlockObject(isAutocommit: false)) },
        .function("begin_nested", "self") { script, _ in script.instance("_Block", BlockObject(isAutocommit: false)) },
        .function("__enter__", "self") { _, arguments in arguments["self"] },
        .function("__exit__", "self, type_, value, traceback") { _, _ in .bool(false) },
        .function("__aenter__", "self") { _, arguments in arguments["self"] },
        .function("__aexit__", "self, type_, value, traceback") { _, _ in .bool(false) },
    ]

    private static func nothing(_ name: String) -> ScriptMember { .function(name, "self, *args, **kw") { _, _ in .none } }

    private static func needs(_ name: String) -> ScriptMember {
        .function(name, "self, *args, **kw") { script, _ in script.needsDatabase("Session.\(name)()") }
    }
}

extension ScriptEvaluation {
    func newMetadata() -> PythonValue {
        let object = MetaDataObject()
        let instance = PythonInstance(type("MetaData"), payload: object)
        object.instance = instance
        state.metadata.append(object)
        state.metadataInstances.append(instance)
        return .instance(instance)
    }

    /// Makes the table of a mapped class: its columns and those of its mixins, in order.
    func map(_ type: PythonClass) throws {
        if type.namespace["metadata"] == nil, type.member("metadata") == nil { type.namespace["metadata"] = newMetadata() }
        if let table = type.namespace["__table__"], table.payload(TableObject.self) != nil { return }
        guard let declared = type.member("__tablename__"), let name = try tableName(declared, type) else { return }
        if let unknown = type.opaqueBase { noteUnknown(unknown) }
        var keywords = OrderedKeywords()
        var extra: [PythonValue] = []
        if let arguments = type.member("__table_args__") {
            let value = if case .function = arguments { try call(arguments, .class(type)) } else { arguments }
            if let dictionary = value.asDictionary {
                for (name, value) in dictionary.namedEntries { keywords[name] = value }
            } else {
                for item in try elements(value) {
                    guard let dictionary = item.asDictionary else {
                        extra.append(item)
                        continue
                    }
                    for (name, value) in dictionary.namedEntries { keywords[name] = value }
                }
            }
        }
        let metadata = type.member("metadata")?.payload(MetaDataObject.self)
        let schema = try identifier(keywords.removeValue(forKey: "schema") ?? metadata?.schema ?? .none)
        let comment = try optionalString(keywords.removeValue(forKey: "comment") ?? .none)
        for ignored in ["extend_existing", "keep_existing", "info"] { keywords[ignored] = nil }
        let table = try makeTable(
            QualifiedName(name, schema: schema), items: try mappedColumns(type) + extra, metadata: metadata, comment: comment,
            options: try dialectOptions(keywords, owner: "sqlalchemy.sql.schema.Table"))
        type.namespace["__table__"] = table
        type.namespace["__mapper__"] = PythonValue.none
    }

    private func tableName(_ value: PythonValue, _ type: PythonClass) throws -> Identifier? {
        if case .function = value { return try identifier(call(value, .class(type))) }
        return try identifier(value)
    }

    private func mappedColumns(_ type: PythonClass) throws -> [PythonValue] {
        var columns: [PythonValue] = []
        var seen: Set<String> = []
        for ancestor in type.linearization where !(ancestor.payload is ScriptClass) {
            for (name, value) in ancestor.namespace where seen.insert(name).inserted {
                guard value.payload(ColumnObject.self) != nil else { continue }
                let own = ancestor === type ? value : try ColumnClass.copy(value, self)
                guard let column = own.payload(ColumnObject.self) else { continue }
                if column.columnName.text.isEmpty {
                    column.name = Identifier(name)
                    column.key = name
                }
                if column.table == nil {
                    type.namespace[name] = own
                    columns.append(own)
                }
            }
        }
        return columns
    }
}
