import Database
import Migrations
import Schema
import Testing

/// A plan can't see inside a batch that has to know its table first; what such a script may lose still needs the caller's word.
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
            #expect(asked.kind == .confirmationRequired && asked.message.contains("'drop_column'"))
            #expect(asked.plan?.hazards.first { $0.kind == .dataLoss }?.location?.uri == workspace.uri("b2.py"))
            let hash = try #require(asked.plan?.hash)
            try await workspace.run(.upgrade("b2"), on: url, confirmation: .required(hash: hash))
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
