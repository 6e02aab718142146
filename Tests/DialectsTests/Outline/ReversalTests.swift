import CustomDump
import Dialects
import Testing

struct ReversalTests {
    @Test(arguments: [
        ("CREATE TABLE \"Orders\" (id INT)", ["DROP TABLE \"Orders\";"]), ("CREATE TABLE IF NOT EXISTS z (id INT)", nil),
        ("ALTER TABLE \"Orders\" ADD COLUMN \"Big Name\" INT", ["ALTER TABLE \"Orders\" DROP COLUMN \"Big Name\";"]),
        ("ALTER TABLE t RENAME COLUMN \"Big Name\" TO b", ["ALTER TABLE t RENAME COLUMN b TO \"Big Name\";"]),
        ("ALTER TABLE crm.orders RENAME TO invoices", ["ALTER TABLE crm.invoices RENAME TO orders;"]),
        ("ALTER TABLE \"a.b\" RENAME TO c", ["ALTER TABLE c RENAME TO \"a.b\";"]),
        ("ALTER TABLE t RENAME CONSTRAINT a TO b", ["ALTER TABLE t RENAME CONSTRAINT b TO a;"]),
        ("CREATE UNIQUE INDEX ix ON crm.orders (id)", ["DROP INDEX crm.ix;"]), ("CREATE INDEX s.ix ON orders (id)", ["DROP INDEX s.ix;"]),
        ("CREATE INDEX CONCURRENTLY \"My ix\" ON ONLY t (id)", ["DROP INDEX \"My ix\";"]), ("CREATE INDEX ON t (id)", nil),
        ("CREATE INDEX IF NOT EXISTS ix ON t (id)", nil), ("ALTER TABLE t ADD COLUMN IF NOT EXISTS c INT", nil),
        ("ALTER TABLE IF EXISTS t ADD COLUMN c INT", nil), ("ALTER TABLE t ADD COLUMN c INT, ALTER COLUMN d TYPE TEXT", nil),
        (
            "ALTER TABLE t ADD COLUMN c NUMERIC(3, 2), ADD CONSTRAINT x UNIQUE (c)",
            ["ALTER TABLE t DROP CONSTRAINT x;", "ALTER TABLE t DROP COLUMN c;"]
        ),
        ("ALTER TABLE t ADD UNIQUE (c)", nil), ("DROP TABLE t", nil), ("INSERT INTO t VALUES (1)", nil), ("", nil), ("ALTER TABLE", nil),
    ]) func reversals(_ sql: String, _ expected: [String]?) {
        for dialect in Dialect.all { expectNoDifference(dialect.reversal(of: sql), expected) }
    }
}
