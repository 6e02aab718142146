import Schema
import Testing

@testable import Dialects

@Suite struct TraitTests {
    @Test(arguments: [
        "CREATE INDEX CONCURRENTLY i ON t (a)", "create unique index concurrently if not exists i on t (a)", "DROP INDEX CONCURRENTLY i",
        "REINDEX TABLE CONCURRENTLY t", "REINDEX (VERBOSE) DATABASE d", "VACUUM", "VACUUM FULL t", "CLUSTER", "CREATE DATABASE d",
        "DROP TABLESPACE x", "ALTER SYSTEM SET a = 1", "ALTER TABLE t DETACH PARTITION p CONCURRENTLY", "DISCARD ALL",
        "ALTER DATABASE d SET TABLESPACE x", "/* c */ DROP SUBSCRIPTION s", "COMMIT PREPARED 'x'",
    ])
    func notInATransaction(_ sql: String) {
        #expect(Dialect.postgresql.traits(of: sql).transactionObstacle != nil)
    }

    @Test(arguments: [
        "CREATE INDEX i ON t (a)", "CREATE TABLE concurrently (a int)", "SELECT 'VACUUM'", "CLUSTER t USING i", "REINDEX TABLE t",
        "ALTER TYPE e ADD VALUE 'x'", "COMMENT ON TABLE t IS 'create index concurrently'",
    ])
    func inATransaction(_ sql: String) {
        #expect(Dialect.postgresql.traits(of: sql).transactionObstacle == nil)
    }

    @Test func sqlite() {
        #expect(Dialect.sqlite.traits(of: "vacuum").transactionObstacle == "VACUUM")
        #expect(Dialect.sqlite.traits(of: "PRAGMA main.synchronous = OFF").transactionObstacle == "PRAGMA synchronous")
        #expect(Dialect.sqlite.traits(of: "PRAGMA foreign_keys=ON").isIgnoredInTransaction)
        #expect(Dialect.sqlite.traits(of: "PRAGMA defer_foreign_keys=ON") == StatementTraits())
        #expect(Dialect.sqlite.traits(of: "REINDEX") == StatementTraits())
    }

    @Test(arguments: ["BEGIN", "COMMIT", "start transaction", "SAVEPOINT a", "END"])
    func transactionControl(_ sql: String) {
        for dialect in Dialect.all { #expect(dialect.traits(of: sql).isTransactionControl) }
    }

    private static let locks: [(String, [TableLock])] = [
        ("ALTER TABLE t ADD COLUMN a int", [TableLock(.accessExclusive, table: "t")]),
        ("ALTER TABLE t ADD COLUMN a int DEFAULT now()", [TableLock(.accessExclusive, table: "t")]),
        ("ALTER TABLE t ADD COLUMN a uuid DEFAULT gen_random_uuid()", [TableLock(.accessExclusive, table: "t", work: .rewrite)]),
        ("ALTER TABLE ONLY s.t ADD COLUMN id serial", [TableLock(.accessExclusive, table: "s.t", work: .rewrite)]),
        ("ALTER TABLE t ALTER COLUMN a SET NOT NULL, DROP COLUMN b", [TableLock(.accessExclusive, table: "t", work: .scan)]),
        ("ALTER TABLE t ALTER a TYPE bigint", [TableLock(.accessExclusive, table: "t", work: .rewrite)]),
        ("ALTER TABLE t ADD CONSTRAINT c CHECK (a > 1) NOT VALID", [TableLock(.accessExclusive, table: "t")]),
        ("ALTER TABLE t ADD CONSTRAINT u UNIQUE USING INDEX i", [TableLock(.accessExclusive, table: "t")]),
        (
            "ALTER TABLE t ADD CONSTRAINT f FOREIGN KEY (a) REFERENCES o (id)",
            [TableLock(.shareRowExclusive, table: "t", work: .scan), TableLock(.shareRowExclusive, table: "o")]
        ),
        ("ALTER TABLE t VALIDATE CONSTRAINT f", [TableLock(.shareUpdateExclusive, table: "t", work: .scan)]),
        ("CREATE INDEX ON t (a)", [TableLock(.share, table: "t", work: .scan)]),
        ("CREATE UNIQUE INDEX CONCURRENTLY i ON \"T\".x (a)", [TableLock(.shareUpdateExclusive, table: "\"T\".x", work: .scan)]),
        ("CREATE TABLE t (a int REFERENCES o)", [TableLock(.shareRowExclusive, table: "o")]),
        ("DROP TABLE a, b", [TableLock(.accessExclusive, table: "a"), TableLock(.accessExclusive, table: "b")]),
        ("DROP INDEX i", [TableLock(.accessExclusive, table: nil)]),
        ("COMMENT ON TABLE t IS 'x'", [TableLock(.shareUpdateExclusive, table: "t")]),
        ("INSERT INTO t VALUES (1)", [TableLock(.rowExclusive, table: "t")]),
        ("LOCK TABLE t IN SHARE MODE", [TableLock(.share, table: "t")]),
        ("CREATE TRIGGER g AFTER INSERT ON t FOR EACH ROW EXECUTE FUNCTION f()", [TableLock(.shareRowExclusive, table: "t")]),
        ("GRANT SELECT ON t TO x", []), ("SELECT 1", []),
    ]

    @Test(arguments: Self.locks)
    func lock(_ sql: String, _ locks: [TableLock]) {
        #expect(Dialect.postgresql.traits(of: sql).locks == locks)
    }

    private static let hazards: [(String, [Hazard])] = [
        ("DROP TABLE IF EXISTS a, s.b CASCADE", [.dropsTable("a"), .dropsTable("s.b")]),
        (
            "ALTER TABLE t DROP COLUMN a, DROP b, DROP CONSTRAINT c",
            [.dropsColumn(table: "t", column: "a"), .dropsColumn(table: "t", column: "b")]
        ),
        ("ALTER TABLE t ALTER COLUMN a TYPE int", [.changesType(table: "t", column: "a")]), ("TRUNCATE t", [.truncates("t")]),
        ("DELETE FROM t", [.deletesAllRows("t")]), ("DELETE FROM t WHERE a = 1", []), ("UPDATE t SET a = 1", [.updatesAllRows("t")]),
        ("DELETE FROM t USING (SELECT 1 WHERE true) x", [.deletesAllRows("t")]), ("DROP INDEX i", []), ("DROP TYPE e", [.dropsType("e")]),
        ("SELECT 'DROP TABLE t'", []),
    ]

    @Test(arguments: Self.hazards)
    func hazard(_ sql: String, _ hazards: [Hazard]) {
        #expect(Dialect.postgresql.traits(of: sql).hazards == hazards)
    }

    @Test func aBatchThatCopiesLosesOnlyItsDroppedColumns() {
        let table = Table("t", columns: [Column("id", .integer), Column("x", .integer)])
        let batch = BatchAlterTable("t", copyFrom: table, operations: [OperationStep(.dropColumn(DropColumn("t", "x")))])
        let statements = Dialect.sqlite.render(OperationStep(.batchAlterTable(batch))).statements
        #expect(statements.flatMap { Dialect.sqlite.traits(of: $0).hazards } == [.dropsColumn(table: "t", column: "x")])
    }

    @Test(arguments: [
        (SQLType.integer, SQLType.bigInteger, true), (.bigInteger, .integer, false), (.string(10), .string(20), true),
        (.string(10), .text, true),
        (.text, .string(10), false), (.string(20), .string(10), false), (.numeric(8, 2), .numeric(10, 2), true),
        (.numeric(8, 2), .numeric(10, 3), false), (.date, .dateTime, false),
    ])
    func aWiderTypeLosesNothing(_ old: SQLType, _ new: SQLType, _ isWider: Bool) {
        let operation = Schema.Operation.alterColumn(AlterColumn("t", "c", existingType: old, modifyType: new))
        let hazards = Dialect.postgresql.render(OperationStep(operation)).statements.flatMap { Dialect.postgresql.traits(of: $0).hazards }
        #expect(hazards == (isWider ? [] : [.changesType(table: "t", column: "c")]))
    }
}
