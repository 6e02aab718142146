#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif
import Database
import Migrations
import Testing
import Workspace

/// One revision file of a test's workspace.
struct TestRevision {
    var name: String
    var text: String

    /// A `.sql` revision; `options` follow both section markers.
    static func sql(_ id: String, after down: String? = nil, options: String = "", up: String, down downgrade: String = "") -> TestRevision
    {
        TestRevision(
            name: id + ".sql",
            text: """
                -- revision: \(id)
                \(down.map { "-- down_revision: \($0)\n" } ?? "")--
                -- \(id)

                -- migrate:up \(options)
                \(up)
                -- migrate:down \(options)
                \(downgrade)

                """)
    }

    /// A `.py` revision; the bodies are lines without indentation.
    static func python(_ id: String, after down: String? = nil, header: String = "", upgrade: String, downgrade: String = "pass")
        -> TestRevision
    {
        func indented(_ body: String) -> String {
            body.split(separator: "\n", omittingEmptySubsequences: false).map { "    " + $0 }.joined(separator: "\n")
        }
        return TestRevision(
            name: id + ".py",
            text: """
                import sqlalchemy as sa
                from alembic import op
                \(header)
                revision = "\(id)"
                down_revision = \(down.map { "\"\($0)\"" } ?? "None")

                def upgrade():
                \(indented(upgrade))

                def downgrade():
                \(indented(downgrade))

                """)
    }
}

/// A workspace in a folder of its own and a database to run it on.
final class TestWorkspace: Sendable {
    let folder: FilePath

    /// - Parameter environment: the text of env.py; without one the built-in functions run.
    init(_ revisions: [TestRevision], environment: String? = nil) throws {
        folder = FilePath("/tmp").appending("retort-test-\(UInt64.random(in: 0...UInt64.max))")
        let versions = folder.appending("migrations/versions")
        try FileSystem.makeDirectory(versions)
        try FileSystem.write(Array("[alembic]\nscript_location = %(here)s/migrations\n".utf8), to: folder.appending("alembic.ini"))
        if let environment { try FileSystem.write(Array(environment.utf8), to: folder.appending("migrations/env.py")) }
        for revision in revisions { try FileSystem.write(Array(revision.text.utf8), to: versions.appending(revision.name)) }
    }

    deinit {
        try? FileManager.default.removeItem(atPath: folder.string)
    }

    /// Puts another text in the place of a revision's.
    func rewrite(_ revision: TestRevision) throws {
        let path = folder.appending("migrations/versions/\(revision.name)")
        try FileManager.default.removeItem(atPath: path.string)
        try FileSystem.write(Array(revision.text.utf8), to: path)
    }

    var snapshot: Snapshot { Workspace(folder: folder).snapshot() }

    func uri(_ name: String) -> String { folder.appending("migrations/versions/\(name)").uri }

    func runner(_ url: DatabaseURL) -> OnlineRunner {
        OnlineRunner(snapshot, sources: DatabaseSources(explicit: url.description))
    }

    /// Carries out a command that the caller has confirmed.
    @discardableResult
    func run(
        _ command: RunRequest.Command, on url: DatabaseURL, confirmation: RunRequest.Confirmation = .given,
        mode: TransactionScope? = nil, settings: RunSettings = RunSettings(), resumption: Resumption? = nil,
        cancellation: RunCancellation = RunCancellation(), report: @escaping @Sendable (RunEvent) -> Void = { _ in }
    ) async throws -> RunState {
        let request = RunRequest(
            command, confirmation: confirmation, transactionMode: mode, settings: settings, resumption: resumption)
        return try await runner(url).run(request, cancellation: cancellation, report: report).state
    }

    /// The failure that a command is to end in.
    func failure(
        _ command: RunRequest.Command, on url: DatabaseURL, confirmation: RunRequest.Confirmation = .given,
        mode: TransactionScope? = nil, settings: RunSettings = RunSettings(), cancellation: RunCancellation = RunCancellation(),
        sourceLocation: SourceLocation = #_sourceLocation, report: @escaping @Sendable (RunEvent) -> Void = { _ in }
    ) async throws -> MigrationFailure {
        do {
            let state = try await run(
                command, on: url, confirmation: confirmation, mode: mode, settings: settings, cancellation: cancellation, report: report)
            Issue.record("expected a failure, got \(state)", sourceLocation: sourceLocation)
            throw CancellationError()
        } catch let failure as MigrationFailure {
            return failure
        }
    }
}

/// Runs `sql` and gives its rows as text, cells joined by `|`.
func rows(_ sql: String, on url: DatabaseURL) async throws -> [String] {
    let connection = try await Connection.open(url)
    let result: Result<ResultRows, any Error>
    do { result = .success(try await connection.execute(sql)) } catch { result = .failure(error) }
    await connection.close()
    return try result.get().rows.map { row in
        row.map { cell in cell.string ?? cell.integer.map { String($0) } ?? (cell.isNull ? "NULL" : "\(cell)") }.joined(separator: "|")
    }
}

/// Runs `body` with a workspace and the URL of an empty database.
func withWorkspace<T>(
    _ database: TestDatabase, _ revisions: [TestRevision], environment: String? = nil,
    _ body: (TestWorkspace, DatabaseURL) async throws -> T
) async throws -> T {
    let workspace = try TestWorkspace(revisions, environment: environment)
    return try await database.withURL(in: workspace.folder.string) { try await body(workspace, $0) }
}
