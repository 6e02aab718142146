import OrderedCollections
import PythonSubset
import Schema

/// `Column`.
enum ColumnClass {
    static let definition = ScriptClass(
        "Column", module: "sqlalchemy.sql.schema", bases: ["ColumnClause", "SchemaItem"],
        [
            .function("__init__", signature) { script, arguments in
                guard case .instance(let instance) = arguments["self"] else { return .none }
                instance.object = try ColumnBuilder(script, arguments).build()
                return .none
            },
            .function("__get__", "self, instance, owner=None") { script, arguments in
                try script.columnValue(arguments["self"], of: arguments["instance"])
            },
            attribute("name", set: { column, value, script in column.name = try script.identifier(value) }) { column, _ in
                .string(column.columnName.text)
            },
            attribute("key") { column, _ in .string(column.key) },
            attribute(
                "type",
                set: { column, value, script in
                    column.typeValue = value
                    column.definition.type = try script.sqlType(value)
                }
            ) { column, _ in column.typeValue },
            attribute(
                "nullable", set: { column, value, script in column.definition.isNullable = try script.truth(value) }
            ) { column, _ in .bool(column.definition.isNullable ?? !column.definition.isPrimaryKey) },
            attribute(
                "primary_key", set: { column, value, script in column.definition.isPrimaryKey = try script.truth(value) }
            ) { column, _ in .bool(column.definition.isPrimaryKey) },
            attribute("unique", set: { column, value, script in column.definition.isUnique = try script.truth(value) }) { column, _ in
                .bool(column.definition.isUnique)
            },
            attribute("index", set: { column, value, script in column.definition.isIndexed = try script.truth(value) }) { column, _ in
                .bool(column.definition.isIndexed)
            },
            attribute("default", set: { column, value, _ in column.defaultValue = value }) { column, _ in column.defaultValue },
            attribute(
                "server_default",
                set: { column, value, script in
                    column.serverDefaultValue = value
                    column.definition.serverDefault = try script.serverDefault(value)
                }
            ) { column, _ in column.serverDefaultValue },
            attribute("comment", set: { column, value, script in column.definition.comment = try script.optionalString(value) }) {
                column, _ in
                column.definition.comment.map { .string($0) } ?? PythonValue.none
            },
            attribute("autoincrement") { column, _ in
                switch column.definition.autoincrement {
                case .automatic: .string("auto")
                case .ignoringForeignKeys: .string("ignore_fk")
                case .enabled: .bool(true)
                case .disabled: .bool(false)
                }
            },
            attribute("foreign_keys") { column, script in
                .set(PythonSet(.init(try column.foreignKeys.map { try script.interpreter.key($0) })))
            },
            attribute("info") { column, _ in column.info },
            attribute("computed") { column, _ in
                if case .computed? = column.definition.serverDefault { column.serverDefaultValue } else { .none }
            },
            attribute("identity") { column, _ in
                if case .identity? = column.definition.serverDefault { column.serverDefaultValue } else { .none }
            },
            attribute("table") { column, script in column.table.flatMap { script.state.value(of: $0) } ?? PythonValue.none },
            .function("copy", "self, **kw") { script, arguments in try copy(arguments["self"], script) },
            .function("_copy", "self, **kw") { script, arguments in try copy(arguments["self"], script) },
            .function("references", "self, column") { _, _ in .bool(false) },
            .function("__repr__", "self") { script, arguments in
                guard let column = arguments["self"].payload(ColumnObject.self) else { return .string("Column()") }
                return .string("Column('\(column.columnName.text)', \(try script.representation(column.typeValue)))")
            },
            .function("__str__", "self") { _, arguments in
                guard let column = arguments["self"].payload(ColumnObject.self) else { return .string("") }
                return .string(column.table.map { "\($0.name.description).\(column.columnName)" } ?? column.columnName.text)
            },
        ])

    static let signature: NativeSignature =
        "self, *args, name=..., type_=..., autoincrement='auto', default=..., insert_default=..., doc=None, key=None, index=None, unique=None, info=None, nullable=..., onupdate=None, primary_key=False, server_default=None, server_onupdate=None, quote=None, system=False, comment=None, insert_sentinel=False, _omit_from_statements=False, _proxies=None, **dialect_kwargs"

    private static func attribute(
        _ name: String, set: (@Sendable (ColumnObject, PythonValue, ScriptEvaluation) throws -> Void)? = nil,
        _ get: @escaping @Sendable (ColumnObject, ScriptEvaluation) throws -> PythonValue
    ) -> ScriptMember {
        .attribute(
            name,
            set: { script, value, new in
                guard let column = value.payload(ColumnObject.self) else { return }
                if let set { try set(column, new, script) }
            },
            { script, value in
                guard let column = value.payload(ColumnObject.self) else { return .none }
                return try get(column, script)
            })
    }

    static func copy(_ value: PythonValue, _ script: ScriptEvaluation) throws -> PythonValue {
        guard case .instance(let instance) = value, let column = instance.object as? ColumnObject else { return value }
        let copy = PythonInstance(instance.type, payload: column.copy())
        copy.attributes = instance.attributes
        return .instance(copy)
    }
}
