import Database
import Dialects
import Migrations
import Revisions
import Schema
import Testing

/// How many locks a transaction takes, by estimate and on a real server.
@Suite(.enabled(if: TestDatabase.hasPostgreSQL))
struct LockDemandTests {
    private static let setup = [
        "CREATE TABLE plain (id int)", "CREATE TABLE keyed (id serial PRIMARY KEY, name text)",
        "CREATE TABLE child (id serial PRIMARY KEY, parent int, name text)",
    ]

    @Test(arguments: [
        "CREATE TABLE x (id INTEGER, name VARCHAR(64))", "CREATE TABLE x (id INTEGER, name VARCHAR(600))",
        "CREATE TABLE x (id INTEGER, name VARCHAR)", "CREATE TABLE x (id INTEGER, n NUMERIC(12, 2))",
        "CREATE TABLE x (id INTEGER, n NUMERIC)",
        "CREATE TABLE x (id INTEGER, n INTEGER[])", "CREATE TABLE x (id INTEGER, n JSONB)", "CREATE TABLE x (id SERIAL PRIMARY KEY)",
        "CREATE TABLE x (id SERIAL NOT NULL, name TEXT, CONSTRAINT pk PRIMARY KEY (id), UNIQUE (name))",
        "CREATE TABLE x (id SERIAL PRIMARY KEY, parent INTEGER REFERENCES keyed (id))",
        "CREATE TABLE x (id SERIAL PRIMARY KEY, name TEXT); CREATE INDEX i ON x (name); INSERT INTO x (name) VALUES ('a'); COMMENT ON TABLE x IS 'x'",
        "CREATE TABLE x (id INTEGER); DROP TABLE x", "CREATE TABLE x (id SERIAL PRIMARY KEY); DROP TABLE x", "DROP TABLE keyed",
        "CREATE INDEX i ON plain (id)", "ALTER TABLE keyed ADD COLUMN a INTEGER", "ALTER TABLE keyed ADD COLUMN a INTEGER UNIQUE",
        "ALTER TABLE child ADD CONSTRAINT f FOREIGN KEY (parent) REFERENCES keyed (id)",
        "INSERT INTO keyed (name) VALUES ('a'); UPDATE keyed SET name = 'b'",
        "ALTER TABLE keyed DROP CONSTRAINT keyed_pkey", "CREATE SEQUENCE s", "SELECT 1; INSERT INTO plain VALUES (1)",
    ])
    func estimate(_ text: String) async throws {
        let statements = text.split(separator: "; ").map(String.init)
        try await TestDatabase.postgresql.withURL(in: "/tmp") { url in
            let connection = try await Connection.open(url)
            for statement in Self.setup + ["BEGIN"] + statements { try await connection.execute(statement) }
            let answer = try await connection.execute(
                """
                SELECT count(DISTINCT (locktype, database, relation, classid, objid, objsubid, transactionid::text)) FROM pg_locks \
                WHERE pid = pg_backend_pid() AND locktype <> 'virtualxid' AND relation IS DISTINCT FROM 'pg_locks'::regclass
                """)
            await connection.close()
            let real = try #require(answer.scalar?.integer)
            var demand = LockDemand()
            for statement in statements { demand.add(statement) }
            // The schema has a lock only where something is made in it.
            #expect(abs(demand.count - Int(real)) <= 1, "estimated \(demand.count), really \(real)")
        }
    }

    /// Revisions that take more locks than the server has room for.
    private static func many() async throws -> [TestRevision] {
        try await TestDatabase.postgresql.withURL(in: "/tmp") { url in
            let settings = ["max_locks_per_transaction", "max_connections", "max_prepared_transactions"]
            let values = try await rows("SELECT \(settings.map { "current_setting('\($0)')" }.joined(separator: ", "))", on: url)
                .flatMap { $0.split(separator: "|").compactMap { Int($0) } }
            let count = values[0] * (values[1] + values[2]) / 5 + 1
            let tables = (0..<count).map { "CREATE TABLE t\($0) (id SERIAL PRIMARY KEY, name TEXT);" }
            return [.sql("a1", up: tables.joined(separator: "\n")), .sql("b2", after: "a1", up: "CREATE TABLE last (id INTEGER);")]
        }
    }

    /// Said before the first statement, with a way out.
    @Test func aRunOfTooManyLocksSaysSo() async throws {
        try await withWorkspace(.postgresql, try await Self.many()) { workspace, url in
            let cancellation = RunCancellation()
            let notes = Notes()
            let failure = try await workspace.failure(.upgrade("head"), on: url, cancellation: cancellation) { event in
                notes.add(event)
                switch event {
                case .note: cancellation.cancel()
                case .statement: Issue.record("a statement was sent")
                default: break
                }
            }
            #expect(failure.kind == .cancelled && notes.all.count == 1)
            let note = try #require(notes.all.first)
            #expect(note.hasPrefix("One transaction takes about ") && note.contains("transactionMode 'revision'"))
            #expect(note.contains("max_locks_per_transaction"))
        }
    }

    /// The way out is no other transaction mode where one revision alone takes too many; nor is it part of the plan's hash.
    @Test func thePlanNamesTheStatement() async throws {
        try await withWorkspace(.postgresql, try await Self.many()) { workspace, url in
            var hashes: Set<String> = []
            for mode in [TransactionScope.run, .revision, nil] {
                let plan = try await workspace.runner(url).reading(ScriptArguments()) { reading throws(MigrationFailure) in
                    try OfflineRunner(workspace.snapshot).plan(
                        RunRequest(.upgrade("head"), transactionMode: mode), heads: [], dialect: .postgresql, from: reading.source)
                }
                hashes.insert(plan.hash)
                let hazards = plan.hazards.filter { $0.kind == .lockExhaustion }
                #expect(hazards.count == 1)
                #expect(
                    hazards.allSatisfy { $0.revision == "a1" && $0.statement?.hasPrefix("CREATE TABLE t") == true && $0.location != nil })
                #expect(hazards.allSatisfy { $0.message.contains("transactionMode") == (mode != .revision) })
            }
            #expect(hashes.count == 1)
        }
    }

    @Test func fewLocksAreNoHazard() async throws {
        let tables = (0..<100).map { "CREATE TABLE t\($0) (id SERIAL PRIMARY KEY, name TEXT);" }
        try await withWorkspace(.postgresql, [.sql("a1", up: tables.joined(separator: "\n"))]) { workspace, url in
            let notes = Notes()
            try await workspace.run(.upgrade("head"), on: url, report: notes.add)
            #expect(notes.all.isEmpty)
        }
    }
}
