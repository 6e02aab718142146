import Database
import Migrations
import Schema
import Testing

/// Runs that fail or are stopped: the database stands at a revision boundary and the failure says which.
struct FailureTests {
    private static let bad: [TestRevision] = [
        .sql("a1", up: "CREATE TABLE one (id INTEGER);"),
        .sql("b2", after: "a1", up: "CREATE TABLE two (id INTEGER);\nINSERT INTO missing VALUES (1);"),
    ]

    private static let transactionPerMigration = """
        from alembic import context
        from sqlalchemy import create_engine

        def run_migrations_offline():
            context.configure(url="sqlite://", transaction_per_migration=True)
            with context.begin_transaction():
                context.run_migrations()

        def run_migrations_online():
            with create_engine(context.config.get_main_option("sqlalchemy.url")).connect() as connection:
                context.configure(connection=connection, transaction_per_migration=True)
                with context.begin_transaction():
                    context.run_migrations()

        if context.is_offline_mode():
            run_migrations_offline()
        else:
            run_migrations_online()

        """

    /// Before anything is run, also where env.py would commit the first before it goes on to the second.
    @Test(arguments: ["['sqlite://']", "['sqlite://', 'sqlite:///other.db']"])
    func severalDatabasesInOneRunAreRefused(offline: String) async throws {
        let environment = """
            from alembic import context
            from sqlalchemy import create_engine

            for url in \(offline) if context.is_offline_mode() else ():
                context.configure(url=url)
                with context.begin_transaction():
                    context.run_migrations()
            for url in () if context.is_offline_mode() else (context.config.get_main_option("sqlalchemy.url"), "sqlite:////nowhere/other.db"):
                connection = create_engine(url).connect()
                context.configure(connection=connection)
                with context.begin_transaction():
                    context.run_migrations()

            """
        try await withWorkspace(.sqlite, [.sql("a1", up: "CREATE TABLE one (id INTEGER);")], environment: environment) { workspace, url in
            let failure = try await workspace.failure(.upgrade("head"), on: url)
            #expect(failure.message.contains("several databases") && failure.hint?.contains("--name") == true)
            #expect(failure.state == RunState(database: url.description, heads: []))
            await #expect(throws: DatabaseError.self) { try await rows("SELECT * FROM one", on: url) }
        }
    }

    @Test(arguments: TestDatabase.available)
    func everythingIsRolledBack(_ database: TestDatabase) async throws {
        try await withWorkspace(database, Self.bad) { workspace, url in
            let failure = try await workspace.failure(.upgrade("head"), on: url)
            #expect(failure.kind == .statementFailed && failure.revision == "b2")
            #expect(failure.statement == "INSERT INTO missing VALUES (1)")
            #expect(failure.database?.code == (database == .sqlite ? .sqlite(1) : .sqlState("42P01")))
            #expect(failure.state == RunState(database: url.description, applied: [], rolledBack: ["a1", "b2"], heads: []))
            let location = try #require(failure.location)
            let text = Array(Self.bad[1].text.utf8)[location.range]
            #expect(location.uri == workspace.uri("b2.sql") && String(decoding: text, as: UTF8.self) == failure.statement)
            await #expect(throws: DatabaseError.self) { try await rows("SELECT * FROM one", on: url) }
        }
    }

    @Test(arguments: TestDatabase.available, [nil, transactionPerMigration])
    func oneTransactionARevision(_ database: TestDatabase, environment: String?) async throws {
        try await withWorkspace(database, Self.bad, environment: environment) { workspace, url in
            let failure = try await workspace.failure(.upgrade("head"), on: url, mode: environment == nil ? .revision : nil)
            #expect(failure.state == RunState(database: url.description, applied: ["a1"], rolledBack: ["b2"], heads: ["a1"]))
            #expect(try await rows("SELECT count(*) FROM one", on: url) == ["0"])
            await #expect(throws: DatabaseError.self) { try await rows("SELECT * FROM two", on: url) }
        }
    }

    @Test(arguments: TestDatabase.available)
    func exceptionOfAScript(_ database: TestDatabase) async throws {
        let revisions: [TestRevision] = [
            .python("a1", upgrade: "op.create_table('one', sa.Column('id', sa.Integer))\nraise ValueError('no')")
        ]
        try await withWorkspace(database, revisions) { workspace, url in
            let failure = try await workspace.failure(.upgrade("head"), on: url)
            #expect(failure.kind == .scriptFailed && failure.message == "Revision a1: ValueError: no")
            #expect(failure.location?.uri == workspace.uri("a1.py"))
            #expect(failure.state?.rolledBack == ["a1"] && failure.state?.heads == [])
        }
    }

    /// What a script raises is reported, not an error of the database that it has caught before.
    @Test func exceptionAfterACaughtError() async throws {
        let script = """
            try:
                op.execute("INSERT INTO missing VALUES (1)")
            except sa.exc.OperationalError:
                pass
            raise ValueError("no")
            """
        try await withWorkspace(.sqlite, [.python("a1", upgrade: script)]) { workspace, url in
            let failure = try await workspace.failure(.upgrade("head"), on: url)
            #expect(failure.kind == .scriptFailed && failure.message == "Revision a1: ValueError: no")
        }
    }

    /// SQLite may roll the whole transaction back with a statement: a script that catches the error must not write on without one.
    @Test func transactionRolledBackByTheDatabase() async throws {
        let script = """
            op.execute("INSERT INTO one VALUES (2)")
            try:
                op.execute("INSERT OR ROLLBACK INTO one VALUES (1)")
            except sa.exc.IntegrityError:
                pass
            op.execute("INSERT INTO one VALUES (3)")
            """
        let revisions: [TestRevision] = [
            .sql("a1", up: "CREATE TABLE one (id INTEGER PRIMARY KEY);\nINSERT INTO one VALUES (1);"),
            .python("b2", after: "a1", upgrade: script),
        ]
        try await withWorkspace(.sqlite, revisions) { workspace, url in
            try await workspace.run(.upgrade("a1"), on: url)
            let failure = try await workspace.failure(.upgrade("head"), on: url)
            #expect(failure.kind == .statementFailed && failure.statement == "INSERT OR ROLLBACK INTO one VALUES (1)")
            #expect(failure.message.hasSuffix("the database rolled the whole transaction back with it"))
            #expect(failure.state == RunState(database: url.description, applied: [], rolledBack: ["b2"], heads: ["a1"]))
            #expect(try await rows("SELECT id FROM one", on: url) == ["1"])
        }
    }

    /// A statement that ends the transaction of the run: PREPARE TRANSACTION keeps what came before it for another session.
    @Test(.enabled(if: TestDatabase.hasPostgreSQL))
    func transactionEndedByAStatement() async throws {
        let revisions: [TestRevision] = [.sql("a1", up: "CREATE TABLE one (id INTEGER);\nPREPARE TRANSACTION 'half';\nSELECT 1;")]
        try await withWorkspace(.postgresql, revisions) { workspace, url in
            guard try await rows("SHOW max_prepared_transactions", on: url) != ["0"] else { return }
            let failure = try await workspace.failure(.upgrade("head"), on: url)
            _ = try await rows("ROLLBACK PREPARED 'half'", on: url)
            #expect(failure.kind == .statementFailed && failure.statement == "PREPARE TRANSACTION 'half'" && failure.state?.heads == [])
            #expect(failure.message.hasPrefix("The statement ended the run's transaction"))
        }
    }

    @Test(.timeLimit(.minutes(1)), arguments: TestDatabase.available)
    func cancelledInMidStatement(_ database: TestDatabase) async throws {
        let revisions: [TestRevision] = [
            .sql("a1", up: "CREATE TABLE one (id INTEGER);"), .sql("b2", after: "a1", up: "\(database.slowStatement);"),
        ]
        try await withWorkspace(database, revisions) { workspace, url in
            let cancellation = RunCancellation()
            let failure = try await workspace.failure(.upgrade("head"), on: url, cancellation: cancellation) { event in
                guard case .statement(revision: "b2", _, _, _) = event else { return }
                Task {
                    try await Task.sleep(for: .milliseconds(100))
                    cancellation.cancel()
                }
            }
            #expect(failure.kind == .cancelled)
            #expect(
                failure.message == "The upgrade was cancelled. Nothing was applied; rolled back: a1, b2; the database is at base.")
            #expect(failure.state?.heads == [])
        }
    }

    @Test(.timeLimit(.minutes(1)), arguments: TestDatabase.available)
    func cancelledWhileWaiting(_ database: TestDatabase) async throws {
        try await withWorkspace(database, Self.bad) { workspace, url in
            let other = try await Connection.open(url)
            try await other.run { _ = try RunLock.acquire(on: $0, versionTable: "alembic_version") }
            let cancellation = RunCancellation()
            let failure = try await workspace.failure(.upgrade("head"), on: url, cancellation: cancellation) { event in
                if case .waiting = event { cancellation.cancel() }
            }
            #expect(failure.kind == .cancelled && failure.state?.applied == [] && failure.state?.rolledBack == [])
            await other.close()
        }
    }

    @Test(.enabled(if: TestDatabase.hasPostgreSQL), .timeLimit(.minutes(1)))
    func connectionLost() async throws {
        let revisions: [TestRevision] = [
            .sql("a1", up: "CREATE TABLE one (id INTEGER);"),
            .sql("b2", after: "a1", up: "SELECT pg_terminate_backend(pg_backend_pid());"),
        ]
        try await withWorkspace(.postgresql, revisions) { workspace, url in
            let failure = try await workspace.failure(.upgrade("head"), on: url)
            #expect(failure.kind == .outcomeUnknown && failure.revision == "b2")
            #expect(failure.state == RunState(database: url.description, applied: [], rolledBack: ["a1", "b2"], heads: []))
        }
    }

    @Test(.enabled(if: TestDatabase.hasPostgreSQL))
    func concurrentIndex() async throws {
        let revisions: [TestRevision] = [
            .python("a1", upgrade: "op.create_table('one', sa.Column('id', sa.Integer))"),
            .python(
                "b2", after: "a1",
                upgrade: """
                    op.execute("INSERT INTO one VALUES (1)")
                    with op.get_context().autocommit_block():
                        op.create_index("ix_one", "one", ["id"], postgresql_concurrently=True)
                    op.execute("INSERT INTO one VALUES (2)")
                    """),
            .sql("c3", after: "b2", options: "transaction:false", up: "CREATE INDEX CONCURRENTLY ix_two ON one (id);"),
        ]
        try await withWorkspace(.postgresql, revisions) { workspace, url in
            let state = try await workspace.run(.upgrade("head"), on: url)
            #expect(state.applied == ["a1", "b2", "c3"] && state.heads == ["c3"])
            #expect(try await rows("SELECT id FROM one ORDER BY 1", on: url) == ["1", "2"])
            let indexes = "SELECT indexname FROM pg_indexes WHERE schemaname = current_schema() AND tablename = 'one' ORDER BY 1"
            #expect(try await rows(indexes, on: url) == ["ix_one", "ix_two"])
        }
    }

    /// What stands before an autocommit block is committed with it; the failure says what of it stands.
    @Test(arguments: TestDatabase.available)
    func failureAfterAutocommitBlock(_ database: TestDatabase) async throws {
        let revisions: [TestRevision] = [
            .sql("a1", up: "CREATE TABLE one (id INTEGER);"),
            .python(
                "b2", after: "a1",
                upgrade: """
                    with op.get_context().autocommit_block():
                        op.execute("INSERT INTO one VALUES (1)")
                    op.execute("INSERT INTO missing VALUES (1)")
                    """),
        ]
        try await withWorkspace(database, revisions) { workspace, url in
            let failure = try await workspace.failure(.upgrade("head"), on: url)
            #expect(failure.state?.applied == ["a1"] && failure.state?.rolledBack == [] && failure.state?.heads == ["a1"])
            #expect(failure.state?.partial?.revision == "b2" && failure.state?.partial?.statements == 1)
            #expect(try await rows("SELECT id FROM one", on: url) == ["1"])
        }
    }
}
