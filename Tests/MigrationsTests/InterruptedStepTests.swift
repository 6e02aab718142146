import Database
import Migrations
import Testing

/// Steps that stop half-way outside of a transaction: the next run goes on after what is committed, and nothing happens twice.
struct InterruptedStepTests {
    private static let log = TestRevision.sql("a1", up: "CREATE TABLE log (entry TEXT);\nCREATE TABLE t (id INTEGER);")

    private static func block(after third: String) -> TestRevision {
        .python(
            "b2", after: "a1",
            upgrade: """
                op.execute("INSERT INTO log VALUES ('one')")
                with op.get_context().autocommit_block():
                    op.execute("INSERT INTO log VALUES ('two')")
                    op.execute("\(third)")
                op.execute("INSERT INTO log VALUES ('four')")
                """)
    }

    private static let bad = "INSERT INTO missing VALUES (1)"
    private static let good = "INSERT INTO log VALUES ('three')"

    private func entries(_ url: DatabaseURL) async throws -> [String] { try await rows("SELECT entry FROM log", on: url) }

    private func intents(_ url: DatabaseURL) async throws -> [String] {
        try await rows("SELECT revision, done FROM alembic_version_retort_intent", on: url)
    }

    @Test(arguments: TestDatabase.available, [TransactionScope.run, .revision])
    func goesOnAtTheStatementThatFailed(_ database: TestDatabase, _ mode: TransactionScope) async throws {
        try await withWorkspace(database, [Self.log, Self.block(after: Self.bad)]) { workspace, url in
            let failure = try await workspace.failure(.upgrade("head"), on: url, mode: mode)
            #expect(failure.state?.partial?.statements == 2 && failure.state?.heads == ["a1"])
            #expect(try await intents(url) == ["b2|2"])
            try workspace.rewrite(Self.block(after: Self.good))
            let state = try await workspace.run(.upgrade("head"), on: url, mode: mode)
            #expect(state.applied == ["b2"] && state.partial == nil)
            #expect(try await entries(url) == ["one", "two", "three", "four"])
            await #expect(throws: DatabaseError.self) { try await intents(url) }
        }
    }

    @Test(arguments: TestDatabase.available)
    func changedScriptIsRefused(_ database: TestDatabase) async throws {
        try await withWorkspace(database, [Self.log, Self.block(after: Self.bad)]) { workspace, url in
            _ = try await workspace.failure(.upgrade("head"), on: url)
            var changed = Self.block(after: Self.good)
            changed.text = changed.text.replacing("'one'", with: "'first'")
            try workspace.rewrite(changed)
            let refusal = try await workspace.failure(.upgrade("head"), on: url)
            #expect(refusal.kind == .interrupted && refusal.revision == "b2")
            #expect(refusal.message.contains("interrupted after 2 statements") && refusal.hint?.contains("'restart'") == true)
            #expect(try await entries(url) == ["one", "two"])
            #expect(try await workspace.run(.upgrade("head"), on: url, resumption: .again).heads == ["b2"])
            #expect(try await entries(url) == ["one", "two", "three", "four"])
        }
    }

    @Test(arguments: TestDatabase.available)
    func restart(_ database: TestDatabase) async throws {
        try await withWorkspace(database, [Self.log, Self.block(after: Self.bad)]) { workspace, url in
            _ = try await workspace.failure(.upgrade("head"), on: url)
            try workspace.rewrite(Self.block(after: Self.good))
            _ = try await rows("DELETE FROM log", on: url)
            #expect(try await workspace.run(.upgrade("head"), on: url, resumption: .restart).heads == ["b2"])
            #expect(try await entries(url) == ["one", "two", "three", "four"])
        }
    }

    /// Another command than the one that was interrupted has to wait; a stamp is the caller's word on where the database is.
    @Test(arguments: TestDatabase.available)
    func otherCommands(_ database: TestDatabase) async throws {
        try await withWorkspace(database, [Self.log, Self.block(after: Self.bad)]) { workspace, url in
            _ = try await workspace.failure(.upgrade("head"), on: url)
            let refusal = try await workspace.failure(.downgrade("base"), on: url)
            #expect(refusal.kind == .interrupted && refusal.message.contains("does not include it"))
            #expect(try await workspace.run(.stamp(["b2"], purge: false), on: url).heads == ["b2"])
            await #expect(throws: DatabaseError.self) { try await intents(url) }
        }
    }

    /// A pair of BEGIN and COMMIT in a script leaves the run's transaction whole; a COMMIT alone begins a stretch outside of it.
    @Test(arguments: TestDatabase.available)
    func scriptsOwnTransactions(_ database: TestDatabase) async throws {
        let pair = TestRevision.sql(
            "b2", after: "a1", up: "BEGIN;\nINSERT INTO log VALUES ('one');\nCOMMIT;\n\(Self.bad);")
        try await withWorkspace(database, [Self.log, pair]) { workspace, url in
            let failure = try await workspace.failure(.upgrade("head"), on: url)
            #expect(failure.state?.rolledBack == ["a1", "b2"] && failure.state?.heads == [])
            let alone = TestRevision.sql("b2", after: "a1", up: "INSERT INTO log VALUES ('one');\nCOMMIT;\n\(Self.bad);")
            try workspace.rewrite(alone)
            #expect(try await workspace.failure(.upgrade("head"), on: url).state?.partial?.statements == 1)
            try workspace.rewrite(.sql("b2", after: "a1", up: "INSERT INTO log VALUES ('one');\nCOMMIT;\n\(Self.good);"))
            #expect(try await workspace.run(.upgrade("head"), on: url).heads == ["b2"])
            #expect(try await entries(url) == ["one", "three"])
        }
    }

    @Test(.enabled(if: TestDatabase.hasPostgreSQL))
    func invalidIndex() async throws {
        let revisions: [TestRevision] = [
            .sql("a1", up: "CREATE TABLE t (id INTEGER);\nINSERT INTO t VALUES (1), (1);"),
            .sql("b2", after: "a1", options: "transaction:false", up: "CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS ix ON t (id);"),
        ]
        try await withWorkspace(.postgresql, revisions) { workspace, url in
            let failure = try await workspace.failure(.upgrade("head"), on: url)
            #expect(failure.database?.code == .sqlState("23505") && failure.state?.applied == ["a1"])
            let validity = "SELECT indisvalid FROM pg_index WHERE indexrelid = 'ix'::regclass"
            #expect(try await rows(validity, on: url) == ["bool(false)"])
            _ = try await rows("DELETE FROM t", on: url)
            let notes = Notes()
            #expect(try await workspace.run(.upgrade("head"), on: url, report: notes.add).heads == ["b2"])
            #expect(notes.all.contains("Dropped the INVALID index ix, which an interrupted run has left behind."))
            #expect(try await rows(validity, on: url) == ["bool(true)"])
        }
    }

    /// A procedure that commits: nothing in the database tells how far it came when the run died in it.
    @Test(.enabled(if: TestDatabase.hasPostgreSQL))
    func unknownEffect() async throws {
        let call = "DO $$ BEGIN INSERT INTO log VALUES ('do'); COMMIT; END $$"
        let revisions: [TestRevision] = [Self.log, .sql("b2", after: "a1", options: "transaction:false", up: "\(call);")]
        try await withWorkspace(.postgresql, revisions) { workspace, url in
            try await workspace.run(.upgrade("a1"), on: url)
            var died = StepCountOracle()
            died.add(call)
            let columns = "revision TEXT, direction TEXT, done BIGINT, done_hash TEXT, next_hash TEXT, next_index TEXT, next_state TEXT"
            let table = "CREATE TABLE alembic_version_retort_intent (\(columns), PRIMARY KEY (revision, direction))"
            let row = "('b2', 'upgrade', 0, '', '\(died.hash)', NULL, 'sent')"
            for resumption in [Resumption.skip, .again] {
                _ = try await rows(table, on: url)
                _ = try await rows("INSERT INTO alembic_version_retort_intent VALUES \(row)", on: url)
                let refusal = try await workspace.failure(.upgrade("head"), on: url)
                #expect(refusal.kind == .interrupted && refusal.statement == call)
                #expect(try await workspace.run(.upgrade("head"), on: url, resumption: resumption).heads == ["b2"])
                #expect(try await entries(url) == (resumption == .skip ? [] : ["do"]))
                try await workspace.run(.stamp(["a1"], purge: false), on: url)
            }
        }
    }

    /// Keys that are enforced are switched off around a table that is re-created, so that no row of another table is lost, and on again.
    @Test func enforcedForeignKeys() async throws {
        let revisions: [TestRevision] = [
            .sql(
                "a1",
                up: """
                    CREATE TABLE parent (id INTEGER PRIMARY KEY, name TEXT);
                    CREATE TABLE child (parent INTEGER REFERENCES parent (id) ON DELETE CASCADE);
                    INSERT INTO parent VALUES (1, 'a'), (2, 'b');
                    INSERT INTO child VALUES (1), (2);
                    """),
            .python(
                "b2", after: "a1",
                upgrade: """
                    with op.get_context().autocommit_block():
                        op.execute("PRAGMA foreign_keys = ON")
                    with op.batch_alter_table("parent") as batch:
                        batch.alter_column("name", nullable=False)
                    """),
            .sql("c3", after: "b2", options: "transaction:false", up: "DELETE FROM parent WHERE id = 2;"),
        ]
        try await withWorkspace(.sqlite, revisions) { workspace, url in
            let state = try await workspace.run(.upgrade("head"), on: url)
            #expect(state.heads == ["c3"])
            let left = try await rows("SELECT parent FROM child ORDER BY 1", on: url)
            #expect(left == ["1"], "the batch lost none; the DELETE cascaded")
        }
    }

    /// The caller's word on what an earlier run left half-way is not taken for what this run's own attempts leave.
    @Test(.enabled(if: TestDatabase.hasPostgreSQL), .timeLimit(.minutes(1)), arguments: [Resumption.skip, .restart])
    func resumptionAndRetries(_ resumption: Resumption) async throws {
        let locked = "ALTER TABLE t ADD COLUMN x INTEGER"
        func step(_ second: String) -> TestRevision {
            .sql("b2", after: "a1", options: "transaction:false", up: "INSERT INTO log VALUES ('one');\n\(second);\n\(locked);")
        }
        try await withWorkspace(.postgresql, [Self.log, step(Self.bad)]) { workspace, url in
            _ = try await workspace.failure(.upgrade("head"), on: url)
            _ = try await rows("UPDATE alembic_version_retort_intent SET next_hash = '0', next_state = 'failed'", on: url)
            if resumption == .restart {
                _ = try await rows("DELETE FROM log", on: url)
                try workspace.rewrite(step(Self.good))
            }
            let other = try await Connection.open(url)
            try await other.execute("BEGIN")
            try await other.execute("LOCK TABLE t")
            var settings = RunSettings()
            settings.lockTimeout = .milliseconds(20)
            settings.lockRetries = 1000
            let state = try await workspace.run(.upgrade("head"), on: url, settings: settings, resumption: resumption) { event in
                if case .retrying(_, attempt: 1, _, _) = event { Task { await other.close() } }
            }
            #expect(state.heads == ["b2"])
            #expect(try await entries(url) == (resumption == .skip ? ["one"] : ["one", "three"]))
            #expect(try await rows("SELECT count(x) FROM t", on: url) == ["0"])
        }
    }

    /// What is left of a plan that was confirmed is not asked about again when a transaction has to be tried a second time.
    @Test(.enabled(if: TestDatabase.hasPostgreSQL), .timeLimit(.minutes(1)))
    func confirmationAndRetries() async throws {
        let revisions = [
            Self.log, TestRevision.sql("b2", after: "a1", up: "DROP TABLE log;"), .sql("c3", after: "b2", up: "DROP TABLE t;"),
        ]
        try await withWorkspace(.postgresql, revisions) { workspace, url in
            try await workspace.run(.upgrade("a1"), on: url)
            let asked = try await workspace.failure(.upgrade("head"), on: url, confirmation: .required(hash: nil))
            let hash = try #require(asked.plan?.hash)
            let other = try await Connection.open(url)
            try await other.execute("BEGIN")
            try await other.execute("LOCK TABLE t")
            var settings = RunSettings()
            settings.lockTimeout = .milliseconds(20)
            settings.lockRetries = 1000
            let state = try await workspace.run(
                .upgrade("head"), on: url, confirmation: .required(hash: hash), mode: .revision, settings: settings
            ) { event in
                if case .retrying(_, attempt: 1, _, _) = event { Task { await other.close() } }
            }
            #expect(state.applied == ["b2", "c3"] && state.heads == ["c3"])
        }
    }

    /// A lock that is not had in time: the transaction is rolled back, tried again, and said so.
    @Test(.enabled(if: TestDatabase.hasPostgreSQL), .timeLimit(.minutes(1)))
    func lockTimeout() async throws {
        let revisions = [
            Self.log, TestRevision.sql("b2", after: "a1", up: "INSERT INTO log VALUES ('b2');\nALTER TABLE t ADD COLUMN x INTEGER;"),
        ]
        try await withWorkspace(.postgresql, revisions) { workspace, url in
            try await workspace.run(.upgrade("a1"), on: url)
            let other = try await Connection.open(url)
            try await other.execute("BEGIN")
            try await other.execute("LOCK TABLE t")
            var settings = RunSettings()
            settings.lockTimeout = .milliseconds(20)
            settings.lockRetries = 1
            let late = try await workspace.failure(.upgrade("head"), on: url, settings: settings)
            #expect(late.kind == .locked && late.database?.code == .sqlState("55P03") && late.state?.heads == ["a1"])
            settings.lockRetries = 1000
            let notes = Notes()
            let state = try await workspace.run(.upgrade("head"), on: url, settings: settings) { event in
                notes.add(event)
                if case .retrying(_, attempt: 1, _, _) = event { Task { await other.close() } }
            }
            #expect(state.applied == ["b2"] && notes.retries > 0)
            #expect(try await entries(url) == ["b2"])
        }
    }
}

/// FNV-1a over 64 bits of a statement and a byte 255, computed apart from the product.
private struct StepCountOracle {
    private var state: UInt64 = 14_695_981_039_346_656_037

    mutating func add(_ text: String) {
        for byte in Array(text.utf8) + [255] {
            state = (state ^ UInt64(byte)).multipliedReportingOverflow(by: 1_099_511_628_211).partialValue
        }
    }

    var hash: String { String(repeating: "0", count: 16 - String(state, radix: 16).count) + String(state, radix: 16) }
}
