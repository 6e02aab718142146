import Database
import Dialects
import Revisions
import Schema
import Workspace

/// A database that is open for reading: where it stands, and what a preview may ask it.
package struct DatabaseReading {
    package var state: DatabaseState
    package var source: PreviewSource
}

extension OnlineRunner {
    /// How long a database may take to answer one question of a preview.
    private static let questionLimit = Duration.seconds(5)

    /// Lets `body` read the workspace's database, over a connection of its own that can't write; it runs on the connection's thread.
    ///
    /// A SQLite file that is not there yet is read as an empty database.
    package func reading<Answer: Sendable>(
        _ arguments: ScriptArguments, _ body: @Sendable (DatabaseReading) throws(MigrationFailure) -> Answer
    ) async throws(MigrationFailure) -> Answer {
        if let error = snapshot.configurationError { throw MigrationFailure(.configuration, error.description) }
        let url = try databaseURL(arguments)
        let options = try OfflineRunner(snapshot).contextOptions(arguments, dialect: DialectName(rawValue: url.dialectName))
        var reading = self
        reading.connectionOptions.mustExist = true
        reading.connectionOptions.isReadOnly = true
        reading.connectionOptions.statementTimeout = Self.questionLimit
        let connection: Connection
        do {
            connection = try await reading.open(url, RunCancellation())
        } catch  where url.dialect == .sqlite && Self.isMissingFile(error) {
            return try await emptyReading(url, body)
        }
        let outcome: Result<Answer, any Error>
        do {
            outcome = .success(
                try await connection.run { session in
                    try session.execute(session.dialect == .postgresql ? "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY" : "BEGIN")
                    defer { try? session.rollback() }
                    let heads = try session.versionHeads(VersionTableReference(options, Dialect(session: session)))
                    return try body(
                        DatabaseReading(
                            state: DatabaseState(url, heads: heads, graph: snapshot.graph),
                            source: .session(session, name: url.description, heads: heads)))
                })
        } catch {
            outcome = .failure(error)
        }
        await connection.close()
        do {
            return try outcome.get()
        } catch let error as DatabaseError {
            throw MigrationFailure(error)
        } catch let failure as MigrationFailure {
            throw failure
        } catch {
            throw MigrationFailure(.scriptFailed, "\(error)")
        }
    }

    private func emptyReading<Answer: Sendable>(
        _ url: DatabaseURL, _ body: @Sendable (DatabaseReading) throws(MigrationFailure) -> Answer
    ) async throws(MigrationFailure) -> Answer {
        let thread: ReplayThread
        do {
            thread = try ReplayThread()
        } catch {
            throw MigrationFailure(error)
        }
        return try await thread.run { () throws(MigrationFailure) in
            try body(
                DatabaseReading(
                    state: DatabaseState(url, heads: [], graph: snapshot.graph), source: .replay(ReplayCache())))
        }
    }

    /// A file that is not there yet is an empty database.
    static func isMissingFile(_ failure: MigrationFailure) -> Bool {
        guard case .sqlite(let code) = failure.database?.code else { return false }
        return code & 0xFF == 14
    }
}
