/// A way in which a statement can lose data.
package enum Hazard: Sendable, Hashable {
    case dropsTable(String)
    case dropsColumn(table: String, column: String)
    case dropsSchema(String)
    case dropsDatabase(String)
    case dropsType(String)
    case truncates(String)
    /// DELETE without WHERE.
    case deletesAllRows(String)
    /// UPDATE without WHERE.
    case updatesAllRows(String)
    /// A new type for a column, which values may not fit.
    case changesType(table: String, column: String)

    /// One sentence for a plan.
    package var summary: String {
        switch self {
        case .dropsTable(let name): "Drops the table \(name) with its rows."
        case .dropsColumn(let table, let column): "Drops the column \(column) of \(table) with its values."
        case .dropsSchema(let name): "Drops the schema \(name)."
        case .dropsDatabase(let name): "Drops the database \(name)."
        case .dropsType(let name): "Drops the type \(name)."
        case .truncates(let name): "Removes all rows of \(name)."
        case .deletesAllRows(let name): "Deletes all rows of \(name): there is no WHERE."
        case .updatesAllRows(let name): "Changes all rows of \(name): there is no WHERE."
        case .changesType(let table, let column): "Changes the type of \(table).\(column); values that do not fit are lost or refused."
        }
    }

    /// Whether a run needs a confirmation for it.
    package var losesData: Bool {
        switch self {
        case .dropsTable, .dropsColumn, .dropsSchema, .dropsDatabase, .truncates, .deletesAllRows: true
        case .dropsType, .updatesAllRows, .changesType: false
        }
    }
}
