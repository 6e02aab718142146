import Dialects
import Revisions
import Schema

/// The version table of a run and the dialect that writes to it.
struct VersionTableReference: Sendable {
    let table: VersionTable
    let dialect: Dialect

    init(_ options: ContextOptions, _ dialect: Dialect) {
        table = VersionTable(
            name: options.versionTable, schema: options.versionTableSchema, hasPrimaryKey: options.versionTableHasPrimaryKey)
        self.dialect = dialect
    }

    /// A table beside the version table.
    func renamed(_ name: String) -> VersionTableReference {
        var other = table
        other.name = name
        return VersionTableReference(other, dialect)
    }

    private init(_ table: VersionTable, _ dialect: Dialect) {
        self.table = table
        self.dialect = dialect
    }

    func statement(_ change: VersionRowChange) -> Statement {
        switch change {
        case .insert(let id): table.insertion(of: id, in: dialect)
        case .update(let old, let new): table.update(from: old, to: new, in: dialect)
        case .delete(let id): table.deletion(of: id, in: dialect)
        }
    }

    /// The table as statements name it.
    var quotedName: String {
        let name = dialect.quote(Identifier(table.name))
        return table.schema.map { dialect.quote(Identifier($0)) + "." + name } ?? name
    }
}
