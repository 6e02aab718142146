/// A column definition (`Column(...)`).
package struct Column: Sendable, Hashable {
    package enum Autoincrement: Sendable, Hashable {
        /// SQLAlchemy's default: a single integer primary key without foreign key counts up.
        case automatic
        case ignoringForeignKeys
        case enabled
        case disabled
    }

    package var name: Identifier
    package var type: SQLType
    /// Nil when `nullable` was not given: a primary key column is then not nullable.
    package var isNullable: Bool?
    package var isPrimaryKey: Bool
    package var autoincrement: Autoincrement
    package var serverDefault: ServerDefault?
    /// The client-side default, of which only a sequence matters to DDL.
    package var clientDefault: ClientDefault?
    package var foreignKeys: [ForeignKey]
    package var isUnique: Bool
    package var isIndexed: Bool
    package var comment: String?
    /// CHECK constraints given inside the column.
    package var checks: [CheckConstraint]
    /// `system=True`: left out of CREATE TABLE.
    package var isSystem: Bool
    package var options: DialectOptions

    package init(
        _ name: Identifier, _ type: SQLType, isNullable: Bool? = nil, isPrimaryKey: Bool = false, autoincrement: Autoincrement = .automatic,
        serverDefault: ServerDefault? = nil, clientDefault: ClientDefault? = nil, foreignKeys: [ForeignKey] = [], isUnique: Bool = false,
        isIndexed: Bool = false, comment: String? = nil, checks: [CheckConstraint] = [], isSystem: Bool = false,
        options: DialectOptions = DialectOptions()
    ) {
        self.name = name
        self.type = type
        self.isNullable = isNullable
        self.isPrimaryKey = isPrimaryKey
        self.autoincrement = autoincrement
        self.serverDefault = serverDefault
        self.clientDefault = clientDefault
        self.foreignKeys = foreignKeys
        self.isUnique = isUnique
        self.isIndexed = isIndexed
        self.comment = comment
        self.checks = checks
        self.isSystem = isSystem
        self.options = options
    }
}
