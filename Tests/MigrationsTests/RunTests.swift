import Database
import Migrations
import Testing

/// Runs that end well.
struct RunTests {
    private static let chain: [TestRevision] = [
        .sql("a1", up: "CREATE TABLE one (id INTEGER);", down: "DROP TABLE one;"),
        .python("b2", after: "a1", upgrade: "op.create_table('two', sa.Column('id', sa.Integer))", downgrade: "op.drop_table('two')"),
        .sql("c3", after: "b2", up: "CREATE TABLE three (id INTEGER);", down: "DROP TABLE three;"),
    ]

    @Test(arguments: TestDatabase.available)
    func upThenDown(_ database: TestDatabase) async throws {
        try await withWorkspace(database, Self.chain) { workspace, url in
            let up = try await workspace.run(.upgrade("b2"), on: url)
            #expect(up.applied == ["a1", "b2"] && up.rolledBack == [] && up.heads == ["b2"])
            #expect(try await rows("SELECT version_num FROM alembic_version", on: url) == ["b2"])
            #expect(try await rows("SELECT count(*) FROM two", on: url) == ["0"])
            #expect(try await workspace.run(.upgrade("head"), on: url).applied == ["c3"])
            #expect(try await workspace.run(.upgrade("head"), on: url).applied == [])
            let down = try await workspace.run(.downgrade("base"), on: url)
            #expect(down.applied == ["c3", "b2", "a1"] && down.heads == [])
            #expect(try await workspace.run(.upgrade("+1"), on: url).heads == ["a1"])
        }
    }

    @Test(arguments: TestDatabase.available)
    func stamp(_ database: TestDatabase) async throws {
        try await withWorkspace(database, Self.chain) { workspace, url in
            for (target, purge, heads) in [("b2", false, ["b2"]), ("base", false, []), ("c3", true, ["c3"])] {
                let state = try await workspace.run(.stamp([target], purge: purge), on: url)
                #expect(state.heads == heads)
            }
        }
    }

    /// `--purge` is the way out of a row that the workspace lacks.
    @Test(arguments: TestDatabase.available)
    func unknownRow(_ database: TestDatabase) async throws {
        try await withWorkspace(database, Self.chain) { workspace, url in
            try await workspace.run(.upgrade("a1"), on: url)
            _ = try await rows("UPDATE alembic_version SET version_num = 'gone'", on: url)
            let failure = try await workspace.failure(.upgrade("head"), on: url)
            #expect(failure.message == "The database is at 'gone', which this workspace has no revision for.")
            #expect(failure.state?.heads == ["gone"])
            #expect(try await workspace.runner(url).databaseState().unknown == ["gone"])
            #expect(try await workspace.run(.stamp(["a1"], purge: true), on: url).heads == ["a1"])
        }
    }

    @Test(arguments: TestDatabase.available)
    func ensureVersion(_ database: TestDatabase) async throws {
        try await withWorkspace(database, Self.chain) { workspace, url in
            for created in [true, false] {
                let result = try await workspace.runner(url).run(RunRequest(.ensureVersion)) { _ in }
                #expect(result.createdVersionTable == created && result.state.heads == [])
            }
            #expect(try await rows("SELECT count(*) FROM alembic_version", on: url) == ["0"])
        }
    }

    /// A plan that loses data runs with exactly its own hash.
    @Test(arguments: TestDatabase.available)
    func confirmation(_ database: TestDatabase) async throws {
        try await withWorkspace(database, Self.chain) { workspace, url in
            try await workspace.run(.upgrade("head"), on: url, confirmation: .required(hash: nil))
            let asked = try await workspace.failure(.downgrade("b2"), on: url, confirmation: .required(hash: nil))
            #expect(asked.kind == .confirmationRequired && asked.state?.heads == ["c3"])
            #expect(asked.message.contains("Drops the table three with its rows."))
            let hash = try #require(asked.plan?.hash)
            let changed = try await workspace.failure(.downgrade("a1"), on: url, confirmation: .required(hash: hash))
            #expect(changed.kind == .confirmationRequired && changed.message.contains("changed"))
            #expect(try await workspace.run(.downgrade("b2"), on: url, confirmation: .required(hash: hash)).heads == ["b2"])
        }
    }

    /// Both end well, and each revision is applied by one of them.
    @Test(arguments: TestDatabase.available)
    func twoAtOnce(_ database: TestDatabase) async throws {
        try await withWorkspace(database, Self.chain) { workspace, url in
            async let first = workspace.run(.upgrade("head"), on: url)
            async let second = workspace.run(.upgrade("head"), on: url)
            let states = try await [first, second]
            #expect(states.flatMap(\.applied).sorted() == ["a1", "b2", "c3"])
            #expect(states.allSatisfy { $0.heads == ["c3"] })
        }
    }

    /// Recorded when it is asked for, and not otherwise; a script that was edited afterwards is known.
    @Test(arguments: TestDatabase.available)
    func history(_ database: TestDatabase) async throws {
        try await withWorkspace(database, Self.chain) { workspace, url in
            try await workspace.run(.upgrade("a1"), on: url)
            #expect(try await workspace.runner(url).databaseState().history.isEmpty)
            var settings = RunSettings()
            settings.recordsHistory = true
            try await workspace.run(.upgrade("c3"), on: url, settings: settings)
            try await workspace.run(.downgrade("b2"), on: url, settings: settings)
            let state = try await workspace.runner(url).databaseState()
            #expect(state.history.keys.sorted() == ["b2"] && state.edited.isEmpty)
            let record = try #require(state.history["b2"])
            #expect(!record.appliedBy.isEmpty && record.appliedAt.hasSuffix(" UTC"))
            var edited = Self.chain[1]
            edited.text += "# edited"
            try workspace.rewrite(edited)
            #expect(try await workspace.runner(url).databaseState().edited.map(\.revision) == ["b2"])
            #expect(try await rows("SELECT revision, direction FROM alembic_version_retort_history ORDER BY id", on: url).count == 3)
        }
    }
}
