import Database
import Dialects

/// Finds out over a new connection what became of a run whose connection was lost.
///
/// It takes the run's lock first: while the lost session is still at work on the server, it has that lock, and nothing that is read is final.
struct OutcomeReading {
    let lost: LostRun
    let failure: MigrationFailure
    let url: DatabaseURL
    let options: ConnectionOptions

    private static let connectLimit: Duration = .seconds(20)
    private static let lockLimit: Duration = .seconds(20)

    private struct Reading {
        var heads: [String]
        var intents: [Intent]
        /// Whether the lost session was gone when the database was read.
        var isFinal: Bool
    }

    /// The run's outcome, with what is true instead of what was feared.
    func outcome() async -> Result<RunResult, MigrationFailure> {
        var failure = failure
        guard let connection = await reconnect() else {
            failure.hint = """
                The database could not be reached again within \(Self.connectLimit). Look at it with 'retort current' before anything else; a run \
                goes on from where it stands.
                """
            return .failure(failure)
        }
        let reading = try? await connection.run { session in try read(session) }
        await connection.close()
        guard let reading else { return .failure(failure) }
        let state = state(reading)
        if reading.isFinal, reading.intents.isEmpty, let headsAfter = lost.headsAfter, Set(headsAfter) == Set(reading.heads) {
            return .success(RunResult(state: state, duration: .zero))
        }
        failure.state = state
        if let revision = failure.revision, !state.rolledBack.contains(revision), state.partial?.revision != revision {
            failure.revision = nil
        }
        failure.message += " Asked again over a new connection: \(state.sentence)"
        if !reading.isFinal {
            failure.state?.rolledBack = []
            failure.message += " The lost session is still at work on the server, so this may change."
        }
        return .failure(failure)
    }

    /// A server that is being restarted is given some time.
    private func reconnect() async -> Connection? {
        var options = options
        options.connectTimeout = .seconds(10)
        options.lockTimeout = nil
        let deadline = ContinuousClock.now + Self.connectLimit
        var pauses = BackOff()
        while true {
            if let connection = try? await Connection.open(url, options: options) { return connection }
            guard ContinuousClock.now < deadline, (try? await Task.sleep(for: pauses.next())) != nil else { return nil }
        }
    }

    private func read(_ session: any SynchronousConnection) throws -> Reading {
        let lock = try lock(session)
        defer { try? lock?.release() }
        let heads = try session.versionHeads(lost.versions)
        return Reading(heads: heads, intents: try IntentLog(lost.versions, on: session).intents(), isFinal: lock != nil)
    }

    /// Nil when the lost session still has it.
    private func lock(_ session: any SynchronousConnection) throws -> RunLock? {
        let table = lost.versions.table
        do {
            return try RunLock.acquire(on: session, versionTable: table.name, schema: table.schema, limit: Self.lockLimit)
        } catch {
            guard error.kind == .lockTimeout else { throw error }
            return nil
        }
    }

    private func state(_ reading: Reading) -> RunState {
        let present = lost.appliedBy(reading.heads)
        let partial = reading.intents.first.map(PartialStep.init)
        let kept = lost.unsettled.filter { present.contains($0) == lost.isUpgrade }
        let undone = lost.unsettled.filter { !kept.contains($0) && $0 != partial?.revision }
        return RunState(
            database: url.description, applied: lost.applied + kept, rolledBack: undone, heads: reading.heads, partial: partial)
    }
}
