/// `text("...")`: SQL in which `:name` is a bound parameter, `\:` a colon and `::` itself.
package struct TextClause: Sendable, Hashable {
    package var sql: String
    /// What `bindparams()` set, by name; a name that is not here is unbound.
    package var parameters: [BindParameter]

    package init(_ sql: String, parameters: [BindParameter] = []) {
        self.sql = sql
        self.parameters = parameters
    }
}
