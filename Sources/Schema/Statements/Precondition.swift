/// A question to the database that decides, online, whether a statement runs (`checkfirst=True`). Offline there is nobody to ask.
package struct Precondition: Sendable, Hashable {
    package var query: String
    /// Whether the statement runs when the query answers a row, or when it answers none.
    package var expectsRow: Bool

    package init(_ query: String, expectsRow: Bool) {
        self.query = query
        self.expectsRow = expectsRow
    }
}
