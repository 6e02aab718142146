/// `op.execute(...)` and the writing `conn.execute(...)`.
package struct ExecuteSQL: Sendable, Hashable {
    package enum Content: Sendable, Hashable {
        /// A string or `text()`: `:name` binds.
        case text(TextClause)
        /// `conn.exec_driver_sql(...)`: verbatim.
        case driverSQL(String)
        /// `DDL(...)`: text whose `%` is a format already applied.
        case ddl(String)
        case query(Query)
        /// `op.execute(func.f())`.
        case expression(SQLExpression)
    }

    package struct Parameter: Sendable, Hashable {
        package var name: String
        package var value: SQLLiteral

        package init(_ name: String, _ value: SQLLiteral) {
            self.name = name
            self.value = value
        }
    }

    package var content: Content
    /// Parameters given at execution (`conn.execute(text, {...})`): one set, or several for an "executemany". Alembic offline drops them.
    package var parameterSets: [[Parameter]]

    package init(_ content: Content, parameterSets: [[Parameter]] = []) {
        self.content = content
        self.parameterSets = parameterSets
    }

    /// `op.execute("...")`.
    package init(_ sql: String) {
        self.init(.text(TextClause(sql)))
    }
}
