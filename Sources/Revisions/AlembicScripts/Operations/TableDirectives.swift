import OrderedCollections
import PythonSubset
import Schema

/// `create_table`, `drop_table`, `rename_table` and the comments of tables.
enum TableDirectives {
    static let all: [Directive] = [
        Directive("create_table", "table_name, *columns, if_not_exists=None, **kw", batch: nil) { reader in
            let script = reader.script
            var keywords = reader.arguments.keywords
            let schema = keywords.removeValue(forKey: "schema") ?? .none
            let name = try script.qualifiedName(reader["table_name"], schema: schema)
            let value = try script.tableDefinition(name, reader.arguments.rest, keywords, reader.arguments)
            guard let table = value.payload(TableObject.self) else { return value }
            try reader.perform(
                .createTable(CreateTable(table.definition, ifNotExists: script.optionalBool(reader["if_not_exists"]) ?? false)))
            return value
        },
        Directive("drop_table", "table_name, *, schema=None, if_exists=None, **kw", batch: nil) { reader in
            let script = reader.script
            var keywords = reader.arguments.keywords
            for name in ["comment", "info", "prefixes", "_constraints_included"] { keywords[name] = nil }
            try reader.perform(
                .dropTable(
                    DropTable(
                        reader.table(), ifExists: script.optionalBool(reader["if_exists"]) ?? false,
                        options: script.dialectOptions(keywords, owner: "sqlalchemy.sql.schema.Table", arguments: reader.arguments))))
            return .none
        },
        Directive("rename_table", "old_table_name, new_table_name, *, schema=None", batch: nil) { reader in
            try reader.perform(
                .renameTable(
                    RenameTable(
                        reader.table("old_table_name"), to: reader.script.requiredIdentifier(reader["new_table_name"], "table name"))))
            return .none
        },
        Directive(
            "create_table_comment", "table_name, comment, *, existing_comment=None, schema=None", batch: "comment, *, existing_comment=None"
        ) { reader in
            let script = reader.script
            try reader.perform(
                .createTableComment(
                    CreateTableComment(
                        reader.table(), comment: script.optionalString(reader["comment"]),
                        existingComment: script.optionalString(reader["existing_comment"]))))
            return .none
        },
        Directive("drop_table_comment", "table_name, *, existing_comment=None, schema=None", batch: "*, existing_comment=None") { reader in
            try reader.perform(
                .dropTableComment(
                    DropTableComment(reader.table(), existingComment: reader.script.optionalString(reader["existing_comment"]))))
            return .none
        },
    ]
}

extension ScriptEvaluation {
    /// The table that `op.create_table` makes; columns that belong to another table are copied.
    func tableDefinition(
        _ name: QualifiedName, _ items: [PythonValue], _ keywords: OrderedKeywords, _ arguments: Arguments
    ) throws -> PythonValue {
        var keywords = keywords
        var name = name
        if let quote = try optionalBool(keywords.removeValue(forKey: "quote") ?? .none) { name.name.quote = quote }
        if let quote = try optionalBool(keywords.removeValue(forKey: "quote_schema") ?? .none) { name.schema?.quote = quote }
        let comment = try optionalString(keywords.removeValue(forKey: "comment") ?? .none)
        let prefixes = keywords.removeValue(forKey: "prefixes") ?? .none
        for ignored in ["info", "_constraints_included", "implicit_returning", "listeners", "keep_existing", "extend_existing"] {
            keywords[ignored] = nil
        }
        let options = try dialectOptions(keywords, owner: "sqlalchemy.sql.schema.Table", arguments: arguments)
        // Alembic looks for columns, constraints and indexes among the items, and at nothing else.
        let own = try items.compactMap { item -> PythonValue? in
            switch item.asInstance?.object {
            case let column as ColumnObject: column.table == nil ? item : try ColumnClass.copy(item, self)
            case is ConstraintObject, is IndexObject: item
            default:
                if case .opaque = item { item } else { nil }
            }
        }
        let value = try makeTable(name, items: own, comment: comment, options: options)
        if !prefixes.isNone { value.payload(TableObject.self)?.prefixes = try elements(prefixes).map(string) }
        return value
    }
}
