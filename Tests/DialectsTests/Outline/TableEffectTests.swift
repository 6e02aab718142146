import CustomDump
import Dialects
import Testing

struct TableEffectTests {
    @Test(arguments: [
        (
            "CREATE TABLE t (id INTEGER PRIMARY KEY, \"Name\" VARCHAR(20), PRIMARY KEY (id), CHECK (a > (b)))",
            [TableEffect.create("t", columns: ["id", "Name"])]
        ),
        ("create temporary table if not exists s.t (a int)", [.create("s.t", columns: ["a"])]),
        ("CREATE TABLE t AS SELECT 1", [.create("t", columns: [])]),
        ("DROP TABLE IF EXISTS a, b CASCADE", [.drop("a"), .drop("b")]),
        ("ALTER TABLE t RENAME TO u", [.rename("t", to: "u")]),
        ("ALTER TABLE t RENAME a TO b", [.renameColumn(table: "t", "a", to: "b")]),
        (
            "ALTER TABLE ONLY t ADD COLUMN IF NOT EXISTS c NUMERIC(3, 2), DROP d, ADD CONSTRAINT x UNIQUE (c)",
            [.addColumn(table: "t", "c"), .dropColumn(table: "t", "d")]
        ),
        ("ALTER TABLE t RENAME CONSTRAINT a TO b", []), ("SELECT 1", []), ("CREATE TABLE", []), ("ALTER TABLE t ADD", []), ("", []),
        ("CREATE TABLE t (", [.create("t", columns: [])]), ("CREATE INDEX i ON t (a)", []),
    ]) func effects(_ sql: String, _ effects: [TableEffect]) {
        for dialect in Dialect.all { expectNoDifference(dialect.outline(of: sql), effects) }
    }
}
