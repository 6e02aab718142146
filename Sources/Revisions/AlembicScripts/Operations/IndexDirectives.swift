import OrderedCollections
import PythonSubset
import Schema

/// `create_index` and `drop_index`.
enum IndexDirectives {
    static let all: [Directive] = [
        Directive(
            "create_index", "index_name, table_name, columns, *, schema=None, unique=False, if_not_exists=None, **kw",
            batch: "index_name, columns, **kw"
        ) { reader in
            let script = reader.script
            var keywords = reader.arguments.keywords
            let unique = keywords.removeValue(forKey: "unique") ?? reader["unique"]
            let ifNotExists = keywords.removeValue(forKey: "if_not_exists") ?? reader["if_not_exists"]
            for name in ["quote", "info"] { keywords[name] = nil }
            let columns = reader["columns"]
            let parts = columns.asString == nil ? try script.elements(columns) : columns.asString.map { $0.unicodeScalars.map { .string(String($0)) } } ?? []
            let index = Index(
                try script.constraintName(reader["index_name"]), try parts.map { try script.indexElement($0) },
                isUnique: try script.optionalBool(unique) ?? false,
                options: try script.dialectOptions(keywords, owner: "sqlalchemy.sql.schema.Index", arguments: reader.arguments))
            try reader.perform(
                .createIndex(CreateIndex(reader.table(), index, ifNotExists: script.optionalBool(ifNotExists) ?? false)))
            return .none
        },
        Directive(
            "drop_index", "index_name, table_name=None, *, schema=None, if_exists=None, **kw", batch: "index_name, **kw"
        ) { reader in
            let script = reader.script
            var keywords = reader.arguments.keywords
            let ifExists = keywords.removeValue(forKey: "if_exists") ?? reader["if_exists"]
            keywords["table_name"] = nil
            let table = try reader.batch?.table.name ?? script.identifier(reader["table_name"], "table name")
            let schema = try reader.batch?.table.schema ?? script.identifier(reader["schema"], "schema")
            try reader.perform(
                .dropIndex(
                    DropIndex(
                        script.constraintName(reader["index_name"]), table: table, schema: schema,
                        ifExists: script.optionalBool(ifExists) ?? false,
                        options: script.dialectOptions(keywords, owner: "sqlalchemy.sql.schema.Index", arguments: reader.arguments))))
            return .none
        },
    ]
}
