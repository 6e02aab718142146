import Schema

extension VersionTable {
    /// `CREATE TABLE alembic_version`.
    package func creation(in dialect: Dialect, expandsTabs: Bool = false) -> Statement {
        let rendering = dialect.render(
            OperationStep(.createTable(CreateTable(table, isBare: true))), options: RenderOptions(expandsTabs: expandsTabs))
        return Statement(rendering.statements.first?.sql ?? "", .version)
    }

    /// `DROP TABLE alembic_version`.
    package func drop(in dialect: Dialect) -> Statement {
        Statement("DROP TABLE " + formatted(in: dialect), .version)
    }

    /// `INSERT` of a head; it returns the row where the table has a primary key, as SQLAlchemy 2.1 does.
    package func insertion(of revision: String, in dialect: Dialect) -> Statement {
        var sql = "INSERT INTO \(formatted(in: dialect)) (version_num) VALUES (\(literal(revision)))"
        if hasPrimaryKey {
            let column = dialect.rules.returningNamesTable ? formatted(in: dialect) + ".version_num" : "version_num"
            sql += " RETURNING " + column
        }
        return Statement(sql, .version)
    }

    /// `UPDATE` of a head to another one.
    package func update(from old: String, to new: String, in dialect: Dialect) -> Statement {
        let table = formatted(in: dialect)
        return Statement("UPDATE \(table) SET version_num=\(literal(new)) WHERE \(table).version_num = \(literal(old))", .version)
    }

    /// `DELETE` of a head.
    package func deletion(of revision: String, in dialect: Dialect) -> Statement {
        let table = formatted(in: dialect)
        return Statement("DELETE FROM \(table) WHERE \(table).version_num = \(literal(revision))", .version)
    }

    /// `DELETE` of every row (`stamp --purge`).
    package func purge(in dialect: Dialect) -> Statement {
        Statement("DELETE FROM " + formatted(in: dialect), .version)
    }

    /// `SELECT` of the heads, in the database's order.
    package func selection(in dialect: Dialect) -> Statement {
        let table = formatted(in: dialect)
        return Statement("SELECT \(table).version_num FROM \(table)", .version)
    }

    private func formatted(in dialect: Dialect) -> String {
        let name = dialect.quote(Identifier(name))
        return schema.map { dialect.quote(Identifier($0)) + "." + name } ?? name
    }

    private func literal(_ revision: String) -> String { "'" + revision.replacing(ascii: "'", with: "''") + "'" }
}
