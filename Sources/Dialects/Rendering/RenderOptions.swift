import Schema

/// What the migration context says about rendering.
package struct RenderOptions: Sendable, Hashable {
    package enum ParameterStyle: Sendable, Hashable {
        /// `dialect_opts={"paramstyle": "named"}`.
        case named
        /// PostgreSQL's own: a percent sign is doubled.
        case pyformat
    }

    /// Values as literals; without it a query shows its placeholders.
    package var literalBinds: Bool
    package var parameterStyle: ParameterStyle
    /// Online, a parameter without a value is an error; offline it is NULL.
    package var requiresValues: Bool
    /// Online, a value that the type has no literal for is written as a driver sends it; offline that is an error.
    package var adaptsValues: Bool
    /// Offline, Alembic prints a tab as four spaces; a database gets what the script says.
    package var expandsTabs: Bool
    /// `transactional_ddl`: nil is what the dialect does.
    package var transactionalDDL: Bool?
    /// The convention of `target_metadata`; nil is SQLAlchemy's own.
    package var namingConvention: NamingConvention?
    /// The shape of tables that a batch re-creates without `copy_from`, by name; filled by whoever can know it.
    package var knownTables: [QualifiedName: Table]

    package init(
        literalBinds: Bool = true, parameterStyle: ParameterStyle = .named, requiresValues: Bool = false, adaptsValues: Bool = false,
        expandsTabs: Bool = true,
        transactionalDDL: Bool? = nil, namingConvention: NamingConvention? = nil, knownTables: [QualifiedName: Table] = [:]
    ) {
        self.literalBinds = literalBinds
        self.parameterStyle = parameterStyle
        self.requiresValues = requiresValues
        self.adaptsValues = adaptsValues
        self.expandsTabs = expandsTabs
        self.transactionalDDL = transactionalDDL
        self.namingConvention = namingConvention
        self.knownTables = knownTables
    }
}
