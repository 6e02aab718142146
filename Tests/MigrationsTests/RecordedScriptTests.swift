import Database
import Migrations
import Schema
import Testing

/// A run performs what the plan's evaluation of a script has recorded: nothing of it may differ from an evaluation of its own.
struct RecordedScriptTests {
    private static let table = "op.create_table('one', sa.Column('id', sa.Integer))"

    /// Notes come in the order of the script, and none comes twice where the script is evaluated after all.
    @Test func aFailureIsFoundInItsPlace() async throws {
        let script = """
            print("before")
            \(Self.table)
            print("made")
            for number in range(3):
                try:
                    op.execute("INSERT INTO missing VALUES (1)" if number == 1 else f"INSERT INTO one VALUES ({number})")
                except sa.exc.OperationalError as error:
                    print("caught", number, "no such table: missing" in str(error))
                    op.execute("INSERT INTO one VALUES (7)")
                else:
                    print("inserted", number)
            """
        try await withWorkspace(.sqlite, [.python("a1", upgrade: script)]) { workspace, url in
            let notes = Notes()
            try await workspace.run(.upgrade("head"), on: url, report: notes.add)
            #expect(notes.all == ["before\n", "made\n", "inserted 0\n", "caught 1 True\n", "inserted 2\n"])
            #expect(try await rows("SELECT id FROM one ORDER BY id", on: url) == ["0", "2", "7"])
        }
    }

    /// The failing statement is told with its place, whatever the script would have done after it.
    @Test(arguments: TestDatabase.available)
    func theFailureIsThatOfItsStatement(_ database: TestDatabase) async throws {
        let script = """
            \(Self.table)
            op.execute("INSERT INTO one VALUES (1)")
            op.execute("INSERT INTO missing VALUES (1)")
            op.execute("INSERT INTO absent VALUES (1)")
            op.create_table('two', sa.Column('id', sa.Integer))
            """
        let revision = TestRevision.python("a1", upgrade: script)
        try await withWorkspace(database, [revision]) { workspace, url in
            let failure = try await workspace.failure(.upgrade("head"), on: url)
            #expect(failure.kind == .statementFailed && failure.statement == "INSERT INTO missing VALUES (1)")
            #expect(failure.revision == "a1" && failure.state?.rolledBack == ["a1"] && failure.state?.heads == [])
            let location = try #require(failure.location)
            #expect(
                String(decoding: Array(revision.text.utf8)[location.range], as: UTF8.self)
                    == #"op.execute("INSERT INTO missing VALUES (1)")"#)
        }
    }

    /// What the server says comes before what the script says after it.
    @Test(.enabled(if: TestDatabase.hasPostgreSQL)) func noticesKeepTheirPlace() async throws {
        let script = """
            print("before")
            op.execute("DO $$ BEGIN RAISE NOTICE 'meanwhile'; END $$")
            print("after")
            op.execute("DO $$ BEGIN RAISE NOTICE 'at last'; END $$")
            """
        try await withWorkspace(.postgresql, [.python("a1", upgrade: script)]) { workspace, url in
            let notes = Notes()
            try await workspace.run(.upgrade("head"), on: url, report: notes.add)
            #expect(notes.all == ["before\n", "NOTICE: meanwhile", "after\n", "NOTICE: at last"])
        }
    }

    /// While a statement runs, the next one is written and waits; a cancel stops the one that runs, and the next is never sent.
    @Test(.enabled(if: TestDatabase.hasPostgreSQL), arguments: ["op.create_table('two', sa.Column('id', sa.Integer))", "pass"])
    func cancelOfAStatementThatRuns(after: String) async throws {
        let script = "\(Self.table)\nop.execute('DO $$ BEGIN PERFORM pg_sleep(30); END $$')\n\(after)"
        try await withWorkspace(.postgresql, [.python("a1", upgrade: script)]) { workspace, url in
            let cancellation = RunCancellation()
            let begin = ContinuousClock.now
            let failure = try await workspace.failure(.upgrade("head"), on: url, cancellation: cancellation) { event in
                guard case .statement(_, let line, _, _) = event else { return }
                #expect(!line.contains("two"))
                guard line.hasPrefix("DO") else { return }
                Task.detached {
                    try await Task.sleep(for: .milliseconds(200))
                    cancellation.cancel()
                }
            }
            #expect(failure.kind == .cancelled && failure.statement?.hasPrefix("DO") == true && ContinuousClock.now - begin < .seconds(25))
            #expect(failure.state?.rolledBack == ["a1"] && failure.state?.heads == [])
        }
    }

    /// A type that the failed operation's successor would have made is made by the script that goes on.
    @Test(.enabled(if: TestDatabase.hasPostgreSQL)) func whatWasWrittenAheadIsTakenBack() async throws {
        let script = """
            op.execute("SAVEPOINT here")
            try:
                op.execute("INSERT INTO missing VALUES (1)")
                op.create_table("one", sa.Column("kind", sa.Enum("a", name="kind")))
            except sa.exc.ProgrammingError:
                op.execute("ROLLBACK TO here")
            op.create_table("two", sa.Column("kind", sa.Enum("a", name="kind")))
            """
        try await withWorkspace(.postgresql, [.python("a1", upgrade: script)]) { workspace, url in
            try await workspace.run(.upgrade("head"), on: url)
            #expect(try await rows("SELECT to_regclass('one') IS NULL, to_regclass('two') IS NULL", on: url) == ["bool(true)|bool(false)"])
        }
    }

    /// What a script does after `finally` and in `__exit__` is done when its statement fails too.
    @Test func finallyRunsAfterAFailure() async throws {
        let script = """
            try:
                op.execute("INSERT INTO missing VALUES (1)")
            finally:
                print("left")
            """
        try await withWorkspace(.sqlite, [.python("a1", upgrade: script)]) { workspace, url in
            let notes = Notes()
            let failure = try await workspace.failure(.upgrade("head"), on: url, report: notes.add)
            #expect(failure.statement == "INSERT INTO missing VALUES (1)" && notes.all == ["left\n"])
        }
    }

    /// What the plan's evaluation was told differs from what the run's is told: whether there is a database, its answers, its time.
    @Test(arguments: TestDatabase.available)
    func aScriptThatAsksIsEvaluatedAnew(_ database: TestDatabase) async throws {
        let script = """
            \(Self.table)
            op.execute("INSERT INTO one VALUES (1)" if op.get_context().as_sql else "INSERT INTO one VALUES (2)")
            op.execute("INSERT INTO one VALUES (3)" if context.is_offline_mode() else "INSERT INTO one VALUES (4)")
            count = op.get_bind().execute(sa.text("SELECT count(*) FROM one")).scalar()
            op.execute(f"INSERT INTO one VALUES ({10 + count})")
            """
        try await withWorkspace(database, [.python("a1", header: "from alembic import context", upgrade: script)]) { workspace, url in
            try await workspace.run(.upgrade("head"), on: url)
            #expect(try await rows("SELECT id FROM one ORDER BY id", on: url) == ["2", "4", "12"])
        }
    }

    /// A cancel ends the run between two statements of a script that is not evaluated.
    @Test(arguments: TestDatabase.available)
    func cancel(_ database: TestDatabase) async throws {
        let script = "\(Self.table)\nfor number in range(500):\n    op.execute(f'INSERT INTO one VALUES ({number})')"
        try await withWorkspace(database, [.python("a1", upgrade: script)]) { workspace, url in
            let cancellation = RunCancellation()
            let failure = try await workspace.failure(.upgrade("head"), on: url, cancellation: cancellation) { event in
                if case .statement(_, _, index: 250, _) = event { cancellation.cancel() }
            }
            #expect(failure.kind == .cancelled && failure.state?.rolledBack == ["a1"] && failure.state?.heads == [])
            await #expect(throws: DatabaseError.self) { try await rows("SELECT * FROM one", on: url) }
        }
    }
}
