import OrderedCollections
import PythonSubset
import Schema

/// `sqlalchemy.inspect(bind)`.
enum InspectorClass {
    static let function = ScriptMember.function("inspect", "subject, raiseerr=True") { script, arguments in
        let subject = arguments["subject"]
        if subject.payload(ConnectionObject.self) != nil || subject.asOpaque != nil { return script.instance("Inspector", nil) }
        if case .class(let type) = subject, let table = type.member("__table__") { return table }
        if subject.payload(FromObject.self) != nil { return subject }
        throw script.exception(
            "NoInspectionAvailable", "No inspection system is available for object of type \(script.interpreter.typeName(of: subject))")
    }

    static let definition = ScriptClass(
        "Inspector", module: "sqlalchemy.engine.reflection",
        [
            .classFunction("from_engine", "cls, bind") { script, _ in script.instance("Inspector", nil) },
            .function("__init__", "self, bind") { _, _ in .none },
            .attribute("dialect") { script, _ in script.dialectObject() },
            .attribute("bind") { script, _ in script.connection() },
            .attribute("engine") { script, _ in script.instance("Engine", ConnectionObject(.engine)) },
            .attribute("default_schema_name") { script, _ in try script.defaultSchema("Inspector.default_schema_name") },
            .function("has_schema", "self, schema_name, **kw") { script, arguments in
                guard case .names(let names)? = try script.inspect(.schemaNames) else {
                    return script.needsDatabase("Inspector.has_schema()")
                }
                return .bool(names.contains(try script.string(arguments["schema_name"])))
            },
            .function("clear_cache", "self") { _, _ in .none },
            .function("get_table_names", "self, schema=None, **kw") { script, arguments in
                try script.inspectNames(.tableNames(schema: script.optionalString(arguments["schema"])), "Inspector.get_table_names()")
            },
            .function("get_view_names", "self, schema=None, **kw") { script, arguments in
                try script.inspectNames(.viewNames(schema: script.optionalString(arguments["schema"])), "Inspector.get_view_names()")
            },
            .function("get_schema_names", "self, **kw") { script, _ in
                try script.inspectNames(.schemaNames, "Inspector.get_schema_names()")
            },
            .function("get_sequence_names", "self, schema=None, **kw") { script, arguments in
                try script.inspectNames(
                    .sequenceNames(schema: script.optionalString(arguments["schema"])), "Inspector.get_sequence_names()")
            },
            .function("has_table", "self, table_name, schema=None, **kw") { script, arguments in
                try script.hasTable(arguments["table_name"], schema: arguments["schema"])
            },
            table("get_columns") { table, script in .list(table.columns.map { script.columnDescription($0, of: table) }) },
            table("get_pk_constraint") { table, script in script.keyDescription(table) },
            table("get_foreign_keys") { table, script in .list(table.foreignKeys.map { script.description(of: $0) }) },
            table("get_indexes") { table, script in script.indexDescriptions(table) },
            table("get_unique_constraints") { table, script in .list(table.uniqueConstraints.map { script.description(of: $0) }) },
            table("get_check_constraints") { table, script in .list(table.checkConstraints.map { script.description(of: $0) }) },
            table("get_table_comment") { table, _ in
                .dictionary(PythonDictionary([("text", table.comment.map { .string($0) } ?? PythonValue.none)]))
            },
            .function("has_column", "self, table_name, column_name, schema=None, **kw") { script, arguments in
                guard let table = try script.inspectedTable(arguments, "Inspector.has_column()") else {
                    return script.needsDatabase("Inspector.has_column()")
                }
                let name = try script.string(arguments["column_name"])
                return .bool(table.columns.contains { $0.name.text == name })
            },
            .function("has_index", "self, table_name, index_name, schema=None, **kw") { script, arguments in
                guard let table = try script.inspectedTable(arguments, "Inspector.has_index()") else {
                    return script.needsDatabase("Inspector.has_index()")
                }
                let name = try script.string(arguments["index_name"])
                return .bool(table.indexes.contains { $0.name.identifier?.text == name })
            },
            .function("has_sequence", "self, sequence_name, schema=None, **kw") { script, arguments in
                let schema = try script.optionalString(arguments["schema"])
                guard case .names(let names)? = try script.inspect(.sequenceNames(schema: schema)) else {
                    return script.needsDatabase("Inspector.has_sequence()")
                }
                return .bool(names.contains(try script.string(arguments["sequence_name"])))
            },
            .function("get_enums", "self, schema=None, **kw") { script, arguments in
                guard case .enums(let enums)? = try script.inspect(.enums(schema: script.optionalString(arguments["schema"]))) else {
                    return script.needsDatabase("Inspector.get_enums()")
                }
                let schema = try script.defaultSchema("Inspector.get_enums()")
                return .list(
                    enums.map { type in
                        .dictionary(
                            PythonDictionary([
                                ("name", .string(type.name?.text ?? "")), ("schema", type.schema.map { .string($0.text) } ?? schema),
                                ("visible", .bool(type.schema == nil)), ("labels", .list(type.values.map { .string($0) })),
                            ]))
                    })
            },
            .function("reflect_table", "self, table, include_columns, **kw") { script, _ in
                script.needsDatabase("Inspector.reflect_table()")
            },
        ])

    private static func table(
        _ name: String, _ read: @escaping @Sendable (Table, ScriptEvaluation) throws -> PythonValue
    ) -> ScriptMember {
        .function(name, "self, table_name, schema=None, **kw") { script, arguments in
            guard let table = try script.inspectedTable(arguments, "Inspector.\(name)()") else {
                return script.needsDatabase("Inspector.\(name)()")
            }
            return try read(table, script)
        }
    }
}

extension ScriptEvaluation {
    func inspect(_ request: InspectionRequest) throws -> Inspection? {
        do {
            return try host.inspect(request)
        } catch let failure as ScriptFailure {
            throw exception(failure.exception, failure.message, at: interpreter.location(in: state.uri))
        }
    }

    func inspectNames(_ request: InspectionRequest, _ what: String) throws -> PythonValue {
        guard case .names(let names)? = try inspect(request) else { return needsDatabase(what) }
        return .list(names.map { .string($0) })
    }

    func defaultSchema(_ what: String) throws -> PythonValue {
        guard case .names(let names)? = try inspect(.defaultSchema) else { return needsDatabase(what) }
        return names.first.map { .string($0) } ?? .none
    }

    func serverVersion(_ what: String) throws -> PythonValue {
        guard case .names(let numbers)? = try inspect(.serverVersion) else { return needsDatabase(what) }
        return .tuple(numbers.compactMap { Int($0) }.map { .int($0) })
    }

    func hasTable(_ name: PythonValue, schema: PythonValue) throws -> PythonValue {
        guard case .table(let table)? = try inspect(.table(qualifiedName(name, schema: schema))) else {
            return needsDatabase("has_table()")
        }
        return .bool(table != nil)
    }

    /// The shape of the table that an inspector's method asks about; nil offline.
    func inspectedTable(_ arguments: Arguments, _ what: String) throws -> Table? {
        let name = try qualifiedName(arguments["table_name"], schema: arguments["schema"])
        guard case .table(let found)? = try inspect(.table(name)) else { return nil }
        guard let table = found else { throw exception("NoSuchTableError", name.description) }
        return table
    }

    /// `Table(..., autoload_with=bind)`.
    func reflect(_ table: TableObject) throws {
        guard case .table(let found)? = try inspect(.table(table.name)) else {
            _ = needsDatabase("the columns of table \(table.name.description)")
            return
        }
        guard let known = found else { throw exception("NoSuchTableError", table.name.description) }
        table.hasUnknownColumns = false
        for column in known.columns {
            let object = ColumnObject(
                name: column.name, key: column.name.text, typeValue: reflectedType(column.type), definition: column)
            table.append(instance("Column", object), object)
        }
        for constraint in known.constraints { try add(instance("Constraint", ConstraintObject(constraint)), to: table) }
        for name in known.primaryKey?.columns ?? [] {
            table.columnObjects.first { $0.columnName == name }?.definition.isPrimaryKey = true
        }
        try referToReflected(table, known)
        for index in known.indexes { try add(instance("Index", IndexObject(index)), to: table) }
    }

    /// The `foreign_keys` of a reflected table's columns, whose tables are read too.
    private func referToReflected(_ table: TableObject, _ known: Table) throws {
        for key in known.foreignKeys {
            for (name, target) in zip(key.columns, key.targets) {
                let column = table.columnObjects.first { $0.columnName == name }
                column?.foreignKeys.append(instance("ForeignKey", ForeignKeyObject(ForeignKey(target))))
            }
            guard let target = key.targets.first?.table, let metadata = table.metadata, metadata.tables[target.description] == nil,
                case .table(.some)? = try inspect(.table(target))
            else { continue }
            let value = try makeTable(target, items: [], metadata: metadata)
            if let other = value.payload(TableObject.self) { try reflect(other) }
        }
    }

    /// `MetaData.reflect(bind)`.
    func reflect(_ arguments: Arguments) throws -> PythonValue {
        guard let object = arguments["self"].payload(MetaDataObject.self), !host.isOffline else {
            return needsDatabase("MetaData.reflect()")
        }
        let only = arguments["only"]
        let names: Set<String>? = only.isNone || only.asSequence == nil ? nil : Set(try elements(only).compactMap(\.asString))
        try reflect(object, schema: optionalString(arguments["schema"]), only: names)
        return .none
    }

    /// Reads the tables of a schema into a metadata.
    func reflect(_ object: MetaDataObject, schema: String?, only: Set<String>?) throws {
        let schema = try schema ?? optionalString(object.schema)
        guard case .names(let names)? = try inspect(.tableNames(schema: schema)) else { return }
        for name in names where only.map({ $0.contains(name) }) ?? true {
            let qualified = QualifiedName(Identifier(name), schema: schema.map { Identifier($0) })
            guard object.tables[qualified.description] == nil else { continue }
            let value = try makeTable(qualified, items: [], metadata: object)
            if let table = value.payload(TableObject.self) { try reflect(table) }
        }
    }
}
