import Schema

/// A table as SQLAlchemy sees it once everything is attached: primary key spread over its columns, constraints of columns and
/// types made into constraints of the table, names given by the convention.
struct TableDefinition {
    struct Name: Hashable {
        var identifier: Identifier
        /// Made by a convention or final by `op.f`: shortened when too long, where a plain name is an error.
        var isTruncatable: Bool
    }

    struct NamedConstraint: Hashable {
        var name: Name?
        var constraint: Constraint
        /// The CHECK of a Boolean or Enum.
        var isTypeBound = false
    }

    struct NamedIndex: Hashable {
        var name: Name?
        var index: Index
    }

    var name: QualifiedName
    var columns: [Column]
    var primaryKey: NamedConstraint?
    /// The other constraints, in the order of SQLAlchemy's `_sorted_constraints`.
    var constraints: [NamedConstraint]
    var indexes: [NamedIndex]
    var comment: String?
    var prefixes: [String]
    var options: DialectOptions
    var autoincrementColumn: String?
    var convention: NamingConvention

    func column(_ name: String) -> Column? { columns.first { $0.name.text == name } }

    var primaryKeyColumns: [Identifier] {
        guard case .primaryKey(let key)? = primaryKey?.constraint else { return [] }
        return key.columns
    }
}
