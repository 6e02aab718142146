import Schema

/// What a script asks `sqlalchemy.inspect(bind)`.
package enum InspectionRequest: Sendable, Hashable {
    case tableNames(schema: String?)
    case viewNames(schema: String?)
    case schemaNames
    case sequenceNames(schema: String?)
    /// The shape of one table.
    case table(QualifiedName)
    case enums(schema: String?)
    /// Nil on a database without schemas.
    case defaultSchema
    /// The numbers of the server's version, as text.
    case serverVersion
}

/// The database's answer.
package enum Inspection: Sendable, Hashable {
    case names([String])
    /// Nil when there is no such table.
    case table(Table?)
    case enums([EnumType])
}
