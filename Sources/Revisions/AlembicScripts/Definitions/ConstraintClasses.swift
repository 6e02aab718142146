import OrderedCollections
import PythonSubset
import Schema

/// The native state of a constraint.
final class ConstraintObject {
    var constraint: Constraint
    /// Names of the constrained columns.
    var columnNames: [String]
    weak var table: TableObject?

    init(_ constraint: Constraint, columns: [Identifier] = []) {
        self.constraint = constraint
        columnNames = columns.map(\.text)
    }
}

/// `PrimaryKeyConstraint`, `UniqueConstraint`, `CheckConstraint`, `ForeignKeyConstraint`, `ExcludeConstraint`.
enum ConstraintClasses {
    private static let module = "sqlalchemy.sql.schema"

    static let all: [ScriptClass] = [
        ScriptClass("SchemaItem", module: module),
        ScriptClass("Constraint", module: module, bases: ["SchemaItem"], ScriptMembers(members)),
        ScriptClass("ColumnCollectionConstraint", module: module, bases: ["Constraint"]),
        made(
            "PrimaryKeyConstraint", base: "ColumnCollectionConstraint",
            "self, *columns, name=None, deferrable=None, initially=None, info=None, _implicit_generated=False, **dialect_kw"
        ) {
            script, arguments in
            let columns = try names(arguments.rest, script)
            return ConstraintObject(
                .primaryKey(
                    PrimaryKeyConstraint(
                        columns, name: try script.constraintName(arguments["name"]),
                        isDeferrable: try script.optionalBool(arguments["deferrable"]),
                        initially: try script.optionalString(arguments["initially"]),
                        options: try options(arguments, "PrimaryKeyConstraint", script))),
                columns: columns)
        },
        made(
            "UniqueConstraint", base: "ColumnCollectionConstraint",
            "self, *columns, name=None, deferrable=None, initially=None, info=None, comment=None, _autoattach=True, _column_flag=False, **dialect_kw"
        ) {
            script, arguments in
            let columns = try names(arguments.rest, script)
            return ConstraintObject(
                .unique(
                    UniqueConstraint(
                        columns, name: try script.constraintName(arguments["name"]),
                        isDeferrable: try script.optionalBool(arguments["deferrable"]),
                        initially: try script.optionalString(arguments["initially"]),
                        options: try options(arguments, "UniqueConstraint", script))),
                columns: columns)
        },
        made(
            "CheckConstraint", base: "ColumnCollectionConstraint",
            "self, sqltext, name=None, deferrable=None, initially=None, table=None, info=None, _create_rule=None, _autoattach=True, _type_bound=False, **dialect_kw"
        ) {
            script, arguments in
            guard let condition = try script.textOrExpression(arguments["sqltext"]) else {
                throw script.argumentError("Textual SQL expression or a condition expected for CheckConstraint, got None")
            }
            return ConstraintObject(
                .check(
                    CheckConstraint(
                        condition, name: try script.constraintName(arguments["name"]),
                        isDeferrable: try script.optionalBool(arguments["deferrable"]),
                        initially: try script.optionalString(arguments["initially"]),
                        options: try options(arguments, "CheckConstraint", script))))
        },
        made(
            "ForeignKeyConstraint", base: "ColumnCollectionConstraint",
            "self, columns, refcolumns, name=None, onupdate=None, ondelete=None, deferrable=None, initially=None, use_alter=False, link_to_name=False, match=None, table=None, info=None, comment=None, **dialect_kw"
        ) {
            script, arguments in
            let columns = try script.columnNames(arguments["columns"])
            let targets = try script.elements(arguments["refcolumns"]).map { try script.columnTarget($0) }
            guard columns.count == targets.count else {
                throw script.argumentError(
                    "ForeignKeyConstraint number of constrained columns must match the number of referenced columns.")
            }
            return ConstraintObject(
                .foreignKey(
                    ForeignKeyConstraint(
                        columns, references: targets, name: try script.constraintName(arguments["name"]),
                        reference: try script.referenceOptions(arguments), options: try options(arguments, "ForeignKeyConstraint", script))),
                columns: columns)
        },
        ExcludeConstraintClass.definition,
    ]

    private static let members: [ScriptMember] = [
        .function("__init__", "self, name=None, deferrable=None, initially=None, info=None, **kw") { script, arguments in
            guard case .instance(let instance) = arguments["self"] else { return .none }
            instance.attributes["name"] = arguments["name"]
            return .none
        },
        .attribute(
            "name",
            set: { script, value, new in
                guard let object = value.payload(ConstraintObject.self) else { return }
                object.constraint = object.constraint.renamed(try script.constraintName(new))
            }
        ) { script, value in
            if case .instance(let instance) = value, let own = instance.attributes["name"] { return own }
            switch value.payload(ConstraintObject.self)?.constraint.name {
            case .plain(let name)?: return .string(name.text)
            case .conventional(let name)?:
                return .instance(
                    PythonInstance(
                        script.type("conv"), payload: NameFlags(quote: nil, isConventional: true), underlying: .string(name.text)))
            default: return .none
            }
        },
        .attribute("columns") { script, value in
            guard let object = value.payload(ConstraintObject.self) else { return .list([]) }
            let collection = FromObject(.table(object.table?.name ?? QualifiedName("")))
            collection.columns = object.columnNames.compactMap { name in object.table?.columns.first { $0.key == name } }
            return script.instance("ColumnCollection", collection)
        },
        .attribute("table") { script, value in
            value.payload(ConstraintObject.self)?.table.flatMap { script.state.value(of: $0) } ?? PythonValue.none
        },
        .function("copy", "self, **kw") { _, arguments in arguments["self"] },
        .function("_copy", "self, **kw") { _, arguments in arguments["self"] },
    ]

    static func made(
        _ name: String, base: String, _ signature: NativeSignature,
        _ make: @escaping @Sendable (ScriptEvaluation, Arguments) throws -> ConstraintObject
    ) -> ScriptClass {
        ScriptClass(
            name, module: module, bases: [base],
            [
                .function("__init__", signature) { script, arguments in
                    guard case .instance(let instance) = arguments["self"] else { return .none }
                    let object = try make(script, arguments)
                    instance.object = object
                    if case .foreignKey = object.constraint { return .none }
                    // A constraint on columns of a table belongs to that table.
                    let owners = arguments.rest.compactMap { $0.payload(ColumnObject.self)?.table }
                    if let owner = owners.first, owners.count == arguments.rest.count { try script.add(.instance(instance), to: owner) }
                    return .none
                }
            ])
    }

    private static func names(_ values: [PythonValue], _ script: ScriptEvaluation) throws -> [Identifier] {
        try values.flatMap { value in
            if value.asSequence != nil, value.asString == nil {
                throw script.argumentError("Column name or Column object expected, got \(try script.representation(value)).")
            }
            return try script.columnNames(value)
        }
    }

    static func options(_ arguments: Arguments, _ owner: String, _ script: ScriptEvaluation) throws -> DialectOptions {
        try script.dialectOptions(arguments.keywords, owner: "sqlalchemy.sql.schema.\(owner)", arguments: arguments)
    }
}
