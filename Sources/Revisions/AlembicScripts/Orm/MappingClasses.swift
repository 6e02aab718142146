import OrderedCollections
import PythonSubset
import Schema

/// `sqlalchemy.orm`: mapped classes and what maps them.
enum OrmClasses {
    static let all: [ScriptClass] =
        [
            ScriptClass(
                "DeclarativeBase", module: "sqlalchemy.orm.decl_api",
                [
                    .classFunction("__init_subclass__", "cls, **kw") { script, arguments in
                        if case .class(let type) = arguments["cls"] { try script.map(type) }
                        return .none
                    },
                    .staticFunction("__new__", "cls, *args, **kwargs") { script, arguments in
                        guard case .class(let type) = arguments["cls"] else { return .none }
                        return .instance(PythonInstance(type, payload: script.mapping(of: .class(type)).map { MappedObject($0) }))
                    },
                    .function("__init__", "self, **kwargs") { script, arguments in
                        guard case .instance(let instance) = arguments["self"] else { return .none }
                        for (name, value) in arguments.keywords {
                            guard instance.type.member(name) != nil || instance.type.opaqueBase != nil else {
                                throw script.typeError(
                                    "'\(name)' is an invalid keyword argument for \(instance.type.name)", at: arguments.location(of: name))
                            }
                            instance.attributes[name] = value
                        }
                        return .none
                    },
                ]),
            ScriptClass("DeclarativeBaseNoMeta", module: "sqlalchemy.orm.decl_api", bases: ["DeclarativeBase"]),
            ScriptClass("MappedAsDataclass", module: "sqlalchemy.orm.decl_api"),
            ScriptClass("Mapped", module: "sqlalchemy.orm.base"),
            ScriptClass(
                "Relationship", module: "sqlalchemy.orm.relationships",
                [
                    .function("__get__", "self, instance, owner=None") { script, arguments in
                        try script.relatedValue(arguments["self"], of: arguments["instance"])
                    }
                ]),
            ScriptClass("RelationshipProperty", module: "sqlalchemy.orm.relationships", bases: ["Relationship"]),
            QueryClass.definition,
        ] + SessionClasses.all

    static let constructors: [ScriptMember] = [
        .function("declarative_base", "*args, **kw") { script, arguments in
            let base = PythonClass("Base", module: "sqlalchemy.orm", bases: [script.type("DeclarativeBase")], in: script.interpreter)
            base.namespace["metadata"] = arguments.keywords["metadata"] ?? script.newMetadata()
            base.namespace["__abstract__"] = .bool(true)
            return .class(base)
        },
        Automap.constructor,
        .function("mapped_column", "*args, **kw") { script, arguments in
            try script.interpreter.call(
                .class(script.type("Column")), CallArguments(arguments.rest, keywords: arguments.keywords.map { .init($0.key, $0.value) }))
        },
        .function("column_property", "*args, **kw") { _, arguments in arguments.rest.first ?? .none },
        .function("relationship", "argument=None, secondary=None, **kw") { script, arguments in
            let keywords = arguments.keywords
            return script.instance(
                "Relationship",
                RelationshipObject(
                    argument: arguments["argument"], secondary: arguments["secondary"], usesList: keywords["uselist"]?.asBool,
                    cascade: keywords["cascade"]?.asString ?? "",
                    passiveDeletes: try keywords["passive_deletes"].map { try script.truth($0) } ?? false))
        },
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
        if let table = type.namespace["__table__"]?.payload(TableObject.self) {
            state.mappedClasses.append(type)
            for (key, column) in table.columns where type.member(key) == nil { type.namespace[key] = column }
            return
        }
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
        state.mappedClasses.append(type)
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
