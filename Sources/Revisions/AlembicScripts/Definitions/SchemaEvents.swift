import PythonSubset
import Schema

/// `Table.create()`, `MetaData.create_all()` and their opposites. Alembic's offline connection runs them without looking first.
enum SchemaEvents {
    static func create(_ tables: [PythonValue], checkFirst: PythonValue, _ script: ScriptEvaluation) throws {
        let looks = try !script.host.isOffline && script.truth(checkFirst)
        for table in tables {
            guard let object = table.payload(TableObject.self) else { continue }
            if looks, try script.exists(object.name) { continue }
            try requireReferredTables(of: object, script)
            try script.perform(.createTable(CreateTable(object.definition)))
        }
    }

    /// - Throws: SQLAlchemy's `NoReferencedTableError` for a foreign key to a table that no metadata of the script has.
    private static func requireReferredTables(of table: TableObject, _ script: ScriptEvaluation) throws {
        for column in table.columnObjects {
            for key in column.definition.foreignKeys where !script.state.tables.contains(where: { $0.name == key.target.table }) {
                throw script.exception(
                    "NoReferencedTableError",
                    "Foreign key associated with column '\(table.name.name).\(column.columnName)' could not find table '\(key.target.table)' with which to generate a foreign key to target column '\(key.target.column ?? column.columnName)'"
                )
            }
        }
    }

    static func drop(_ tables: [PythonValue], checkFirst: PythonValue, _ script: ScriptEvaluation) throws {
        let looks = try !script.host.isOffline && script.truth(checkFirst)
        for table in tables.reversed() {
            guard let object = table.payload(TableObject.self) else { continue }
            if looks, try !script.exists(object.name) { continue }
            try script.perform(.dropTable(DropTable(object.name)))
        }
    }

    /// Tables with those that they refer to first, in layers; the order of definition within a layer.
    static func sorted(_ tables: [PythonValue]) -> [PythonValue] {
        var waiting = tables.compactMap { value in value.payload(TableObject.self).map { (value: value, table: $0) } }
        var result: [PythonValue] = []
        while !waiting.isEmpty {
            let names = Set(waiting.map(\.table.name.description))
            let ready = waiting.filter { entry in
                entry.table.referredTables.allSatisfy { !names.contains($0) || $0 == entry.table.name.description }
            }
            let layer = ready.isEmpty ? Array(waiting.prefix(1)) : ready
            result += layer.map(\.value)
            waiting.removeAll { entry in layer.contains { $0.table === entry.table } }
        }
        return result
    }
}

extension ScriptEvaluation {
    /// Whether the database has a table; false offline.
    fileprivate func exists(_ name: QualifiedName) throws -> Bool {
        guard case .table(let table)? = try inspect(.table(name)) else { return false }
        return table != nil
    }
}

extension TableObject {
    /// The tables that foreign keys refer to.
    var referredTables: [String] {
        columnObjects.flatMap { $0.definition.foreignKeys.map(\.target.table.description) }
            + constraints.flatMap { value -> [String] in
                guard case .foreignKey(let constraint)? = value.payload(ConstraintObject.self)?.constraint else { return [] }
                return constraint.targets.map(\.table.description)
            }
    }
}
