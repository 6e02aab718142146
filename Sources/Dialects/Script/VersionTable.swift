import Schema

/// The table in which Alembic keeps the heads of a database.
package struct VersionTable: Sendable, Hashable {
    /// `version_table`.
    package var name: String
    /// `version_table_schema`.
    package var schema: String?
    /// `version_table_pk`.
    package var hasPrimaryKey: Bool

    package init(name: String = "alembic_version", schema: String? = nil, hasPrimaryKey: Bool = true) {
        self.name = name
        self.schema = schema
        self.hasPrimaryKey = hasPrimaryKey
    }

    var qualifiedName: QualifiedName {
        QualifiedName(Identifier(name), schema: schema.map { Identifier($0) })
    }

    var table: Table {
        let column = Column("version_num", .string(32), isNullable: false)
        let key = PrimaryKeyConstraint(["version_num"], name: .plain(Identifier(name + "_pkc")))
        return Table(qualifiedName, columns: [column], constraints: hasPrimaryKey ? [.primaryKey(key)] : [])
    }
}
