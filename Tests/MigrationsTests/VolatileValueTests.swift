import Database
import Dialects
import Migrations
import Revisions
import Schema
import SourceText
import Testing

/// What differs at each run is marked in a preview and real in the database.
struct VolatileValueTests {
    private static let script = """
        table = sa.table("one", sa.column("id", sa.Uuid), sa.column("name", sa.String), sa.column("at", sa.DateTime), sa.column("n", sa.BigInteger))
        op.bulk_insert(table, [{"id": uuid.uuid4(), "name": str(uuid.uuid4()), "at": datetime.now(), "n": int(time.time())} for _ in range(2)])
        op.execute(table.insert().values(id=uuid.uuid4(), name=f"x-{uuid.uuid4().hex[:8]}", at=datetime.utcnow() - timedelta(days=1), n=random.randint(5, 5)))
        op.execute(f"UPDATE one SET name = '{secrets.token_hex(8)}' WHERE name LIKE 'x-%'")
        if datetime.now() < datetime(2020, 1, 1):
            op.execute("DELETE FROM one")
        """

    private static let revisions: [TestRevision] = [
        .sql("a1", up: "CREATE TABLE one (id CHAR(36), name TEXT, at TIMESTAMP, n BIGINT);"),
        .python(
            "b2", after: "a1",
            header: "import random, secrets, time, uuid\nfrom datetime import datetime, timedelta", upgrade: script),
    ]

    @Test(arguments: TestDatabase.available)
    func aRunHasTheRealValues(_ database: TestDatabase) async throws {
        try await withWorkspace(database, Self.revisions) { workspace, url in
            try await workspace.run(.upgrade("head"), on: url)
            #expect(try await rows("SELECT count(*), count(DISTINCT id), count(DISTINCT name) FROM one", on: url) == ["3|3|3"])
            #expect(
                try await rows(
                    "SELECT count(*) FROM one WHERE length(name) = 36 AND name LIKE '________-____-4___-____-____________'", on: url) == [
                        "2"
                    ])
            #expect(try await rows("SELECT count(*) FROM one WHERE length(name) = 16", on: url) == ["1"])
            #expect(try await rows("SELECT count(*) FROM one WHERE at > '2026-01-01' AND at < '2100-01-01'", on: url) == ["3"])
            #expect(try await rows("SELECT count(*) FROM one WHERE n = 5 OR n > 1767225600", on: url) == ["3"])
        }
    }

    @Test func aPreviewMarksThem() async throws {
        try await withWorkspace(.sqlite, Self.revisions) { workspace, _ in
            let preview = try OfflineRunner(workspace.snapshot).preview(PreviewRequest(.revision("b2", .upgrade), dialect: .sqlite))
            let sql = preview.statements.map(\.sql)
            let insertion = "INSERT INTO one (id, name, at, n) VALUES"
            #expect(
                sql[1]
                    == "\(insertion) ('/* uuid.uuid4() */', '/* uuid.uuid4() */', '/* datetime.now() */', '/* int(time.time()) */')")
            #expect(
                sql[3]
                    == "\(insertion) ('/* uuid.uuid4() */', 'x-/* uuid.uuid4().hex[:8] */', '/* datetime.utcnow() - datetime.timedelta(days=1) */', '/* random.randint(5, 5) */')"
            )
            #expect(sql[4] == "UPDATE one SET name = '/* secrets.token_hex(8) */' WHERE name LIKE 'x-%'")
            #expect(!preview.isComplete)
            let codes = preview.diagnostics.map(\.diagnostic.code)
            #expect(Set(codes) == ["volatile-value", "volatile-decision"])
            #expect(preview.diagnostics.allSatisfy { ($0.diagnostic.severity == .information) == ($0.diagnostic.code == "volatile-value") })
        }
    }

    /// The environment is not read in a run either: what reaches the database would depend on the server's variables.
    @Test func environmentVariablesStayUnknown() async throws {
        let revisions: [TestRevision] = [.python("a1", header: "import os", upgrade: "op.execute(f\"SELECT '{os.environ['HOME']}'\")")]
        try await withWorkspace(.sqlite, revisions) { workspace, url in
            let failure = try await workspace.failure(.upgrade("head"), on: url)
            #expect(failure.kind == .incomplete && failure.message.contains("os.environ['HOME']"))
        }
    }

    /// An unknown value inside JSON is as unknown as one beside it.
    @Test func unknownInsideJSON() async throws {
        let revisions: [TestRevision] = [
            .python(
                "a1", header: "from app.settings import settings",
                upgrade: """
                    op.create_table("one", sa.Column("j", sa.JSON))
                    op.bulk_insert(sa.table("one", sa.column("j", sa.JSON)), [{"j": {"a": [settings.first]}}])
                    """)
        ]
        try await withWorkspace(.sqlite, revisions) { workspace, url in
            let failure = try await workspace.failure(.upgrade("head"), on: url)
            #expect(failure.kind == .incomplete && failure.message.contains("app.settings.settings.first"))
        }
    }
}
