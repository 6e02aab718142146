import PythonSubset
import SourceText

/// Packages that add directives, written in the Python that the interpreter evaluates: to add one, add a row.
enum PackageSources {
    /// Modules that have everything of their package: what a revision imports from any of them is the same.
    private static let modules: [String: CompiledModule] = {
        let rows: [(package: String, source: String, submodules: [String])] = [
            (
                "alembic_utils", alembicUtils,
                [
                    "exceptions", "on_entity_mixin", "pg_extension", "pg_function", "pg_grant_table", "pg_materialized_view", "pg_policy",
                    "pg_trigger", "pg_view", "replaceable_entity", "reversible_op", "statement",
                ]
            ),
            (
                "alembic_postgresql_enum", postgreSQLEnum,
                [
                    "configuration", "get_enum_data", "get_enum_data.types", "operations", "operations.sync_enum_values", "sql_commands",
                    "sql_commands.indexes",
                ]
            ),
        ]
        var modules: [String: CompiledModule] = [:]
        for row in rows {
            modules[row.package] = compiled(row.source, row.package)
            for name in row.submodules.map({ "\(row.package).\($0)" }) {
                modules[name] = compiled("from \(row.package) import *\n", name)
            }
        }
        return modules
    }()

    /// The package that brings a directive of `op` along.
    static let directives = [
        "create_entity": "alembic_utils", "drop_entity": "alembic_utils", "replace_entity": "alembic_utils",
        "sync_enum_values": "alembic_postgresql_enum",
    ]

    static func module(named name: String) -> CompiledModule? { modules[name] }

    private static func compiled(_ source: String, _ name: String) -> CompiledModule {
        CompiledModule(Parser.parse(SourceText(source)).module, name: name, uri: "package:\(name)", isPackage: true)
    }
}
