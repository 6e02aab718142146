import OrderedCollections
import PythonSubset
import Schema

/// The native state of a `ForeignKey`.
final class ForeignKeyObject {
    let key: ForeignKey

    init(_ key: ForeignKey) {
        self.key = key
    }
}

/// `ForeignKey`.
enum ForeignKeyClass {
    static let definition = ScriptClass(
        "ForeignKey", module: "sqlalchemy.sql.schema", bases: ["SchemaItem"],
        [
            .function("__init__", signature) { script, arguments in
                guard case .instance(let instance) = arguments["self"] else { return .none }
                instance.object = ForeignKeyObject(
                    ForeignKey(
                        try script.columnTarget(arguments["column"]), name: try script.constraintName(arguments["name"]),
                        reference: try script.referenceOptions(arguments),
                        options: try script.dialectOptions(
                            arguments.keywords, owner: "sqlalchemy.sql.schema.ForeignKey", arguments: arguments)))
                return .none
            },
            .attribute("target_fullname") { _, value in
                guard let target = value.payload(ForeignKeyObject.self)?.key.target else { return .none }
                return .string(target.table.description + (target.column.map { ".\($0)" } ?? ""))
            },
        ])

    private static let signature: NativeSignature =
        "self, column, _constraint=None, use_alter=False, name=None, onupdate=None, ondelete=None, deferrable=None, initially=None, link_to_name=False, match=None, info=None, comment=None, _unresolvable=False, **dialect_kw"
}

extension ScriptEvaluation {
    /// What a foreign key refers to: `schema.table.column`, or a column of a table.
    func columnTarget(_ value: PythonValue) throws -> ColumnTarget {
        if let column = value.payload(ColumnObject.self) {
            return ColumnTarget(table: column.table?.name ?? QualifiedName(Identifier("")), column: column.columnName)
        }
        if let text = value.asString { return ColumnTarget(text) }
        if case .opaque(let unknown) = value { return ColumnTarget(placeholder(unknown)) }
        if case .column(let reference)? = try clause(value), case .table(let table)? = reference.source {
            return ColumnTarget(table: table, column: reference.name)
        }
        throw argumentError("String column name or Column object expected for a foreign key, got \(try representation(value)).")
    }

    func referenceOptions(_ arguments: Arguments) throws -> ReferenceOptions {
        ReferenceOptions(
            onDelete: try optionalString(arguments["ondelete"]), onUpdate: try optionalString(arguments["onupdate"]),
            isDeferrable: try optionalBool(arguments["deferrable"]), initially: try optionalString(arguments["initially"]),
            match: try optionalString(arguments["match"]), usesAlter: try arguments.given("use_alter").map(truth) ?? false)
    }
}
