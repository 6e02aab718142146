import Dialects
import OrderedCollections
import PythonSubset
import Schema

/// `Table`.
enum TableClass {
    static let definition = ScriptClass(
        "Table", module: "sqlalchemy.sql.schema", bases: ["TableClause", "SchemaItem"],
        [
            .function("__init__", signature) { script, arguments in
                guard case .instance(let instance) = arguments["self"] else { return .none }
                try initialize(instance, arguments, script)
                return .none
            },
            .function("create", "self, bind=None, checkfirst=False") { script, arguments in
                try SchemaEvents.create([arguments["self"]], checkFirst: arguments["checkfirst"], script)
                return .none
            },
            .function("drop", "self, bind=None, checkfirst=False") { script, arguments in
                try SchemaEvents.drop([arguments["self"]], checkFirst: arguments["checkfirst"], script)
                return .none
            },
            .function("append_column", "self, column, replace_existing=False") { script, arguments in
                guard let table = arguments["self"].payload(TableObject.self) else { return .none }
                try script.add(arguments["column"], to: table, replacing: script.truth(arguments["replace_existing"]))
                return .none
            },
            .function("append_constraint", "self, constraint") { script, arguments in
                guard let table = arguments["self"].payload(TableObject.self) else { return .none }
                try script.add(arguments["constraint"], to: table)
                return .none
            },
            .function("to_metadata", "self, metadata, schema=..., referred_schema_fn=None, name=None") { script, arguments in
                try copy(arguments, script)
            },
            .function("tometadata", "self, metadata, schema=..., referred_schema_fn=None, name=None") { script, arguments in
                try copy(arguments, script)
            },
            .function("exists", "self, bind=None") { script, _ in script.needsDatabase("Table.exists()") },
            .attribute("constraints") { script, value in
                let table = value.payload(TableObject.self)
                return .set(PythonSet(OrderedSet(try table?.constraints.map { try script.interpreter.key($0) } ?? [])))
            },
            .attribute("indexes") { script, value in
                guard let table = value.payload(TableObject.self) else { return .set(PythonSet()) }
                let indexes = table.indexes + script.columnIndexes(of: table)
                return .set(PythonSet(OrderedSet(try indexes.map { try script.interpreter.key($0) })))
            },
            .attribute("foreign_keys") { script, value in
                let keys = value.payload(TableObject.self)?.columnObjects.flatMap(\.foreignKeys) ?? []
                return .set(PythonSet(OrderedSet(try keys.map { try script.interpreter.key($0) })))
            },
            .attribute("foreign_key_constraints") { script, value in
                let constraints = try value.payload(TableObject.self).map(script.foreignKeyConstraints) ?? []
                return .set(PythonSet(OrderedSet(try constraints.map { try script.interpreter.key($0) })))
            },
            .attribute("primary_key") { script, value in
                let object = FromObject(.table(value.payload(TableObject.self)?.name ?? QualifiedName("")))
                object.columns =
                    value.payload(TableObject.self)?.columns.filter {
                        $0.value.payload(ColumnObject.self)?.definition.isPrimaryKey == true
                    } ?? []
                return script.instance("ColumnCollection", object)
            },
            .attribute("key") { _, value in value.payload(TableObject.self).map { .string($0.name.description) } ?? .none },
            .attribute("comment") { _, value in value.payload(TableObject.self)?.comment.map { .string($0) } ?? PythonValue.none },
            .attribute("info") { _, value in value.payload(TableObject.self)?.info ?? .none },
            .attribute("metadata") { script, value in
                value.payload(TableObject.self)?.metadata?.instance.map { .instance($0) } ?? script.instance("MetaData", MetaDataObject())
            },
            .function("__repr__", "self") { _, arguments in
                .string("Table('\(arguments["self"].payload(TableObject.self)?.name.name.text ?? "")')")
            },
            .function("__str__", "self") { _, arguments in .string(arguments["self"].payload(TableObject.self)?.name.description ?? "") },
        ])

    private static let signature: NativeSignature =
        "self, name, metadata, *args, schema=..., quote=None, quote_schema=None, autoload_with=None, autoload_replace=True, keep_existing=False, extend_existing=False, resolve_fks=True, include_columns=None, implicit_returning=True, comment=None, info=None, listeners=None, prefixes=None, _extend_on=None, _no_init=True, **kw"

    private static func initialize(_ instance: PythonInstance, _ arguments: Arguments, _ script: ScriptEvaluation) throws {
        let metadata = arguments["metadata"].payload(MetaDataObject.self)
        if metadata == nil, arguments["metadata"].asOpaque == nil {
            throw script.argumentError(
                "expected schema argument to be a MetaData object, got \(try script.representation(arguments["metadata"])).")
        }
        let schema = arguments.given("schema") ?? metadata?.schema ?? .none
        var name = try script.qualifiedName(arguments["name"], schema: schema)
        if let quote = try script.optionalBool(arguments["quote"]) { name.name.quote = quote }
        if let quote = try script.optionalBool(arguments["quote_schema"]) { name.schema?.quote = quote }
        let isReflected = !arguments["autoload_with"].isNone || arguments.keywords["autoload"] != nil
        if let existing = metadata?.tables[name.description], let table = existing.object as? TableObject {
            let extends = try script.truth(arguments["extend_existing"])
            let keeps = try script.truth(arguments["keep_existing"])
            guard extends || keeps || arguments.rest.isEmpty else {
                throw script.exception(
                    "InvalidRequestError",
                    "Table '\(name.description)' is already defined for this MetaData instance.  Specify 'extend_existing=True' to redefine options and columns on an existing Table object."
                )
            }
            instance.object = table
            if extends { for item in arguments.rest { try script.add(item, to: table, replacing: true) } }
            return
        }
        let table = TableObject(name)
        instance.object = table
        table.instance = instance
        table.comment = try script.optionalString(arguments["comment"])
        if !arguments["prefixes"].isNone { table.prefixes = try script.elements(arguments["prefixes"]).map(script.string) }
        if !arguments["info"].isNone { table.info = arguments["info"] }
        var keywords = arguments.keywords
        for legacy in ["autoload", "useexisting", "mustexist", "sqlite_autoincrement"]
        where legacy.hasPrefix("autoload") || legacy == "useexisting" || legacy == "mustexist" {
            keywords[legacy] = nil
        }
        table.options = try script.dialectOptions(keywords, owner: "sqlalchemy.sql.schema.Table", arguments: arguments)
        table.metadata = metadata
        table.hasUnknownColumns = isReflected
        script.state.keep(instance, table)
        metadata?.tables[name.description] = instance
        if isReflected { try script.reflect(table) }
        for item in arguments.rest { try script.add(item, to: table, replacing: isReflected) }
    }

    private static func copy(_ arguments: Arguments, _ script: ScriptEvaluation) throws -> PythonValue {
        guard let table = arguments["self"].payload(TableObject.self) else { return .none }
        var name = table.name
        if let new = try script.identifier(arguments["name"]) { name.name = new }
        if let schema = arguments.given("schema") { name.schema = try script.identifier(schema) }
        return try script.makeTable(
            name, items: try table.columns.map { try ColumnClass.copy($0.value, script) } + table.constraints + table.indexes,
            metadata: arguments["metadata"].payload(MetaDataObject.self), comment: table.comment, options: table.options)
    }
}

extension ScriptState {
    func keep(_ instance: PythonInstance, _ table: TableObject) {
        tables.append(table)
        tableInstances.append(instance)
    }
}

extension ScriptEvaluation {
    /// A table made by native code.
    func makeTable(
        _ name: QualifiedName, items: [PythonValue], metadata: MetaDataObject? = nil, comment: String? = nil,
        options: DialectOptions = DialectOptions()
    ) throws -> PythonValue {
        let table = TableObject(name)
        let instance = PythonInstance(type("Table"), object: table)
        table.instance = instance
        table.comment = comment
        table.options = options
        table.metadata = metadata
        state.keep(instance, table)
        metadata?.tables[name.description] = instance
        for item in items { try add(item, to: table) }
        return .instance(instance)
    }

    /// Puts a column, constraint or index into a table.
    ///
    /// - Parameter replacing: whether a column may take the place of another one of its name.
    func add(_ value: PythonValue, to table: TableObject, replacing: Bool = false) throws {
        switch value.asInstance?.object {
        case let column as ColumnObject:
            if let owner = column.table, owner !== table {
                throw argumentError("Column object '\(column.columnName)' already assigned to Table '\(owner.name.description)'")
            }
            guard !column.columnName.text.isEmpty else {
                throw argumentError(
                    "Column must be constructed with a non-blank name or assign a non-blank .name before adding to a Table.")
            }
            if column.table !== table, table.columns.contains(where: { $0.key == column.key }), !replacing {
                throw exception(
                    "DuplicateColumnError",
                    "A column with name '\(column.key)' is already present in table '\(table.name.name)'.  Specify replace_existing=True to Table.append_column() to replace an existing column."
                )
            }
            table.append(value, column)
        case let constraint as ConstraintObject:
            constraint.table = table
            if let convention = table.metadata?.namingConvention {
                constraint.constraint = try named(constraint.constraint, on: table.name, convention)
            }
            if case .primaryKey = constraint.constraint {
                table.constraints.removeAll {
                    if case .primaryKey? = $0.payload(ConstraintObject.self)?.constraint { true } else { false }
                }
                for name in constraint.columnNames {
                    table.columnObjects.first { $0.columnName.text == name }?.definition.isPrimaryKey = true
                }
            }
            table.constraints.append(value)
        case let index as IndexObject:
            index.table = table
            table.indexes.append(value)
        case is SequenceObject, is ServerDefaultObject: break
        case is TableObject: throw unexpectedItem(value)
        default:
            switch value {
            case .none: break
            case .opaque(let unknown): noteUnknown(unknown)
            default: throw unexpectedItem(value)
            }
        }
    }

    private func unexpectedItem(_ value: PythonValue) -> PythonException {
        let text = (try? representation(value)) ?? ""
        return argumentError("'SchemaItem' object, such as a 'Column' or a 'Constraint' expected, got \(text)")
    }

    /// The indexes that columns make by `index=True`, as objects of their own.
    func columnIndexes(of table: TableObject) -> [PythonValue] {
        table.columnObjects.filter(\.definition.isIndexed).map { column in
            var index = Index(.unnamed, [.column(column.columnName)], isUnique: column.definition.isUnique)
            let convention = table.namingConvention ?? host.options.namingConvention ?? NamingConvention()
            if let name = try? convention.name(of: index, on: table.name) { index.name = .conventional(name) }
            let object = IndexObject(index)
            object.table = table
            return instance("Index", object)
        }
    }

    /// A table's foreign keys; those that its columns make by `ForeignKey` as objects of their own.
    func foreignKeyConstraints(of table: TableObject) throws -> [PythonValue] {
        let convention = table.metadata?.namingConvention ?? host.options.namingConvention ?? NamingConvention()
        let own = try table.columnObjects.flatMap { column in
            try column.definition.foreignKeys.map { key in
                let constraint = ForeignKeyConstraint(
                    [column.columnName], references: [key.target], name: key.name, reference: key.reference, options: key.options)
                let object = ConstraintObject(try named(.foreignKey(constraint), on: table.name, convention), columns: [column.columnName])
                object.table = table
                return instance("ForeignKeyConstraint", object)
            }
        }
        let others = table.constraints.filter {
            if case .foreignKey? = $0.payload(ConstraintObject.self)?.constraint { true } else { false }
        }
        return own + others
    }

    /// The constraint with the name that a convention gives it when it joins a table, which it keeps from then on.
    private func named(_ constraint: Constraint, on table: QualifiedName, _ convention: NamingConvention) throws -> Constraint {
        do {
            guard let name = try convention.name(of: constraint, on: table) else { return constraint }
            return constraint.renamed(.conventional(name))
        } catch {
            throw exception(error.kind.rawValue, error.message)
        }
    }
}
