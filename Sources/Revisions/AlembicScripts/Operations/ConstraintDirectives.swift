import OrderedCollections
import PythonSubset
import Schema

/// The directives that create and drop constraints.
enum ConstraintDirectives {
    static let all: [Directive] = [
        Directive(
            "create_primary_key", "constraint_name, table_name, columns, *, schema=None", batch: "constraint_name, columns"
        ) { reader in
            let script = reader.script
            let constraint = PrimaryKeyConstraint(
                try script.columnNames(reader["columns"]), name: try script.constraintName(reader["constraint_name"]))
            try reader.perform(.createPrimaryKey(CreatePrimaryKey(reader.table(), constraint)))
            return .none
        },
        Directive(
            "create_unique_constraint", "constraint_name, table_name, columns, *, schema=None, **kw",
            batch: "constraint_name, columns, **kw"
        ) { reader in
            let script = reader.script
            let timing = try Timing(reader)
            let constraint = UniqueConstraint(
                try script.columnNames(reader["columns"]), name: try script.constraintName(reader["constraint_name"]),
                isDeferrable: timing.isDeferrable, initially: timing.initially, options: try timing.options(reader, "UniqueConstraint"))
            try reader.perform(.createUniqueConstraint(CreateUniqueConstraint(reader.table(), constraint)))
            return .none
        },
        Directive(
            "create_check_constraint", "constraint_name, table_name, condition, *, schema=None, **kw",
            batch: "constraint_name, condition, **kw"
        ) { reader in
            let script = reader.script
            let timing = try Timing(reader)
            guard let condition = try script.textOrExpression(reader["condition"]) else {
                throw script.argumentError("Textual SQL expression or a condition expected for a check constraint, got None")
            }
            let constraint = CheckConstraint(
                condition, name: try script.constraintName(reader["constraint_name"]), isDeferrable: timing.isDeferrable,
                initially: timing.initially, options: try timing.options(reader, "CheckConstraint"))
            try reader.perform(.createCheckConstraint(CreateCheckConstraint(reader.table(), constraint)))
            return .none
        },
        Directive(
            "create_foreign_key",
            "constraint_name, source_table, referent_table, local_cols, remote_cols, *, onupdate=None, ondelete=None, deferrable=None, initially=None, match=None, source_schema=None, referent_schema=None, **dialect_kw",
            batch:
                "constraint_name, referent_table, local_cols, remote_cols, *, referent_schema=None, onupdate=None, ondelete=None, deferrable=None, initially=None, match=None, **dialect_kw"
        ) { reader in
            let script = reader.script
            let referent = try script.qualifiedName(reader["referent_table"], schema: reader["referent_schema"])
            let local = try script.columnNames(reader["local_cols"])
            let remote = try script.columnNames(reader["remote_cols"])
            guard local.count == remote.count else {
                throw script.argumentError(
                    "ForeignKeyConstraint number of constrained columns must match the number of referenced columns.")
            }
            let constraint = ForeignKeyConstraint(
                local, references: remote.map { ColumnTarget(table: referent, column: $0) },
                name: try script.constraintName(reader["constraint_name"]), reference: try script.referenceOptions(reader.arguments),
                options: try reader.options("sqlalchemy.sql.schema.ForeignKeyConstraint"))
            try reader.perform(.createForeignKey(CreateForeignKey(reader.table("source_table", schema: "source_schema"), constraint)))
            return .none
        },
        Directive(
            "create_exclude_constraint", "constraint_name, table_name, *elements, **kw", batch: "constraint_name, *elements, **kw"
        ) { reader in
            let script = reader.script
            let constraint = try script.excludeConstraint(reader.arguments.rest, reader["constraint_name"], reader.arguments)
            let schema = reader.arguments.keywords["schema"] ?? .none
            let table = try reader.batch?.table ?? script.qualifiedName(reader["table_name"], schema: schema)
            try reader.perform(.createExcludeConstraint(CreateExcludeConstraint(table, constraint)))
            return .none
        },
        Directive(
            "drop_constraint", "constraint_name, table_name, type_=None, *, schema=None, if_exists=None",
            batch: "constraint_name, type_=None"
        ) { reader in
            let script = reader.script
            var kind: DropConstraint.Kind?
            if !reader["type_"].isNone {
                kind = reader["type_"].asString.flatMap(DropConstraint.Kind.init)
                if kind == nil {
                    throw script.typeError(
                        "'type' can be one of 'check', 'foreignkey', 'primary', 'unique', None", at: reader.arguments.location(of: "type_"))
                }
            }
            try reader.perform(
                .dropConstraint(
                    DropConstraint(
                        reader.table(), script.constraintName(reader["constraint_name"]), kind: kind,
                        ifExists: script.optionalBool(reader["if_exists"]) ?? false)))
            return .none
        },
    ]

    /// `deferrable` and `initially` among the keywords.
    private struct Timing {
        let isDeferrable: Bool?
        let initially: String?

        init(_ reader: OperationReader) throws {
            isDeferrable = try reader.script.optionalBool(reader.arguments.keywords["deferrable"] ?? .none)
            initially = try reader.script.optionalString(reader.arguments.keywords["initially"] ?? .none)
        }

        func options(_ reader: OperationReader, _ owner: String) throws -> DialectOptions {
            var keywords = reader.arguments.keywords
            for name in ["deferrable", "initially", "info"] { keywords[name] = nil }
            return try reader.script.dialectOptions(keywords, owner: "sqlalchemy.sql.schema.\(owner)", arguments: reader.arguments)
        }
    }
}
