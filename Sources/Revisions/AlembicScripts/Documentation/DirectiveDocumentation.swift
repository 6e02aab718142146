import PythonSubset

/// A directive of `op`, told in a few words: what it does and what its parameters are.
package struct DirectiveDocumentation: Sendable, Hashable {
    package let name: String
    /// The parameters as Python writes them, `table_name, *columns, if_not_exists=None`.
    package let parameters: [String]
    /// A sentence or two.
    package let summary: String

    /// `create_table(table_name, *columns, ...)`.
    package var signature: String { "\(name)(\(parameters.joined(separator: ", ")))" }

    package var markdown: String { "```python\nop.\(signature)\n```\n\(summary)" }

    /// The directives of `op` that are told of, by name.
    package static func of(_ name: String) -> DirectiveDocumentation? { table[name] }

    package static let all: [DirectiveDocumentation] = table.values.sorted { $0.name < $1.name }

    private static let table: [String: DirectiveDocumentation] = {
        var table: [String: DirectiveDocumentation] = [:]
        for directive in OperationsClass.directives + OperationsClass.general {
            table[directive.name] = DirectiveDocumentation(directive.name, directive.signature)
        }
        if case .function(let signature, _) = BatchContext.directive.kind {
            table[BatchContext.directive.name] = DirectiveDocumentation(BatchContext.directive.name, signature)
        }
        return table
    }()

    private init(_ name: String, _ signature: NativeSignature) {
        self.name = name
        parameters = signature.parameterTexts
        summary = Self.summaries[name] ?? ""
    }

    static let summaries: [String: String] = [
        "add_column": "Adds a column to a table. A NOT NULL column of a table with rows needs a `server_default`.",
        "alter_column":
            "Changes a column: its name, type, default, comment, or whether it may be NULL. Only what is given changes; `existing_*` tells the database what is there.",
        "batch_alter_table":
            "Collects changes of one table. SQLite, which can alter little, gets a new table with the rows copied over; other databases get the changes one by one.",
        "bulk_insert":
            "Inserts rows, given as dictionaries, into a table that is described by `sa.table()` or made by `op.create_table()`.",
        "create_check_constraint": "Adds a CHECK constraint to a table. The condition is SQL text or an expression.",
        "create_exclude_constraint": "Adds an EXCLUDE constraint, which PostgreSQL has: no two rows may match by all the given operators.",
        "create_foreign_key": "Adds a foreign key from columns of one table to columns of another.",
        "create_index": "Makes an index on columns or expressions of a table. `postgresql_concurrently=True` needs an autocommit block.",
        "create_primary_key": "Adds a primary key to a table that has none.",
        "create_table": "Makes a table of columns and constraints, and returns it, so that rows can be put in with `op.bulk_insert()`.",
        "create_table_comment": "Sets the comment of a table.",
        "create_unique_constraint": "Adds a UNIQUE constraint over columns of a table.",
        "drop_column": "Removes a column, and with it its data.",
        "drop_constraint": "Removes a constraint by its name. `type_` says of which kind it is; MySQL needs it.",
        "drop_index": "Removes an index by its name.",
        "drop_table": "Removes a table, and with it its rows.",
        "drop_table_comment": "Removes the comment of a table.",
        "execute": "Runs SQL: a text, or a statement of SQLAlchemy. Nothing is returned; it works offline too.",
        "f": "Marks a name as final, so that no naming convention is applied to it.",
        "get_bind": "The connection that the migration runs on. Offline there is none to ask.",
        "get_context": "The migration context: dialect, options, and `autocommit_block()`.",
        "inline_literal": "A value that is written into the SQL rather than passed as a parameter.",
        "invoke": "Carries out an operation object of `alembic.operations.ops`.",
        "rename_table": "Gives a table another name.",
        "run_async": "Runs a coroutine function on the migration's connection.",
    ]
}
