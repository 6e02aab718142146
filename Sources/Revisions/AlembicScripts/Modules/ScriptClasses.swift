import PythonSubset

/// All modelled classes by key.
enum ScriptClasses {
    private static let all: [String: ScriptClass] = {
        let groups: [[ScriptClass]] = [
            [TypeEngineClass.definition], EnumClasses.all, CharacterTypes.all, NumberTypes.all, TimeTypes.all, ValueTypes.all,
            TypeDecoratorClass.all, PostgreSQLTypes.all, OtherDialectTypes.all, ThirdPartyTypes.classes, CompilerExtension.classes,
            ColumnElementClass.all, TextClass.all, FunctionGenerator.all, FromClasses.all, StatementClasses.all, DDLElements.all,
            [ColumnClass.definition, TableClass.definition, MetaDataClass.definition, ForeignKeyClass.definition, IndexClass.definition],
            ConstraintClasses.all, DefaultClasses.all, [SequenceClass.definition], NameClasses.all, OperationsClass.all,
            BatchContext.classes, OperationObjects.all, DialectClasses.all, ContextClasses.all, ContextModule.classes,
            ConnectionClasses.all, ResultClasses.all, [InspectorClass.definition], OrmClasses.all,
            [Automap.classes],
            [URLClass.definition, OutputBufferClass.definition],
            CompiledClasses.all,
        ]
        return Dictionary(groups.joined().map { ($0.key, $0) }) { first, _ in first }
    }()

    /// The definition of a key; an empty class for one that is missing.
    static func definition(_ key: String) -> ScriptClass {
        all[key] ?? ScriptClass(key, module: "sqlalchemy")
    }

    /// Whether there is a definition, for tests.
    static func contains(_ key: String) -> Bool { all[key] != nil }
}

/// `quoted_name` and `conv`, which are strings to Python.
enum NameClasses {
    static let all: [ScriptClass] = [
        ScriptClass(
            "quoted_name", module: "sqlalchemy.sql.elements", bases: ["str"],
            [
                .staticFunction("__new__", "cls, value, quote=None") { script, arguments in
                    .instance(
                        .init(
                            script.type("quoted_name"), payload: NameFlags(quote: try script.optionalBool(arguments["quote"])),
                            underlying: .string(try script.string(arguments["value"]))))
                },
                .function("__init__", "self, *args, **kw") { _, _ in .none },
                .attribute("quote") { _, value in value.payload(NameFlags.self)?.quote.map { .bool($0) } ?? .none },
            ]),
        ScriptClass(
            "conv", module: "sqlalchemy.sql.elements", bases: ["str"],
            [
                .staticFunction("__new__", "cls, value, quote=None") { script, arguments in
                    .instance(
                        .init(
                            script.type("conv"), payload: NameFlags(quote: nil, isConventional: true),
                            underlying: .string(try script.string(arguments["value"]))))
                },
                .function("__init__", "self, *args, **kw") { _, _ in .none },
            ]),
    ]
}
