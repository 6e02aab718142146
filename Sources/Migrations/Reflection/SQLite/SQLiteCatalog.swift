import Database
import Dialects
import Revisions
import Schema

/// SQLite's own account of its tables: `sqlite_master`, the pragmas, and the statements that made them.
struct SQLiteCatalog {
    let connection: any SynchronousConnection

    init(_ connection: any SynchronousConnection) {
        self.connection = connection
    }

    func answer(_ request: InspectionRequest) throws(DatabaseError) -> Inspection {
        switch request {
        case .tableNames(let schema): .names(try names(of: "table", schema))
        case .viewNames(let schema): .names(try names(of: "view", schema))
        case .schemaNames:
            .names(try connection.execute("PRAGMA database_list").rows.compactMap { $0.dropFirst().first?.string }.filter { $0 != "temp" })
        case .sequenceNames: .names([])
        case .enums: .enums([])
        case .defaultSchema: .names(["main"])
        case .serverVersion:
            .names([connection.serverVersion.major, connection.serverVersion.minor, connection.serverVersion.patch].map { String($0) })
        case .table(let name): .table(try table(name))
        }
    }

    private func names(of type: String, _ schema: String?) throws(DatabaseError) -> [String] {
        try connection.execute(
            """
            SELECT name FROM \(master(schema.map { Identifier($0) })) WHERE type = ?1 AND name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY name
            """, parameters: [.text(type)]
        ).rows.compactMap { $0.first?.string }
    }

    private func master(_ schema: Identifier?) -> String { prefix(schema) + "sqlite_master" }

    private func prefix(_ schema: Identifier?) -> String { schema.map { Dialect.sqlite.quote($0) + "." } ?? "" }

    /// One table or view; `nil` when there is none of that name.
    func table(_ name: QualifiedName) throws(DatabaseError) -> Table? {
        let found = try connection.execute(
            "SELECT type, sql FROM \(master(name.schema)) WHERE type IN ('table', 'view') AND lower(name) = lower(?1)",
            parameters: [.text(name.name.text)])
        guard let row = found.rows.first, row.count == 2 else { return nil }
        let columns = try columns(of: name)
        var table = Table(name)
        if row[0].string == "table", let sql = row[1].string,
            let declared = SQLiteDeclaration.table(sql, name: name, columns: columns.map(\.name))
        {
            table = declared
        }
        table.columns = columns.map { column in
            table.columns.first { $0.name.text.lowercased() == column.name.lowercased() } ?? column.definition
        }
        addKey(columns, to: &table)
        for index in table.constraints.indices {
            guard case .foreignKey(let key) = table.constraints[index] else { continue }
            table.constraints[index] = .foreignKey(try completed(key, of: table))
        }
        table.indexes = try indexes(of: name, columns.map(\.name))
        return table
    }

    private struct ColumnRow {
        var name: String
        var definition: Column
        /// Its place in the primary key, from 1; 0 outside it.
        var keyPosition: Int
    }

    private func columns(of name: QualifiedName) throws(DatabaseError) -> [ColumnRow] {
        let rows = try connection.execute("PRAGMA \(prefix(name.schema))table_xinfo(\(Dialect.sqlite.quote(name.name)))").rows
        return rows.compactMap { row in
            guard row.count > 6, row[6].integer != 1, let name = row[1].string else { return nil }
            var column = Column(
                Identifier(name), SQLiteColumnType.type(declared: row[2].string ?? "", collation: nil), isNullable: row[3].integer == 0)
            if let text = row[4].string { column.serverDefault = .expression(.literalColumn(text, type: nil)) }
            return ColumnRow(name: name, definition: column, keyPosition: row[5].integer.map { Int($0) } ?? 0)
        }
    }

    /// The key as SQLite knows it, where its declaration was not found.
    private func addKey(_ columns: [ColumnRow], to table: inout Table) {
        guard !table.constraints.contains(where: { if case .primaryKey = $0 { true } else { false } }) else { return }
        let key = columns.filter { $0.keyPosition > 0 }.sorted { $0.keyPosition < $1.keyPosition }.map { Identifier($0.name) }
        if !key.isEmpty { table.constraints.append(.primaryKey(PrimaryKeyConstraint(key))) }
    }

    /// A foreign key that names no columns refers to the primary key of its table.
    private func completed(_ key: ForeignKeyConstraint, of table: Table) throws(DatabaseError) -> ForeignKeyConstraint {
        guard let target = key.targets.first?.table, key.targets.contains(where: { $0.column == nil }) else { return key }
        let referred = try columns(of: QualifiedName(target.name, schema: table.name.schema)).filter { $0.keyPosition > 0 }
            .sorted { $0.keyPosition < $1.keyPosition }
        var key = key
        for index in key.targets.indices where referred.indices.contains(index) {
            key.targets[index].column = Identifier(referred[index].name)
        }
        return key
    }

    private func indexes(of table: QualifiedName, _ columns: [String]) throws(DatabaseError) -> [Index] {
        try connection.execute(
            """
            SELECT name, sql FROM \(master(table.schema)) \
            WHERE type = 'index' AND sql IS NOT NULL AND lower(tbl_name) = lower(?1) ORDER BY name
            """, parameters: [.text(table.name.text)]
        ).rows.compactMap { row in
            guard let name = row.first?.string, let sql = row.last?.string else { return nil }
            return SQLiteDeclaration.index(sql, name: Identifier(name), columns: columns)
        }
    }
}
