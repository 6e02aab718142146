import OrderedCollections
import PythonSubset
import Schema

/// The native state of a DDL element that a script hands to `execute()`.
final class DDLElementObject {
    let operation: Operation

    init(_ operation: Operation) {
        self.operation = operation
    }
}

/// `CreateTable(...)`, `DropIndex(...)`, `CreateSequence(...)` and their kin.
enum DDLElements {
    private static let module = "sqlalchemy.sql.ddl"

    static let all: [ScriptClass] = [
        ScriptClass("DDLElement", module: module, bases: ["ClauseElement", "Executable"], ScriptMembers(members)),
        ScriptClass("ExecutableDDLElement", module: module, bases: ["DDLElement"]),
        element("CreateTable", "element, include_foreign_key_constraints=None, if_not_exists=False") { script, arguments in
            guard let table = arguments["element"].payload(TableObject.self) else { throw unexpected(arguments["element"], script) }
            return .createTable(CreateTable(table.definition, ifNotExists: try script.truth(arguments["if_not_exists"]), isBare: true))
        },
        element("DropTable", "element, if_exists=False") { script, arguments in
            guard case .table(let name)? = arguments["element"].payload(FromObject.self)?.clause else {
                throw unexpected(arguments["element"], script)
            }
            return .dropTable(DropTable(name, ifExists: try script.truth(arguments["if_exists"])))
        },
        element("CreateIndex", "element, if_not_exists=False") { script, arguments in
            guard let index = arguments["element"].payload(IndexObject.self), let table = index.table else {
                throw unexpected(arguments["element"], script)
            }
            return .createIndex(CreateIndex(table.name, index.definition, ifNotExists: try script.truth(arguments["if_not_exists"])))
        },
        element("DropIndex", "element, if_exists=False") { script, arguments in
            guard let index = arguments["element"].payload(IndexObject.self) else { throw unexpected(arguments["element"], script) }
            return .dropIndex(
                DropIndex(
                    index.definition.name, table: index.table?.name.name, schema: index.table?.name.schema,
                    ifExists: try script.truth(arguments["if_exists"]), options: index.definition.options))
        },
        element("CreateSequence", "element, if_not_exists=False") { script, arguments in
            guard let sequence = arguments["element"].payload(SequenceObject.self) else { throw unexpected(arguments["element"], script) }
            return .createSequence(CreateSequence(sequence.sequence, ifNotExists: try script.truth(arguments["if_not_exists"])))
        },
        element("DropSequence", "element, if_exists=False") { script, arguments in
            guard let sequence = arguments["element"].payload(SequenceObject.self) else { throw unexpected(arguments["element"], script) }
            return .dropSequence(DropSequence(sequence.sequence.name, ifExists: try script.truth(arguments["if_exists"])))
        },
        element("CreateSchema", "name, if_not_exists=False") { script, arguments in
            .createSchema(
                CreateSchema(try script.requiredIdentifier(arguments["name"]), ifNotExists: try script.truth(arguments["if_not_exists"])))
        },
        element("DropSchema", "name, cascade=False, if_exists=False") { script, arguments in
            .dropSchema(
                DropSchema(
                    try script.requiredIdentifier(arguments["name"]), ifExists: try script.truth(arguments["if_exists"]),
                    isCascading: try script.truth(arguments["cascade"])))
        },
        element("AddConstraint", "element, isolate_from_table=True") { script, arguments in
            guard let object = arguments["element"].payload(ConstraintObject.self), let table = object.table else {
                throw unexpected(arguments["element"], script)
            }
            return object.constraint.creation(on: table.name)
        },
        element("DropConstraint", "element, cascade=False, if_exists=False, isolate_from_table=True, **kw") { script, arguments in
            guard let object = arguments["element"].payload(ConstraintObject.self), let table = object.table else {
                throw unexpected(arguments["element"], script)
            }
            return .dropConstraint(
                DropConstraint(
                    table.name, object.constraint.name, kind: object.constraint.kind, ifExists: try script.truth(arguments["if_exists"])))
        },
        element("SetTableComment", "element") { script, arguments in
            guard let table = arguments["element"].payload(TableObject.self) else { throw unexpected(arguments["element"], script) }
            return .createTableComment(CreateTableComment(table.name, comment: table.comment))
        },
        element("DropTableComment", "element") { script, arguments in
            guard let table = arguments["element"].payload(TableObject.self) else { throw unexpected(arguments["element"], script) }
            return .dropTableComment(DropTableComment(table.name))
        },
        element("CreateEnumType", "element") { script, arguments in
            try script.requirePostgreSQL("CreateEnumType")
            guard case .enumeration(let type) = try script.sqlType(arguments["element"]).kind else {
                throw unexpected(arguments["element"], script)
            }
            return .createEnum(CreateEnum(type, checkFirst: false))
        },
        element("DropEnumType", "element") { script, arguments in
            try script.requirePostgreSQL("DropEnumType")
            guard case .enumeration(let type) = try script.sqlType(arguments["element"]).kind else {
                throw unexpected(arguments["element"], script)
            }
            return .dropEnum(DropEnum(type, checkFirst: false))
        },
        element("CreateDomainType", "element") { script, arguments in
            try script.requirePostgreSQL("CreateDomainType")
            guard case .domain(let type) = try script.sqlType(arguments["element"]).kind else {
                throw unexpected(arguments["element"], script)
            }
            return .createDomain(type)
        },
        element("DropDomainType", "element") { script, arguments in
            try script.requirePostgreSQL("DropDomainType")
            guard case .domain(let type) = try script.sqlType(arguments["element"]).kind else {
                throw unexpected(arguments["element"], script)
            }
            return try script.dropDomain(type)
        },
        DDLClass.definition,
    ]

    static let members: [ScriptMember] = [
        .function("execute_if", "self, dialect=None, callable_=None, state=None") { _, arguments in
            // Only events of tables ask for the condition; execute() runs the element on any dialect.
            arguments["self"]
        },
        .function("against", "self, target") { _, arguments in arguments["self"] },
        .function("__call__", "self, target, bind, **kw") { script, arguments in
            try script.execute(arguments["self"])
            return .none
        },
    ]

    private static func unexpected(_ value: PythonValue, _ script: ScriptEvaluation) -> PythonException {
        script.argumentError("a table, index, sequence or constraint is expected, got \((try? script.representation(value)) ?? "")")
    }

    private static func element(
        _ name: String, _ signature: String, _ make: @escaping @Sendable (ScriptEvaluation, Arguments) throws -> Operation
    ) -> ScriptClass {
        ScriptClass(
            name, module: module, bases: ["ExecutableDDLElement"],
            [
                .function("__init__", NativeSignature("self, " + signature)) { script, arguments in
                    guard case .instance(let instance) = arguments["self"] else { return .none }
                    instance.payload = DDLElementObject(try make(script, arguments))
                    return .none
                }
            ])
    }
}

/// `DDL("...")`: text with `%(table)s` and the like.
enum DDLClass {
    static let definition = ScriptClass(
        "DDL", module: "sqlalchemy.sql.ddl", bases: ["ExecutableDDLElement"],
        [
            .function("__init__", "self, statement, context=None") { script, arguments in
                guard case .instance(let instance) = arguments["self"] else { return .none }
                let statement = arguments["statement"]
                guard statement.asString != nil || statement.asOpaque != nil else {
                    throw script.argumentError("Expected a string or unicode SQL statement, got '\(try script.representation(statement))'")
                }
                let context = arguments["context"].isNone ? PythonValue.dictionary(PythonDictionary()) : arguments["context"]
                let text: PythonValue =
                    if let known = statement.asString, known.contains("%") {
                        try script.interpreter.binary(.modulo, statement, context)
                    } else {
                        statement
                    }
                instance.payload = DDLElementObject(.execute(ExecuteSQL(.ddl(try script.sqlText(text)))))
                instance.attributes["statement"] = statement
                return .none
            }
        ])
}

extension Constraint {
    /// `op.create_*` of the constraint.
    func creation(on table: QualifiedName) -> Operation {
        switch self {
        case .primaryKey(let constraint): .createPrimaryKey(CreatePrimaryKey(table, constraint))
        case .foreignKey(let constraint): .createForeignKey(CreateForeignKey(table, constraint))
        case .unique(let constraint): .createUniqueConstraint(CreateUniqueConstraint(table, constraint))
        case .check(let constraint): .createCheckConstraint(CreateCheckConstraint(table, constraint))
        case .exclude(let constraint): .createExcludeConstraint(CreateExcludeConstraint(table, constraint))
        }
    }

    var kind: DropConstraint.Kind? {
        switch self {
        case .primaryKey: .primary
        case .foreignKey: .foreignKey
        case .unique: .unique
        case .check: .check
        case .exclude: nil
        }
    }
}

extension ScriptEvaluation {
    /// Refuses an element that only PostgreSQL's compiler knows.
    fileprivate func requirePostgreSQL(_ element: String) throws {
        guard host.dialect == .postgresql else {
            throw exception("UnsupportedCompilationError", "The \(host.dialect.rawValue) dialect can't render element of type \(element)")
        }
    }
}
