/// A type that one dialect alone has, such as PostgreSQL's INET or MySQL's LONGTEXT.
///
/// Its SQL is complete (`NUMRANGE`, `LONGTEXT`, `TINYINT(1)`). On another dialect it is an error, as in Alembic; inside
/// `with_variant` for its own dialect it is never asked.
package struct SpecificType: Sendable, Hashable {
    package var dialect: DialectName
    /// The class name that an error names, such as `INET`.
    package var className: String
    package var sql: String

    package init(_ dialect: DialectName, className: String, sql: String? = nil) {
        self.dialect = dialect
        self.className = className
        self.sql = sql ?? className
    }
}
