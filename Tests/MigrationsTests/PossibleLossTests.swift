import Database
import Migrations
import Schema
import Testing

/// A plan looks at the database to see inside a batch that has to know its table first; what such a script loses needs the caller's word, and
/// so does what it may lose where not all of it can be known.
struct PossibleLossTests {
    private static let revisions: [TestRevision] = [
        .sql("a1", up: "CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);"),
        .python("b2", after: "a1", upgrade: "with op.batch_alter_table('t') as t:\n    t.drop_column('a')", downgrade: "pass"),
        .python(
            "c3", after: "b2", upgrade: "with op.batch_alter_table('t') as t:\n    t.alter_column('b', nullable=False)",
            downgrade: "op.drop_table('t')"),
    ]

    @Test func aColumnDroppedInAnUnknownBatchNeedsConfirmation() async throws {
        try await withWorkspace(.sqlite, Self.revisions) { workspace, url in
            try await workspace.run(.upgrade("a1"), on: url)
            let asked = try await workspace.failure(.upgrade("b2"), on: url, confirmation: .required(hash: nil))
            #expect(asked.kind == .confirmationRequired && asked.plan?.isComplete == true)
            let losses = asked.plan?.hazards.filter { $0.kind == .dataLoss } ?? []
            #expect(losses.map(\.statement) == ["DROP TABLE t"] && losses.first?.location?.uri == workspace.uri("b2.py"))
            #expect(losses.first?.message.contains("a") == true)
            let hash = try #require(asked.plan?.hash)
            try await workspace.run(.upgrade("b2"), on: url, confirmation: .required(hash: hash))
        }
    }

    /// What a script does beside an unknown decision is guessed from its words.
    @Test func aScriptThatIsNotKnownInFull() async throws {
        let guarded = TestRevision.python(
            "b2", after: "a1", header: "from app.settings import settings",
            upgrade:
                "if not settings.keeps:\n    op.get_bind().execute(sa.text(settings.statement))\n    op.execute('select 1; drop table t')")
        try await withWorkspace(.sqlite, [Self.revisions[0], guarded]) { workspace, url in
            try await workspace.run(.upgrade("a1"), on: url)
            let runner = OfflineRunner(workspace.snapshot)
            let plan = try runner.plan(RunRequest(.upgrade("b2")), heads: ["a1"], dialect: .sqlite)
            #expect(!plan.isComplete && plan.hazards.contains { $0.kind == .dataLoss && $0.message.contains("'drop table'") })
        }
    }

    /// The words of the other direction's function don't count.
    @Test func anUnknownBatchThatDropsNothingRuns() async throws {
        try await withWorkspace(.sqlite, Self.revisions) { workspace, url in
            try await workspace.run(.upgrade("b2"), on: url)
            try await workspace.run(.upgrade("c3"), on: url, confirmation: .required(hash: nil))
        }
    }
}
