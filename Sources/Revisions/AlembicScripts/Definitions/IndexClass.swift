import OrderedCollections
import PythonSubset
import Schema

/// The native state of an `Index`.
final class IndexObject {
    var definition: Index
    weak var table: TableObject?

    init(_ definition: Index) {
        self.definition = definition
    }
}

/// `Index`.
enum IndexClass {
    static let definition = ScriptClass(
        "Index", module: "sqlalchemy.sql.schema", bases: ["SchemaItem"],
        [
            .function(
                "__init__", "self, name, *expressions, unique=False, quote=None, info=None, _table=None, _column_flag=False, **dialect_kw"
            ) {
                script, arguments in
                guard case .instance(let instance) = arguments["self"] else { return .none }
                let index = IndexObject(
                    Index(
                        try script.constraintName(arguments["name"]), try arguments.rest.map { try script.indexElement($0) },
                        isUnique: try script.truth(arguments["unique"]),
                        options: try script.dialectOptions(arguments.keywords, owner: "sqlalchemy.sql.schema.Index", arguments: arguments)))
                instance.object = index
                let owners = arguments.rest.compactMap { $0.payload(ColumnObject.self)?.table }
                if let owner = owners.first { try script.add(.instance(instance), to: owner) }
                return .none
            },
            .attribute("name") { script, value in
                guard case .instance = value else { return .none }
                return value.payload(IndexObject.self)?.definition.name.identifier.map { .string($0.text) } ?? PythonValue.none
            },
            .attribute("unique") { _, value in .bool(value.payload(IndexObject.self)?.definition.isUnique ?? false) },
            .attribute("table") { script, value in
                value.payload(IndexObject.self)?.table.flatMap { script.state.value(of: $0) } ?? PythonValue.none
            },
            .function("create", "self, bind=None, checkfirst=False") { script, arguments in
                guard let index = arguments["self"].payload(IndexObject.self), let table = index.table else {
                    throw script.exception("CompileError", "Index is not associated with any table.")
                }
                if try script.truth(arguments["checkfirst"]), try script.has(index, of: table) { return .none }
                try script.perform(.createIndex(CreateIndex(table.name, index.definition)))
                return .none
            },
            .function("drop", "self, bind=None, checkfirst=False") { script, arguments in
                guard let index = arguments["self"].payload(IndexObject.self) else { return .none }
                if try script.truth(arguments["checkfirst"]), !script.host.isOffline, let table = index.table,
                    try !script.has(index, of: table)
                {
                    return .none
                }
                try script.perform(
                    .dropIndex(
                        DropIndex(
                            index.definition.name, table: index.table?.name.name, schema: index.table?.name.schema,
                            options: index.definition.options)))
                return .none
            },
        ])
}

extension ScriptEvaluation {
    /// Whether the database has the index; false offline.
    fileprivate func has(_ index: IndexObject, of table: TableObject) throws -> Bool {
        guard case .table(let known)? = try inspect(.table(table.name)) else { return false }
        return known?.indexes.contains { $0.name.identifier?.text == index.definition.name.identifier?.text } ?? false
    }

    /// A part of an index: the name of a column, or an expression.
    func indexElement(_ value: PythonValue) throws -> Index.Element {
        if value.asString != nil, let name = try identifier(value) { return .column(name) }
        if let column = value.payload(ColumnObject.self) { return .column(column.columnName) }
        switch value {
        case .opaque(let unknown): return .expression(.opaque(opaque(unknown)))
        default:
            guard let expression = try clause(value) else {
                throw argumentError("Element \(try representation(value)) is not a string name or column element")
            }
            if case .column(let reference) = expression { return .column(reference.name) }
            return .expression(expression)
        }
    }
}
