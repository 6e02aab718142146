import CustomDump
import Database
import Migrations
import Testing

/// A batch that re-creates a table of a live SQLite database keeps what the table had.
struct BatchTests {
    /// Makes tables, runs a batch on `t`, and gives what SQLite then says of `t`.
    private func check(
        _ setup: String, _ batch: String, arguments: String = "", _ expected: String, fileID: StaticString = #fileID,
        filePath: StaticString = #filePath, line: UInt = #line, column: UInt = #column
    ) async throws {
        try await withBatch(setup, batch, arguments) { workspace, url in
            try await workspace.run(.upgrade("head"), on: url)
            let made = try await rows(
                "SELECT sql FROM sqlite_master WHERE tbl_name = 't' AND sql IS NOT NULL ORDER BY type DESC, name", on: url)
            let squeezed = made.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }.joined(separator: "\n")
            expectNoDifference(squeezed, expected, fileID: fileID, filePath: filePath, line: line, column: column)
        }
    }

    private func withBatch(
        _ setup: String, _ batch: String, _ arguments: String = "", _ body: (TestWorkspace, DatabaseURL) async throws -> Void
    ) async throws {
        let lines = batch.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n")
        let revisions: [TestRevision] = [
            .sql("a1", up: setup), .python("b2", after: "a1", upgrade: "with op.batch_alter_table('t'\(arguments)) as t:\n\(lines)"),
        ]
        try await withWorkspace(.sqlite, revisions, body)
    }

    @Test func typesAndDefaults() async throws {
        try await check(
            """
            CREATE TABLE t (id INTEGER PRIMARY KEY, a INT NOT NULL, b "odd type"(3), n, c TEXT COLLATE NOCASE,
            d TEXT DEFAULT ('x' || 'y'), e INTEGER DEFAULT -1, f DEFAULT (datetime('now')), g NUMERIC(10,2) DEFAULT 1.5);
            """, "t.alter_column('a', nullable=True)",
            """
            CREATE TABLE "t" ( id INTEGER, a INT, b "odd type"(3), n , c TEXT COLLATE "NOCASE", d TEXT DEFAULT ('x' || 'y'), \
            e INTEGER DEFAULT (-1), f DEFAULT (datetime('now')), g NUMERIC(10, 2) DEFAULT (1.5), PRIMARY KEY (id) )
            """)
    }

    @Test func constraints() async throws {
        try await check(
            """
            CREATE TABLE t ([my id] INTEGER PRIMARY KEY AUTOINCREMENT, a INTEGER UNIQUE ON CONFLICT IGNORE, b INTEGER,
            p INTEGER REFERENCES p ON DELETE CASCADE, CHECK (a < "b"), CONSTRAINT ck CHECK (b > 0 -- positive
            ), CONSTRAINT uq UNIQUE ([my id], `b`), FOREIGN KEY (b) REFERENCES t ("my id") ON UPDATE SET NULL DEFERRABLE INITIALLY DEFERRED);
            CREATE TABLE p (id INTEGER PRIMARY KEY);
            """, "t.alter_column('a', nullable=False)",
            """
            CREATE TABLE "t" ( "my id" INTEGER PRIMARY KEY AUTOINCREMENT, a INTEGER NOT NULL, b INTEGER, p INTEGER, \
            CONSTRAINT ck CHECK (b > 0), CONSTRAINT uq UNIQUE ("my id", b), \
            UNIQUE (a) ON CONFLICT IGNORE, FOREIGN KEY(p) REFERENCES p (id) ON DELETE CASCADE, CHECK (a < b), \
            FOREIGN KEY(b) REFERENCES t ("my id") ON UPDATE SET NULL DEFERRABLE INITIALLY DEFERRED )
            """)
    }

    @Test func renamedColumn() async throws {
        try await check(
            """
            CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER, g INTEGER AS (a * 2) STORED, CHECK (a > 0 AND 'a' <> "A"));
            CREATE INDEX partial ON t (a DESC) WHERE a > 3;
            CREATE UNIQUE INDEX lowered ON t (lower(a), id);
            """, "t.alter_column('a', new_column_name='z')",
            """
            CREATE TABLE "t" ( id INTEGER, z INTEGER, g INTEGER GENERATED ALWAYS AS (z * 2) STORED, PRIMARY KEY (id), \
            CHECK (z > 0 AND 'a' <> z) )
            CREATE UNIQUE INDEX lowered ON t (lower(z), id)
            CREATE INDEX partial ON t (z DESC) WHERE z > 3
            """)
    }

    @Test func droppedColumn() async throws {
        try await check(
            """
            CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER, b INTEGER CHECK (b IN (0, 1)), CHECK (a > b));
            CREATE INDEX ia ON t (b) WHERE a > 0;
            CREATE INDEX ib ON t (b);
            """, "t.drop_column('a')",
            """
            CREATE TABLE "t" ( id INTEGER, b INTEGER, PRIMARY KEY (id), CHECK (b IN (0, 1)) )
            CREATE INDEX ib ON t (b)
            """)
    }

    @Test func namesByTheBatchsConvention() async throws {
        try await check(
            "CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER, UNIQUE (a)) STRICT;", "t.drop_constraint('uq_a', type_='unique')",
            arguments: ", naming_convention={'uq': 'uq_%(column_0_name)s'}",
            #"CREATE TABLE "t" ( id INTEGER, a INTEGER, PRIMARY KEY (id) ) STRICT"#)
    }

    @Test func triggersViewsAndRows() async throws {
        let setup = """
            CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, a INTEGER);
            CREATE TABLE child (t INTEGER REFERENCES t (id) ON DELETE CASCADE);
            CREATE TABLE log (id INTEGER);
            CREATE TRIGGER logged AFTER INSERT ON t BEGIN INSERT INTO log VALUES (new.id); END;
            CREATE VIEW v AS SELECT a FROM t;
            INSERT INTO t VALUES (1, 10), (2, 20), (9, 90);
            INSERT INTO child VALUES (1), (2);
            DELETE FROM t WHERE id = 9;
            """
        try await withBatch(setup, "t.alter_column('a', nullable=False)") { workspace, url in
            try await workspace.run(.upgrade("head"), on: url)
            #expect(try await rows("SELECT * FROM child", on: url) == ["1", "2"])
            #expect(try await rows("SELECT * FROM v", on: url) == ["10", "20"])
            _ = try await rows("INSERT INTO t (a) VALUES (30)", on: url)
            #expect(try await rows("SELECT max(id) FROM log", on: url) == ["10"])
        }
    }

    /// As `ALTER TABLE ... RENAME COLUMN` has it: what names the column elsewhere follows its name.
    @Test func renamedColumnThatOthersName() async throws {
        let setup = """
            CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER UNIQUE, b TEXT);
            CREATE TABLE child (t INTEGER REFERENCES t (a) ON DELETE CASCADE);
            CREATE TABLE log (entry TEXT);
            CREATE VIEW v AS SELECT a AS a FROM t;
            CREATE VIEW w AS SELECT a FROM v;
            CREATE TRIGGER own AFTER UPDATE OF a ON t BEGIN INSERT INTO log VALUES (new.a); END;
            CREATE TRIGGER through INSTEAD OF INSERT ON v BEGIN INSERT INTO t (a) VALUES (new.a); END;
            CREATE TRIGGER other AFTER INSERT ON child BEGIN UPDATE t SET b = 'seen' WHERE a = new.t; END;
            CREATE TRIGGER apart AFTER INSERT ON log BEGIN SELECT 1; END;
            INSERT INTO t (a) VALUES (10), (20);
            INSERT INTO child VALUES (10);
            """
        try await withBatch(setup, "t.alter_column('a', new_column_name='new z')\nt.alter_column('b', new_column_name='c')") {
            workspace, url in
            try await workspace.run(.upgrade("head"), on: url)
            for statement in [
                "PRAGMA foreign_keys = ON; INSERT INTO child VALUES (20)", "INSERT INTO v VALUES (30)",
                "UPDATE t SET \"new z\" = 11 WHERE id = 3",
            ] {
                let connection = try await Connection.open(url)
                for part in statement.split(separator: "; ") { try await connection.execute(String(part)) }
                await connection.close()
            }
            #expect(try await rows("SELECT \"new z\", c FROM t ORDER BY id", on: url) == ["10|seen", "20|seen", "11|NULL"])
            #expect(try await rows("SELECT * FROM w ORDER BY 1", on: url) == ["10", "11", "20"])
            #expect(try await rows("SELECT entry FROM log", on: url) == ["11"])
            #expect(try await rows("SELECT count(*) FROM sqlite_master WHERE type = 'trigger'", on: url) == ["4"])
        }
    }

    @Test func brokenForeignKey() async throws {
        let setup = "CREATE TABLE p (id INTEGER PRIMARY KEY); CREATE TABLE t (p INTEGER); INSERT INTO t VALUES (7), (8);"
        try await withBatch(setup, "t.create_foreign_key('fk', 'p', ['p'], ['id'])") { workspace, url in
            let failure = try await workspace.failure(.upgrade("head"), on: url)
            #expect(failure.kind == .statementFailed)
            #expect(failure.message == "After the batch on t, rows of t refer to rows of p that are not there: 2.")
            #expect(failure.state?.rolledBack == ["a1", "b2"])
        }
    }
}
