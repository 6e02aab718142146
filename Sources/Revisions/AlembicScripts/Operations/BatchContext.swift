import OrderedCollections
import PythonSubset
import Schema

/// The native state of a batch: what `with op.batch_alter_table(...) as batch_op:` collects.
final class BatchObject {
    let table: QualifiedName
    var alteration: BatchAlterTable
    var steps: [OperationStep] = []

    init(_ alteration: BatchAlterTable) {
        table = alteration.table
        self.alteration = alteration
    }
}

/// `op.batch_alter_table(...)`.
enum BatchContext {
    static let directive = ScriptMember.function(
        "batch_alter_table",
        "table_name, schema=None, recreate='auto', partial_reordering=None, copy_from=None, table_args=(), table_kwargs={}, reflect_args=(), reflect_kwargs={}, naming_convention=None"
    ) { script, arguments in
        guard let recreate = arguments["recreate"].asString.flatMap(BatchAlterTable.Recreate.init) else {
            throw script.valueError("recreate may be one of 'auto', 'always', or 'never'.", at: arguments.location(of: "recreate"))
        }
        var alteration = BatchAlterTable(
            try script.qualifiedName(arguments["table_name"], schema: arguments["schema"]), recreate: recreate,
            namingConvention: try script.namingConvention(arguments["naming_convention"]), operations: [])
        alteration.copyFrom = arguments["copy_from"].payload(TableObject.self)?.definition
        for item in try script.elements(arguments["table_args"]) {
            switch item.asInstance?.object {
            case let column as ColumnObject: alteration.columns.append(column.definition)
            case let constraint as ConstraintObject: alteration.constraints.append(constraint.constraint)
            case let index as IndexObject: alteration.indexes.append(index.definition)
            default: break
            }
        }
        for item in try script.elements(arguments["reflect_args"]) {
            switch item.asInstance?.object {
            case let column as ColumnObject: alteration.reflectedColumns.append(column.definition)
            case let constraint as ConstraintObject: alteration.reflectedConstraints.append(constraint.constraint)
            default: break
            }
        }
        var keywords = OrderedKeywords()
        for (name, value) in arguments["table_kwargs"].asDictionary?.namedEntries ?? [] { keywords[name] = value }
        if let prefixes = keywords.removeValue(forKey: "prefixes") {
            alteration.prefixes = try script.elements(prefixes).map(script.string)
        }
        if let comment = keywords.removeValue(forKey: "comment") { alteration.comment = try script.optionalString(comment) }
        alteration.options = try script.dialectOptions(keywords, owner: "sqlalchemy.sql.schema.Table")
        if !arguments["partial_reordering"].isNone {
            alteration.partialReordering = try script.elements(arguments["partial_reordering"]).map {
                try script.elements($0).map(script.string)
            }
        }
        return script.instance("_BatchContext", BatchObject(alteration))
    }

    static let classes: [ScriptClass] = [
        ScriptClass(
            "_BatchContext", module: "alembic.operations.base",
            [
                .function("__enter__", "self") { script, arguments in
                    script.instance("BatchOperations", arguments["self"].payload(BatchObject.self))
                },
                .function("__exit__", "self, type_, value, traceback") { script, arguments in
                    guard arguments["type_"].isNone, let batch = arguments["self"].payload(BatchObject.self) else { return .bool(false) }
                    batch.alteration.operations = batch.steps
                    try script.perform(.batchAlterTable(batch.alteration))
                    return .bool(false)
                },
            ])
    ]
}
