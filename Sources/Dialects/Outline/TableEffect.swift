/// What a statement does to the names of tables and columns.
package enum TableEffect: Sendable, Hashable {
    case create(String, columns: [String])
    case drop(String)
    case rename(String, to: String)
    case addColumn(table: String, String)
    case dropColumn(table: String, String)
    case renameColumn(table: String, String, to: String)
}
