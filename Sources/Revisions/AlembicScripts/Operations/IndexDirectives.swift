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
            keywords["info"] = nil
            var name = try script.constraintName(reader["index_name"])
            if let quote = try script.optionalBool(keywords.removeValue(forKey: "quote") ?? .none) { name.quote = quote }
            let columns = reader["columns"]
            let parts =
                columns.asString == nil
                ? try script.elements(columns) : columns.asString.map { $0.unicodeScalars.map { .string(String($0)) } } ?? []
            let index = Index(
                name, try parts.map { try script.indexElement($0) },
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

extension ConstraintName {
    /// The caller's word on quoting.
    fileprivate var quote: Bool? {
        get { identifier?.quote }
        set {
            switch self {
            case .unnamed: break
            case .plain(var name):
                name.quote = newValue
                self = .plain(name)
            case .conventional(var name):
                name.quote = newValue
                self = .conventional(name)
            }
        }
    }
}
