import OrderedCollections
import PythonSubset
import Schema

/// `execute` and `bulk_insert`.
enum DataDirectives {
    static let all: [Directive] = [
        Directive("execute", "sqltext, *, execution_options=None", batch: "sqltext, *, execution_options=None") { reader in
            guard let operation = try reader.script.operation(executing: reader["sqltext"]) else { return .none }
            try reader.script.perform(operation)
            return .none
        },
        Directive("bulk_insert", "table, rows, *, multiinsert=True", batch: nil) { reader in
            let script = reader.script
            let rows = reader["rows"]
            var target = try script.tableClause(reader["table"])
            target.clause.defaults = script.insertDefaults(target.object)
            guard case .list(let list) = rows else {
                if case .opaque(let unknown) = rows {
                    script.noteUnknown(unknown)
                    return .none
                }
                throw script.typeError("List expected", at: reader.arguments.location(of: "rows"))
            }
            if let first = list.elements.first, first.asDictionary == nil, first.asOpaque == nil {
                throw script.typeError("List of dictionaries expected", at: reader.arguments.location(of: "rows"))
            }
            let cells = try list.elements.map { try row($0, target.object, script) }
            try reader.perform(
                .bulkInsert(BulkInsert(target.clause, rows: cells, multiinsert: script.truth(reader["multiinsert"]))))
            return .none
        },
    ]

    private static func row(_ value: PythonValue, _ table: FromObject, _ script: ScriptEvaluation) throws -> [BulkInsert.Cell] {
        guard let dictionary = value.asDictionary else {
            if case .opaque(let unknown) = value { script.noteUnknown(unknown) }
            return []
        }
        return try dictionary.entries.map { key, cell in
            let name = try script.string(key.value)
            guard let column = table.column(name, script) else {
                throw script.interpreter.exception(script.interpreter.types.exception(.keyError), [.string(name)])
            }
            return BulkInsert.Cell(
                column.payload(ExpressionObject.self)?.name ?? Identifier(name),
                try script.literal(cell, boundAs: script.expressionType(column)))
        }
    }
}
