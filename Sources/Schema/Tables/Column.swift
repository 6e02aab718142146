/// A column definition (`Column(...)`).
///
/// It is held by reference and copied when it changes: on its way from a script to its SQL it is passed on many times.
package struct Column: Sendable, Hashable {
    package enum Autoincrement: Sendable, Hashable {
        /// SQLAlchemy's default: a single integer primary key without foreign key counts up.
        case automatic
        case ignoringForeignKeys
        case enabled
        case disabled
    }

    private struct Content: Sendable, Hashable {
        var name: Identifier
        var type: SQLType
        var isNullable: Bool?
        var isPrimaryKey: Bool
        var autoincrement: Autoincrement
        var serverDefault: ServerDefault?
        var clientDefault: ClientDefault?
        var foreignKeys: [ForeignKey]
        var isUnique: Bool
        var isIndexed: Bool
        var comment: String?
        var checks: [CheckConstraint]
        var isSystem: Bool
        var options: DialectOptions
    }

    private indirect enum Storage: Sendable, Hashable {
        case content(Content)
    }

    private var storage: Storage

    private var content: Content {
        get {
            switch storage {
            case .content(let content): content
            }
        }
        set { storage = .content(newValue) }
    }

    package var name: Identifier {
        get { content.name }
        set { content.name = newValue }
    }
    package var type: SQLType {
        get { content.type }
        set { content.type = newValue }
    }
    /// Nil when `nullable` was not given: a primary key column is then not nullable.
    package var isNullable: Bool? {
        get { content.isNullable }
        set { content.isNullable = newValue }
    }
    package var isPrimaryKey: Bool {
        get { content.isPrimaryKey }
        set { content.isPrimaryKey = newValue }
    }
    package var autoincrement: Autoincrement {
        get { content.autoincrement }
        set { content.autoincrement = newValue }
    }
    package var serverDefault: ServerDefault? {
        get { content.serverDefault }
        set { content.serverDefault = newValue }
    }
    /// The client-side default, of which only a sequence matters to DDL.
    package var clientDefault: ClientDefault? {
        get { content.clientDefault }
        set { content.clientDefault = newValue }
    }
    package var foreignKeys: [ForeignKey] {
        get { content.foreignKeys }
        set { content.foreignKeys = newValue }
    }
    package var isUnique: Bool {
        get { content.isUnique }
        set { content.isUnique = newValue }
    }
    package var isIndexed: Bool {
        get { content.isIndexed }
        set { content.isIndexed = newValue }
    }
    package var comment: String? {
        get { content.comment }
        set { content.comment = newValue }
    }
    /// CHECK constraints given inside the column.
    package var checks: [CheckConstraint] {
        get { content.checks }
        set { content.checks = newValue }
    }
    /// `system=True`: left out of CREATE TABLE.
    package var isSystem: Bool {
        get { content.isSystem }
        set { content.isSystem = newValue }
    }
    package var options: DialectOptions {
        get { content.options }
        set { content.options = newValue }
    }

    package init(
        _ name: Identifier, _ type: SQLType, isNullable: Bool? = nil, isPrimaryKey: Bool = false, autoincrement: Autoincrement = .automatic,
        serverDefault: ServerDefault? = nil, clientDefault: ClientDefault? = nil, foreignKeys: [ForeignKey] = [], isUnique: Bool = false,
        isIndexed: Bool = false, comment: String? = nil, checks: [CheckConstraint] = [], isSystem: Bool = false,
        options: DialectOptions = DialectOptions()
    ) {
        storage = .content(
            Content(
                name: name, type: type, isNullable: isNullable, isPrimaryKey: isPrimaryKey, autoincrement: autoincrement,
                serverDefault: serverDefault, clientDefault: clientDefault, foreignKeys: foreignKeys, isUnique: isUnique,
                isIndexed: isIndexed, comment: comment, checks: checks, isSystem: isSystem, options: options))
    }
}
