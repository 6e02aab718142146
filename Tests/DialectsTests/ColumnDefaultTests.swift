import Schema
import Testing

@testable import Dialects

/// D10 and D11.
@Suite struct ColumnDefaultTests {
    private let table = TableClause(
        "t", columns: [ColumnReference("a", type: .integer), ColumnReference("b", type: .string()), ColumnReference("c", type: .integer)],
        defaults: [
            DefaultAssignment("b", .bind(BindParameter(value: .string("x"), type: .string())), isComputed: true),
            DefaultAssignment("c", .nextValue(SQLSequence("s")), isComputed: false),
        ])

    private func rendered(_ operation: Operation, _ dialect: Dialect) -> (sql: [String], notes: [StatementNote]) {
        let statements = dialect.render(OperationStep(operation)).statements
        return (statements.map(\.sql), statements.flatMap(\.notes))
    }

    @Test func aRowTakesDefaultsOfItsTable() {
        let bulk = Operation.bulkInsert(
            BulkInsert(table, rows: [[.init("a", .integer("1"))], [.init("b", .string("y")), .init("c", .null)]]))
        let onPostgreSQL = rendered(bulk, .postgresql)
        #expect(onPostgreSQL.sql == ["INSERT INTO t (a, b, c) VALUES (1, 'x', nextval('s'))", "INSERT INTO t (b, c) VALUES ('y', NULL)"])
        #expect(onPostgreSQL.notes == [.difference(.computedDefault)])
        #expect(rendered(bulk, .sqlite).sql.first == "INSERT INTO t (a, b) VALUES (1, 'x')")
    }

    @Test func aForeignKeyThatUsesAlterIsLeftOut() {
        let key = ForeignKeyConstraint(["a"], references: [ColumnTarget("u.id")], name: "fk", reference: ReferenceOptions(usesAlter: true))
        let creation = Operation.createTable(CreateTable(Table("t", columns: [Column("a", .integer)], constraints: [.foreignKey(key)])))
        let (sql, notes) = rendered(creation, .postgresql)
        #expect(sql == ["CREATE TABLE t (\n    a INTEGER\n)"])
        #expect(notes == [.warning("The foreign key of a is left out: it has use_alter=True. Add it with op.create_foreign_key.")])
        let onSQLite = rendered(creation, .sqlite)
        #expect(onSQLite.sql.first?.contains("CONSTRAINT fk FOREIGN KEY(a) REFERENCES u (id)") == true && onSQLite.notes.isEmpty)
    }
}
