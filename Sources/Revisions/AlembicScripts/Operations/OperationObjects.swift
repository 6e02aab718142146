import OrderedCollections
import PythonSubset
import Schema

/// The native state of an operation object (`alembic.operations.ops`).
final class OperationObject {
    var operations: [Operation] = []
    /// What invoking it gives: the table of a `CreateTableOp`.
    var result: PythonValue = .none
    /// Operations inside a container.
    var children: [PythonValue] = []
}

/// `alembic.operations.ops`: operations as objects, for `op.invoke()`.
enum OperationObjects {
    private static let module = "alembic.operations.ops"

    static let all: [ScriptClass] =
        [
            ScriptClass("MigrateOperation", module: module),
            container("OpContainer", "self, ops=()"), container("UpgradeOps", "self, ops=(), upgrade_token='upgrades'"),
            container("DowngradeOps", "self, ops=(), downgrade_token='downgrades'"),
            container("ModifyTableOps", "self, table_name, ops, *, schema=None"),
            ScriptClass(
                "CreateTableOp", module: module, bases: ["MigrateOperation"],
                [
                    .function(
                        "__init__",
                        "self, table_name, columns, *, schema=None, if_not_exists=None, _namespace_metadata=None, _constraints_included=False, **kw"
                    ) {
                        script, arguments in
                        guard case .instance(let instance) = arguments["self"] else { return .none }
                        let name = try script.qualifiedName(arguments["table_name"], schema: arguments["schema"])
                        let value = try script.tableDefinition(name, script.elements(arguments["columns"]), arguments.keywords, arguments)
                        instance.payload = creation(of: value, ifNotExists: try script.optionalBool(arguments["if_not_exists"]) ?? false)
                        return .none
                    },
                    .classFunction("from_table", "cls, table, *, _namespace_metadata=None") { script, arguments in
                        guard let table = arguments["table"].payload(TableObject.self) else {
                            throw script.typeError("a Table is expected")
                        }
                        let copy = try script.makeTable(
                            table.name,
                            items: try table.columns.map { try ColumnClass.copy($0.value, script) } + table.constraints + table.indexes,
                            metadata: table.metadata, comment: table.comment, options: table.options)
                        return script.instance("CreateTableOp", creation(of: copy, ifNotExists: false))
                    },
                ]),
        ]
        + [
            directive("DropTableOp", "drop_table"), directive("RenameTableOp", "rename_table"), directive("AddColumnOp", "add_column"),
            directive("DropColumnOp", "drop_column"), directive("AlterColumnOp", "alter_column"),
            directive("CreateIndexOp", "create_index"),
            directive("DropIndexOp", "drop_index"), directive("CreateForeignKeyOp", "create_foreign_key"),
            directive("CreatePrimaryKeyOp", "create_primary_key"), directive("CreateUniqueConstraintOp", "create_unique_constraint"),
            directive("CreateCheckConstraintOp", "create_check_constraint"), directive("DropConstraintOp", "drop_constraint"),
            directive("CreateTableCommentOp", "create_table_comment"), directive("DropTableCommentOp", "drop_table_comment"),
            directive("ExecuteSQLOp", "execute"), directive("BulkInsertOp", "bulk_insert"),
        ].compactMap(\.self)

    private static func creation(of value: PythonValue, ifNotExists: Bool) -> OperationObject {
        let object = OperationObject()
        if let table = value.payload(TableObject.self) {
            object.operations = [.createTable(CreateTable(table.definition, ifNotExists: ifNotExists))]
        }
        object.result = value
        return object
    }

    private static func container(_ name: String, _ signature: NativeSignature) -> ScriptClass {
        ScriptClass(
            name, module: module, bases: ["MigrateOperation"],
            [
                .function("__init__", signature) { script, arguments in
                    guard case .instance(let instance) = arguments["self"] else { return .none }
                    let object = OperationObject()
                    object.children = try script.elements(arguments["ops"])
                    instance.payload = object
                    instance.attributes["ops"] = arguments["ops"]
                    return .none
                }
            ])
    }

    /// A class whose constructor takes the arguments of a directive.
    private static func directive(_ name: String, _ directiveName: String) -> ScriptClass? {
        guard let directive = OperationsClass.directives.first(where: { $0.name == directiveName }) else { return nil }
        let body = directive.body
        return ScriptClass(
            name, module: module, bases: ["MigrateOperation"],
            [
                .function("__init__", directive.methodSignature) { script, arguments in
                    guard case .instance(let instance) = arguments["self"] else { return .none }
                    let object = OperationObject()
                    _ = try body(OperationReader(script: script, arguments: arguments, batch: nil, collector: object))
                    instance.payload = object
                    return .none
                },
                .classFunction("from_column", "cls, col") { script, arguments in
                    guard let column = arguments["col"].payload(ColumnObject.self), let table = column.table else {
                        throw script.typeError("a Column of a Table is expected")
                    }
                    let object = OperationObject()
                    object.operations = [.addColumn(AddColumn(table.name, column.definition))]
                    return script.instance(name, object)
                },
                .classFunction("from_index", "cls, index") { script, arguments in
                    guard let index = arguments["index"].payload(IndexObject.self), let table = index.table else {
                        throw script.typeError("an Index of a Table is expected")
                    }
                    let object = OperationObject()
                    object.operations = [
                        name == "DropIndexOp"
                            ? .dropIndex(
                                DropIndex(
                                    index.definition.name, table: table.name.name, schema: table.name.schema,
                                    options: index.definition.options))
                            : .createIndex(CreateIndex(table.name, index.definition))
                    ]
                    return script.instance(name, object)
                },
                .classFunction("from_constraint", "cls, constraint") { script, arguments in
                    guard let constraint = arguments["constraint"].payload(ConstraintObject.self), let table = constraint.table else {
                        throw script.typeError("a constraint of a Table is expected")
                    }
                    let object = OperationObject()
                    object.operations = [
                        name == "DropConstraintOp"
                            ? .dropConstraint(DropConstraint(table.name, constraint.constraint.name, kind: constraint.constraint.kind))
                            : constraint.constraint.creation(on: table.name)
                    ]
                    return script.instance(name, object)
                },
                .classFunction("from_table", "cls, table") { script, arguments in
                    guard let table = arguments["table"].payload(TableObject.self) else { throw script.typeError("a Table is expected") }
                    let object = OperationObject()
                    object.operations = [.dropTable(DropTable(table.name))]
                    return script.instance(name, object)
                },
            ])
    }

    /// `op.invoke(operation)`.
    static func invoke(_ value: PythonValue, _ reader: OperationReader) throws -> PythonValue {
        if let implementation = reader.script.implementation(of: value) {
            let receiver = reader.arguments.given("self") ?? reader.script.instance("Operations", nil)
            return try reader.script.call(implementation, receiver, value)
        }
        guard let object = value.payload(OperationObject.self) else {
            if case .opaque(let unknown) = value {
                reader.script.noteUnknown(unknown)
                return value
            }
            throw reader.script.valueError("no dispatch function for object: \(try reader.script.representation(value))")
        }
        for operation in object.operations { try reader.perform(operation) }
        for child in object.children { _ = try invoke(child, reader) }
        return object.result
    }
}
