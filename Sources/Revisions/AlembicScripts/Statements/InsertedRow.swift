import OrderedCollections
import PythonSubset
import Schema

/// An INSERT of one row into a table whose primary key is known.
struct InsertedRow {
    private let keys: [ColumnObject]
    /// The key's values as the statement gives them, by column.
    private var given: [String: PythonValue] = [:]
    private let query: QueryObject

    /// Nil where the statement inserts several rows, or into a table without a key.
    init?(_ query: QueryObject, _ parameters: [ExecuteSQL.Parameter], _ script: ScriptEvaluation) throws {
        guard let insert = query.insert, insert.conflict == nil,
            let table = script.state.tables.last(where: { $0.name == insert.table.name })
        else { return nil }
        keys = table.columnObjects.filter(\.definition.isPrimaryKey)
        self.query = query
        switch insert.source {
        case .row(let row):
            for assignment in row {
                if case .bind(let parameter) = assignment.value, let value = parameter.value {
                    given[assignment.column.text] = script.value(of: value)
                }
            }
        case .parameters: break
        case .rows, .query: return nil
        }
        for parameter in parameters { given[parameter.name] = script.value(of: parameter.value) }
        guard !keys.isEmpty else { return nil }
    }

    private var missing: [ColumnObject] { keys.filter { given[$0.columnName.text] == nil } }

    /// The statement, asking for the key columns that the database gives; SQLite has a function for its own.
    func statement(_ statement: ExecuteSQL, _ script: ScriptEvaluation) -> ExecuteSQL {
        guard case .query(.insert(var insert)) = statement.content, !(script.host.dialect == .sqlite && givesRowID) else {
            return statement
        }
        insert.returning = missing.map { .column($0.reference) }
        var copy = statement
        copy.content = .query(.insert(insert))
        return copy
    }

    private var givesRowID: Bool {
        guard missing.count == 1, keys.count == 1, case .integer? = missing.first?.definition.type.kind else { return false }
        return true
    }

    /// The values of the primary key.
    func key(_ answer: ScriptRows?, _ script: ScriptEvaluation) throws -> [PythonValue] {
        var returned = answer?.rows.first ?? []
        return try keys.map { column in
            if let value = given[column.columnName.text] { return value }
            if !returned.isEmpty { return script.value(of: returned.removeFirst()) }
            return givesRowID && script.host.dialect == .sqlite ? try script.lastRowID() : .none
        }
    }
}
