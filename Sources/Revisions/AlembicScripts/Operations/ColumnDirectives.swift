import OrderedCollections
import PythonSubset
import Schema

/// `add_column`, `drop_column`, `alter_column`.
enum ColumnDirectives {
    static let all: [Directive] = [
        Directive(
            "add_column", "table_name, column, *, schema=None, if_not_exists=None, inline_references=None, inline_primary_key=None",
            batch: "column, *, insert_before=None, insert_after=None, if_not_exists=None, inline_references=None, inline_primary_key=None"
        ) { reader in
            let script = reader.script
            let value = reader["column"]
            guard let column = value.payload(ColumnObject.self) else {
                if case .opaque(let unknown) = value {
                    script.noteUnknown(unknown)
                    return .none
                }
                throw script.interpreter.exception(
                    .attributeError, "'\(script.interpreter.typeName(of: value))' object has no attribute 'table'",
                    at: reader.arguments.location(of: "column"))
            }
            try reader.perform(
                .addColumn(
                    AddColumn(
                        reader.table(), column.definition, ifNotExists: script.optionalBool(reader["if_not_exists"]) ?? false,
                        inlineReferences: script.optionalBool(reader["inline_references"]) ?? false,
                        inlinePrimaryKey: script.optionalBool(reader["inline_primary_key"]) ?? false,
                        insertBefore: script.optionalString(reader["insert_before"]),
                        insertAfter: script.optionalString(reader["insert_after"]))))
            return .none
        },
        Directive("drop_column", "table_name, column_name, *, schema=None, **kw", batch: "column_name, **kw") { reader in
            let script = reader.script
            var keywords = reader.arguments.keywords
            let ifExists = try script.optionalBool(keywords.removeValue(forKey: "if_exists") ?? .none) ?? false
            let existing = keywords.removeValue(forKey: "existing_type")
            for name in keywords.keys where name.hasPrefix("existing_") || !name.contains("_") { keywords[name] = nil }
            try reader.perform(
                .dropColumn(
                    DropColumn(
                        reader.table(), script.requiredIdentifier(reader["column_name"], "column name"), ifExists: ifExists,
                        existingType: existing.flatMap { $0.isNone ? nil : try script.sqlType($0) },
                        options: looseOptions(keywords, script))))
            return .none
        },
        Directive(
            "alter_column",
            "table_name, column_name, *, nullable=None, comment=False, server_default=False, new_column_name=None, type_=None, existing_type=None, existing_server_default=False, existing_nullable=None, existing_comment=None, schema=None, **kw",
            batch:
                "column_name, *, nullable=None, comment=False, server_default=False, new_column_name=None, type_=None, existing_type=None, existing_server_default=False, existing_nullable=None, existing_comment=None, insert_before=None, insert_after=None, **kw"
        ) { reader in
            let script = reader.script
            var keywords = reader.arguments.keywords
            var change = AlterColumn(
                try reader.table(), try script.requiredIdentifier(reader["column_name"], "column name"),
                existingType: try type(reader["existing_type"], script),
                existingServerDefault: try serverDefault(reader["existing_server_default"], script),
                existingNullable: try script.optionalBool(reader["existing_nullable"]),
                existingComment: try script.optionalString(reader["existing_comment"]),
                modifyNullable: try script.optionalBool(reader["nullable"]), modifyComment: try comment(reader["comment"], script),
                modifyServerDefault: try serverDefault(reader["server_default"], script),
                modifyName: try script.identifier(reader["new_column_name"]), modifyType: try type(reader["type_"], script),
                insertBefore: try script.optionalString(reader["insert_before"]),
                insertAfter: try script.optionalString(reader["insert_after"]))
            if let legacy = keywords.removeValue(forKey: "name"), change.modifyName == nil {
                change.modifyName = try script.identifier(legacy)
            }
            change.autoincrement = try script.optionalBool(keywords.removeValue(forKey: "autoincrement") ?? .none)
            change.existingAutoincrement = try script.optionalBool(keywords.removeValue(forKey: "existing_autoincrement") ?? .none)
            change.options = try looseOptions(keywords, script)
            try reader.perform(.alterColumn(change))
            return .none
        },
    ]

    private static func type(_ value: PythonValue, _ script: ScriptEvaluation) throws -> SQLType? {
        value.isNone ? nil : try script.sqlType(value)
    }

    private static func serverDefault(_ value: PythonValue, _ script: ScriptEvaluation) throws -> Change<ServerDefault> {
        if value.isNone { return .drop }
        if value.asBool == false { return .unchanged }
        return try script.serverDefault(value).map { .set($0) } ?? .drop
    }

    private static func comment(_ value: PythonValue, _ script: ScriptEvaluation) throws -> Change<String> {
        if value.isNone { return .drop }
        if value.asBool == false { return .unchanged }
        return try script.optionalString(value).map { .set($0) } ?? .drop
    }

    /// Keywords that Alembic passes on without a look; those of no dialect are read by none.
    private static func looseOptions(_ keywords: OrderedKeywords, _ script: ScriptEvaluation) throws -> DialectOptions {
        DialectOptions(
            try keywords.filter { $0.key.contains("_") }.map { DialectOptions.Entry($0.key, try script.optionValue($0.value)) })
    }
}
