import Database
import Migrations
import Schema
import Testing

/// What can't be known must not reach a database.
struct UnknownValueTests {
    private func check(_ script: String, _ message: String, _ database: TestDatabase = .sqlite) async throws {
        let revisions: [TestRevision] = [
            .sql("a1", up: "CREATE TABLE one (id INTEGER);"),
            .python("b2", after: "a1", header: "from app.settings import settings", upgrade: script),
        ]
        try await withWorkspace(database, revisions) { workspace, url in
            let failure = try await workspace.failure(.upgrade("head"), on: url) { event in
                if case .statement = event { Issue.record("a statement was sent") }
            }
            #expect(failure.kind == .incomplete && failure.revision == "b2")
            #expect(failure.message.hasPrefix(message), "\(failure.message)")
            #expect(failure.hint?.contains("Alembic") == true)
            #expect(failure.location?.uri == workspace.uri("b2.py"))
            #expect(failure.state?.rolledBack == [] && failure.state?.heads == [])
        }
    }

    @Test(arguments: TestDatabase.available)
    func inSQL(_ database: TestDatabase) async throws {
        try await check(
            "op.add_column('one', sa.Column('b', sa.Integer, server_default=settings.first))",
            "Revision b2 can't be run: its SQL needs app.settings.settings.first, which can't be known from the text.", database)
    }

    @Test func inText() async throws {
        try await check(
            "op.execute(f'INSERT INTO one VALUES ({settings.first})')",
            "Revision b2 can't be run: a part of it can't be known from the text. app.settings.settings.first is not known")
    }

    @Test func inADecision() async throws {
        try await check(
            "if settings.drops:\n    op.drop_table('one')", "Revision b2 can't be run: a part of it can't be known from the text.")
    }

    @Test func inALoop() async throws {
        try await check(
            "for tenant in settings.tenants:\n    op.execute('SELECT 1')",
            "Revision b2 can't be run: a part of it can't be known from the text.")
    }

    /// Offline these are unknown; a database has the answers.
    @Test(arguments: TestDatabase.available)
    func answersOfTheDatabase(_ database: TestDatabase) async throws {
        let script = """
            bind = op.get_bind()
            for row in bind.execute(sa.text("SELECT id FROM one")):
                op.execute(f"INSERT INTO one VALUES ({row.id + 10})")
            if sa.inspect(bind).has_table("one"):
                op.execute(f"INSERT INTO one VALUES ({bind.execute(sa.text('SELECT count(*) FROM one')).scalar()})")
            """
        let revisions: [TestRevision] = [
            .sql("a1", up: "CREATE TABLE one (id INTEGER);\nINSERT INTO one VALUES (1), (2);"), .python("b2", after: "a1", upgrade: script),
        ]
        try await withWorkspace(database, revisions) { workspace, url in
            try await workspace.run(.upgrade("head"), on: url)
            #expect(try await rows("SELECT id FROM one ORDER BY id", on: url) == ["1", "2", "4", "11", "12"])
        }
    }

    /// What is unknown whatever the database answers stops the run before anything is sent, also where an earlier step of the same run makes
    /// what the script reads.
    @Test(arguments: TestDatabase.available)
    func besideAQuestion(_ database: TestDatabase) async throws {
        try await check(
            "count = op.get_bind().execute(sa.text('SELECT count(*) FROM one')).scalar()\nif settings.drops:\n    op.drop_table('one')",
            "Revision b2 can't be run: a part of it can't be known from the text. app.settings.settings.drops is not known", database)
    }

    @Test(arguments: TestDatabase.available)
    func valueBesideAQuestion(_ database: TestDatabase) async throws {
        try await check(
            "op.get_bind().execute(sa.text('SELECT count(*) FROM one')).scalar()\nop.execute(f'INSERT INTO one VALUES ({settings.first})')",
            "Revision b2 can't be run: a part of it can't be known from the text. app.settings.settings.first is not known", database)
    }

    /// What is unknown only if the database answers in one way is no reason to refuse a run in which it answers otherwise.
    @Test(arguments: TestDatabase.available)
    func behindAQuestion(_ database: TestDatabase) async throws {
        let script = """
            if op.get_bind().execute(sa.text("SELECT count(*) FROM one")).scalar() > 0:
                if settings.drops:
                    op.drop_table("one")
            """
        let revisions: [TestRevision] = [
            .sql("a1", up: "CREATE TABLE one (id INTEGER);"),
            .python("b2", after: "a1", header: "from app.settings import settings", upgrade: script),
        ]
        try await withWorkspace(database, revisions) { workspace, url in
            let state = try await workspace.run(.upgrade("head"), on: url)
            #expect(state.heads == ["b2"])
        }
    }

    /// On SQLite a script that reads is judged on a copy of the database before anything runs; on PostgreSQL, where the plan can't know what
    /// the revision before it leaves behind, while it runs.
    @Test(arguments: TestDatabase.available)
    func besideAnAnswer(_ database: TestDatabase) async throws {
        let script = """
            if op.get_bind().execute(sa.text("SELECT count(*) FROM one")).scalar() == 0 and settings.fills:
                op.execute("INSERT INTO one VALUES (1)")
            """
        let revisions: [TestRevision] = [
            .sql("a1", up: "CREATE TABLE one (id INTEGER);"),
            .python("b2", after: "a1", header: "from app.settings import settings", upgrade: script),
        ]
        try await withWorkspace(database, revisions) { workspace, url in
            let failure = try await workspace.failure(.upgrade("head"), on: url)
            #expect(failure.kind == .incomplete && failure.state?.heads == [])
            #expect(failure.state?.rolledBack == (database == .sqlite ? [] : ["a1", "b2"]))
        }
    }
}
