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

    /// What is recorded of the applied revisions, by id; empty unless runs were asked to record it.
    package var history: [String: AppliedRecord] = [:]
    /// Applied revisions whose script is another one than the one that was recorded, in the workspace's order.
    package var edited: [AppliedRecord] { history.values.filter(\.isEdited).sorted { $0.revision < $1.revision } }

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
    /// The records that still hold, with the mark of those whose script has changed since.
    private func recorded(_ history: [String: AppliedRecord], _ state: DatabaseState) -> [String: AppliedRecord] {
        history.filter { $0.value.direction == "upgrade" && state.applied.contains($0.key) }.mapValues { record in
            var record = record
            record.isEdited = snapshot.file(of: record.revision).map { AppliedRecord.hash(of: $0.source) != record.scriptHash } ?? false
            return record
        }
    }

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
        let heads: Result<([String], [String: AppliedRecord]), any Error>
        do {
            heads = .success(
                try await connection.run { session in
                    let versions = VersionTableReference(options, Dialect(session: session))
                    return (try session.versionHeads(versions), try HistoryLog(versions, on: session).latest())
                })
        } catch {
            heads = .failure(error)
        }
        await connection.close()
        do {
            let (rows, history) = try heads.get()
            var state = DatabaseState(url, heads: rows, graph: snapshot.graph)
            state.history = recorded(history, state)
            return state
        } catch let error as DatabaseError {
            throw MigrationFailure(error)
        } catch {
            throw MigrationFailure(.scriptFailed, "\(error)")
        }
    }
}
