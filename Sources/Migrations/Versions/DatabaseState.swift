import Database
import Dialects
import Revisions
import Schema
import Workspace

/// Where a database stands in the workspace's graph.
package struct DatabaseState: Sendable {
    /// The database's URL without its password.
    package var database: String
    package var dialect: DialectName
    /// The rows of the version table.
    package var heads: [String]
    /// The revisions of those rows that the workspace has.
    package var revisions: [Revision]
    /// The rows that the workspace lacks.
    package var unknown: [String]
    /// Every revision that the rows stand for.
    package var applied: Set<String>
    /// What an upgrade to all heads would run, in its order; in source order when a problem of the scripts keeps it from running; empty when a row is unknown.
    package var pending: [Revision]

    /// Whether an upgrade to all heads would find nothing to do.
    package var isAtHeads: Bool { unknown.isEmpty && pending.isEmpty }

    init(_ url: DatabaseURL, heads: [String], graph: RevisionGraph) {
        database = url.description
        dialect = DialectName(rawValue: url.dialectName)
        self.heads = heads
        unknown = heads.filter { graph[$0] == nil }
        let known = heads.filter { graph[$0] != nil }
        revisions = known.compactMap { graph[$0] }
        let applied = graph.applied(by: known)
        self.applied = applied
        if !unknown.isEmpty {
            pending = []
        } else if let steps = try? graph.upgradeSteps(to: "heads", from: .all(known)) {
            pending = steps.map(\.revision)
        } else {
            pending = graph.revisions.filter { !applied.contains($0.id) }
        }
    }
}

extension OnlineRunner {
    /// Reads the version table, over a connection of its own.
    package func databaseState(_ arguments: ScriptArguments = ScriptArguments()) async throws(MigrationFailure) -> DatabaseState {
        if let error = snapshot.configurationError { throw MigrationFailure(.configuration, error.description) }
        let url = try databaseURL(arguments)
        let name = DialectName(rawValue: url.dialectName)
        let options = try OfflineRunner(snapshot).contextOptions(arguments, dialect: name)
        var reading = self
        reading.connectionOptions.mustExist = true
        let connection: Connection
        do {
            connection = try await reading.open(url, RunCancellation())
        } catch  where url.dialect == .sqlite && Self.isMissingFile(error) {
            return DatabaseState(url, heads: [], graph: snapshot.graph)
        }
        let heads: Result<[String], any Error>
        do {
            heads = .success(try await connection.run { try $0.versionHeads(VersionTableReference(options, Dialect(session: $0))) })
        } catch {
            heads = .failure(error)
        }
        await connection.close()
        do {
            return DatabaseState(url, heads: try heads.get(), graph: snapshot.graph)
        } catch let error as DatabaseError {
            throw MigrationFailure(error)
        } catch {
            throw MigrationFailure(.scriptFailed, "\(error)")
        }
    }
}
