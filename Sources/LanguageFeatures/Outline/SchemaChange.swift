/// What a revision's text says that it does to tables, as far as names are written out.
package enum SchemaChange: Sendable, Hashable {
    case createTable(String, columns: [String])
    case dropTable(String)
    case renameTable(String, to: String)
    case addColumn(table: String, String)
    case dropColumn(table: String, String)
    case renameColumn(table: String, String, to: String)
}

/// A change and where it is written.
package struct LocatedChange: Sendable, Hashable {
    package let change: SchemaChange
    package let range: Range<Int>
}

/// Names of tables and their columns, in the order in which they were made.
package struct KnownTables: Sendable, Hashable {
    package private(set) var tables: [String: [String]] = [:]

    package init() {}

    package mutating func apply(_ change: SchemaChange) {
        switch change {
        case .createTable(let name, let columns): tables[name] = columns
        case .dropTable(let name): tables[name] = nil
        case .renameTable(let name, let new):
            if let columns = tables.removeValue(forKey: name) { tables[new] = columns }
        case .addColumn(let table, let column):
            if tables[table]?.contains(column) != true { tables[table, default: []].append(column) }
        case .dropColumn(let table, let column): tables[table]?.removeAll { $0 == column }
        case .renameColumn(let table, let column, let new):
            guard let index = tables[table]?.firstIndex(of: column) else { return }
            tables[table]?[index] = new
        }
    }
}
