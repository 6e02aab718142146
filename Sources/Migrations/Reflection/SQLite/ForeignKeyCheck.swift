import Database

/// The rows of a SQLite database that break a foreign key, counted before and after something that ran without the keys being enforced.
struct ForeignKeyCheck {
    private let connection: any SynchronousConnection
    /// What is looked at; all tables when nil.
    private let tables: [String]?
    /// What ran, for messages.
    private let subject: String
    private let before: [[DatabaseValue]: Int]

    init(_ connection: any SynchronousConnection, tables: [String]? = nil, of subject: String) throws(DatabaseError) {
        self.connection = connection
        self.tables = tables
        self.subject = subject
        before = try Self.violations(connection, tables)
    }

    /// Fails when more rows break a key than before.
    func check() throws {
        for (place, count) in try Self.violations(connection, tables).sorted(by: { "\($0.key)" < "\($1.key)" })
        where count > before[place, default: 0] {
            throw MigrationFailure(
                .statementFailed,
                """
                After \(subject), rows of \(place.first?.string ?? "a table") refer to rows of \(place.last?.string ?? "another") that are \
                not there: \(count - before[place, default: 0]).
                """,
                hint: "Mend these rows first, or take the foreign key away.")
        }
    }

    /// How many rows break a foreign key, by referring and referred table. A key whose columns are no key of the other table, as between
    /// two batches that change both, has no rows to count: SQLite refuses to look.
    private static func violations(
        _ connection: any SynchronousConnection, _ tables: [String]?
    ) throws(DatabaseError) -> [[DatabaseValue]: Int] {
        let referring = try connection.execute(
            "SELECT DISTINCT m.name FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f WHERE m.type = 'table' ORDER BY m.name")
        var counts: [[DatabaseValue]: Int] = [:]
        for table in referring.rows {
            if let tables, let name = table.first?.string, !tables.contains(where: { $0.lowercased() == name.lowercased() }) { continue }
            let found = Result { () throws(DatabaseError) in
                try connection.execute(
                    "SELECT \"table\", parent, count(*) FROM pragma_foreign_key_check(?1) GROUP BY 1, 2", parameters: table)
            }
            if case .failure(let error) = found, error.message.contains("foreign key mismatch") { continue }
            for row in try found.get().rows {
                if let count = row.last?.integer { counts[Array(row.dropLast())] = Int(count) }
            }
        }
        return counts
    }
}
