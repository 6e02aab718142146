import OrderedCollections
import PythonSubset

/// The modules of SQLAlchemy.
enum SQLAlchemyModules {
    static let all: [ScriptModule] =
        [
            ScriptModule(
                "sqlalchemy", [types, schema, expressions, engine, names],
                submodules: ["dialects", "exc", "orm", "sql", "types", "schema", "engine", "event", "ext", "pool", "util", "inspection"],
                unmodelled: [
                    "AggregateOrderBy", "AliasedReturnsRows", "AssertionPool", "ChunkedIteratorResult", "ClauseList",
                    "ColumnExpressionArgument",
                    "ColumnOperators", "CreateView", "CreateTableAs", "DropView", "Extract", "FunctionElement", "FunctionFilter",
                    "Grouping",
                    "HasCTE", "Lateral", "Over", "Pool", "QueuePool", "Result", "RowMapping", "ScalarResult", "SQLColumnExpression",
                    "SingletonThreadPool", "StaticPool", "TString", "TableSample", "TextualSelect", "Transaction", "TryCast", "Tuple",
                    "TypeClause", "TypeCoerce", "Visitable", "WithinGroup", "annotations", "custom_op", "cte", "from_dml_column", "future",
                    "insert_sentinel", "lambda_stmt", "log", "modifier", "outparam", "tablesample", "tstring", "within_group",
                    "TypedColumns",
                    "NestedTransaction", "RootTransaction", "CacheKey", "LABEL_STYLE_DEFAULT", "LABEL_STYLE_NONE",
                    "LABEL_STYLE_TABLENAME_PLUS_COL", "LABEL_STYLE_DISAMBIGUATE_ONLY", "BLANK_SCHEMA", "ResultProxy", "connectors",
                ]),
            ScriptModule("sqlalchemy.types", [types, abstractTypes]), ScriptModule("sqlalchemy.sql.sqltypes", [types, abstractTypes]),
            ScriptModule("sqlalchemy.sql.type_api", [types, abstractTypes]),
            ScriptModule("sqlalchemy.schema", [schema, elements]), ScriptModule("sqlalchemy.sql.schema", [schema, elements, names]),
            ScriptModule("sqlalchemy.sql.ddl", [schema, elements]), ScriptModule("sqlalchemy.sql.naming", [names]),
            ScriptModule(
                "sqlalchemy.sql", [expressions, schema, names],
                submodules: [
                    "expression", "schema", "sqltypes", "functions", "elements", "selectable", "dml", "ddl", "operators", "naming",
                    "compiler",
                    "type_api", "base",
                ]),
            ScriptModule("sqlalchemy.sql.expression", [expressions, schema, names]),
            ScriptModule("sqlalchemy.sql.elements", [expressions, names]),
            ScriptModule("sqlalchemy.sql.selectable", [expressions]), ScriptModule("sqlalchemy.sql.dml", [expressions]),
            ScriptModule("sqlalchemy.sql.functions", [functions, expressions]), ScriptModule("sqlalchemy.sql.operators", []),
            ScriptModule("sqlalchemy.sql.compiler", []), ScriptModule("sqlalchemy.sql.base", [schema]),
            ScriptModule(
                "sqlalchemy.engine", [engine], submodules: ["reflection", "url", "interfaces", "base", "default", "result", "row"]),
            ScriptModule("sqlalchemy.engine.reflection", [engine]), ScriptModule("sqlalchemy.engine.url", [engine]),
            ScriptModule("sqlalchemy.engine.base", [engine]), ScriptModule("sqlalchemy.engine.interfaces", [engine]),
            ScriptModule("sqlalchemy.engine.default", [engine]), ScriptModule("sqlalchemy.engine.mock", [engine]),
            ScriptModule("sqlalchemy.engine.result", [engine]), ScriptModule("sqlalchemy.engine.row", [engine]),
            ScriptModule("sqlalchemy.engine.cursor", [engine]),
            ScriptModule("sqlalchemy.future", [engine, expressions]), ScriptModule("sqlalchemy.inspection", [engine]),
            ScriptModule("sqlalchemy.exc", [exceptions]), ScriptModule("sqlalchemy.orm.exc", [exceptions]),
            ScriptModule("sqlalchemy.event", [EventModule.members]), ScriptModule("sqlalchemy.pool", []),
            ScriptModule("sqlalchemy.util", [UtilModule.members], submodules: ["langhelpers"]),
            ScriptModule("sqlalchemy.util.langhelpers", [UtilModule.members]),
        ] + ormModules + dialectModules

    private static let ormModules: [ScriptModule] = [
        ScriptModule(
            "sqlalchemy.orm", [orm, expressions], submodules: ["exc", "session", "attributes", "decl_api", "query", "relationships"]),
        ScriptModule("sqlalchemy.orm.session", [orm]), ScriptModule("sqlalchemy.orm.attributes", []),
        ScriptModule("sqlalchemy.orm.decl_api", [orm]),
        ScriptModule("sqlalchemy.orm.query", [orm]), ScriptModule("sqlalchemy.orm.relationships", [orm]),
        ScriptModule("sqlalchemy.ext", [], submodules: ["declarative", "asyncio", "compiler", "mutable", "hybrid", "automap"]),
        ScriptModule("sqlalchemy.ext.declarative", [orm]), ScriptModule("sqlalchemy.ext.automap", [orm]),
        ScriptModule("sqlalchemy.ext.hybrid", [orm]), ScriptModule("sqlalchemy.ext.asyncio", [engine, orm]),
        ScriptModule("sqlalchemy.ext.asyncio.engine", [engine]), ScriptModule("sqlalchemy.ext.compiler", [[CompilerExtension.compiles]]),
        ScriptModule("sqlalchemy.ext.mutable", [MutableModule.members]), ScriptModule("sqlalchemy.ext.associationproxy", []),
        ScriptModule("sqlalchemy.ext.orderinglist", []),
    ]

    private static let dialectModules: [ScriptModule] =
        [
            ScriptModule("sqlalchemy.dialects", [], submodules: ["postgresql", "sqlite", "mysql", "mssql", "oracle"])
        ]
        + ["postgresql", "sqlite", "mysql", "mssql", "oracle"].flatMap { name in
            let groups = DialectModules.groups(name)
            let package = ScriptModule(
                "sqlalchemy.dialects.\(name)", groups, submodules: DialectModules.submodules(name),
                unmodelled: DialectModules.unmodelled(name))
            return [package]
                + DialectModules.submodules(name).map { ScriptModule("sqlalchemy.dialects.\(name).\($0)", groups) }
        }

    static let types = ScriptMembers(
        (CharacterTypes.all + NumberTypes.all + TimeTypes.all + ValueTypes.all).map { ScriptMember.type($0.name, $0.key) }
            + [
                .type("INT", "INTEGER"), .type("Enum"), .type("TypeDecorator"), .type("UserDefinedType"),
                .constant("NULLTYPE") { script in script.instance("NullType", nil) },
                .constant("STRINGTYPE") { script in script.instance("String", nil) },
            ])

    private static let abstractTypes: ScriptMembers = [
        .type("TypeEngine"), .type("SchemaType"), .type("Concatenable"), .type("Indexable"), .type("ExternalType"), .type("Variant"),
        .function("to_instance", "typeobj, *arg, **kw") { script, arguments in
            guard case .class = arguments["typeobj"] else { return arguments["typeobj"] }
            return try script.interpreter.call(
                arguments["typeobj"], CallArguments(arguments.rest, keywords: arguments.keywords.map { .init($0.key, $0.value) }))
        },
    ]

    private static let schema = ScriptMembers(
        [
            "Column", "Table", "MetaData", "ForeignKey", "ForeignKeyConstraint", "PrimaryKeyConstraint", "UniqueConstraint",
            "CheckConstraint",
            "Constraint", "ColumnCollectionConstraint", "Index", "Sequence", "Identity", "Computed", "FetchedValue", "DefaultClause",
            "ColumnDefault", "DefaultGenerator", "SchemaItem", "DDL", "DDLElement", "ExecutableDDLElement", "CreateTable", "DropTable",
            "ColumnCollection",
        ].map { .type($0) })

    private static let elements = ScriptMembers(
        [
            "CreateIndex", "DropIndex", "CreateSequence", "DropSequence", "CreateSchema", "DropSchema", "AddConstraint", "DropConstraint",
            "SetTableComment", "DropTableComment",
        ].map { .type($0) } + [
            .function("sort_tables", "tables, skip_fn=None, extra_dependencies=None") { script, arguments in
                .list(SchemaEvents.sorted(try script.elements(arguments["tables"])))
            }
        ])

    private static let expressions = ScriptMembers(
        ExpressionConstructors.all + SelectConstructor.all + FromClasses.constructors
            + [InsertConstructor.constructor, UpdateConstructor.constructor, DeleteConstructor.constructor, PostgreSQLExpressions.all[1]]
            + [
                "ClauseElement", "ColumnElement", "BinaryExpression", "BooleanClauseList", "UnaryExpression", "BindParameter", "Label",
                "Case",
                "Cast", "Null", "True_", "False_", "ColumnClause", "Exists", "ScalarSelect", "Function", "Executable", "TextClause",
                "FromClause",
                "TableClause", "Alias", "Subquery", "CTE", "Join", "TableValuedAlias", "Values", "SelectBase", "Select", "CompoundSelect",
                "UpdateBase", "Insert", "Update", "Delete", "Compiled", "TypeCompiler",
            ].map { .type($0) }
            + [ScriptMember.type("Selectable", "FromClause")])

    private static let functions: ScriptMembers =
        [
            .type("FunctionElement", "Function"), .type("GenericFunction", "Function"), FunctionGenerator.generator,
        ]
        + FunctionTypes.known.keys.map { name in
            ScriptMember.function(name, "*clauses, **kw") { script, arguments in
                try script.interpreter.call(
                    script.instance("_FunctionGenerator", [name]),
                    CallArguments(arguments.rest, keywords: arguments.keywords.map { .init($0.key, $0.value) }))
            }
        }

    private static let engine = ScriptMembers(
        EngineMembers.constructors + [
            InspectorClass.function, URLClass.makeURL, .type("Inspector"), .type("Connection"), .type("Engine"), .type("AsyncConnection"),
            .type("AsyncEngine"), .type("Dialect"), .type("DefaultDialect"), .type("CursorResult"), .type("Row"), .type("URL"),
            .type("MockConnection"), .type("Connectable", "Connection"), .type("AsyncSession"),
            .function("async_sessionmaker", "*args, **kw") { script, _ in script.instance("sessionmaker", nil) },
            .constant("NullPool") { _ in .opaque(Opaque("sqlalchemy.pool.NullPool")) },
        ])

    private static let names: ScriptMembers = [
        .type("quoted_name"), .type("conv"),
        .constant("_NONE_NAME") { _ in .none }, .constant("BLANK_SCHEMA") { _ in .none },
    ]

    private static let exceptions = ScriptMembers(
        ScriptExceptions.all.keys.map { name in
            ScriptMember.constant(name) { script in .class(script.state.exceptionType(name, script.interpreter)) }
        }
            + [("NoSuchTableError", "NoSuchTableError")].map { alias, name in
                ScriptMember.constant(alias) { script in .class(script.state.exceptionType(name, script.interpreter)) }
            })

    private static let orm = ScriptMembers(
        OrmClasses.constructors + OrmClasses.all.map { ScriptMember.type($0.name, $0.key) })
}

extension ScriptMembers {
    static func + (left: ScriptMembers, right: [ScriptMember]) -> ScriptMembers {
        ScriptMembers(Array(left.byName.values) + right)
    }
}
