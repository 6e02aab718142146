import OrderedCollections
import Schema

/// The keywords of `context.configure()` that a script or the runner can see.
package struct ContextOptions: Sendable, Hashable {
    package var versionTable = "alembic_version"
    package var versionTableSchema: String?
    /// `version_table_pk`.
    package var versionTableHasPrimaryKey = true
    /// `transactional_ddl`; nil is the dialect's own.
    package var transactionalDDL: Bool?
    package var transactionPerMigration = false
    package var literalBinds = false
    /// The naming convention of a visible `target_metadata`.
    package var namingConvention: NamingConvention?
    package var renderAsBatch = false
    package var includeSchemas = false
    package var startingRevision: String?
    package var tag: String?

    package init() {}
}
