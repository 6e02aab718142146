import Database
import JSONRPC
import Migrations
import Revisions
import Workspace

/// What `migration/upgrade`, `migration/downgrade`, `migration/stamp` and `migration/ensureVersion` share: the options of a run, its
/// progress, its place in the queue of its database, and the notification afterwards.
struct RunOptions: JSONDecodable, Sendable {
    var database: DatabaseParams
    var confirm: String?
    var transactionMode: TransactionScope?
    var tag: String?
    var settings: RunSettings
    var resume: Resumption?

    init(json: JSON) throws(JSONDecodingError) {
        let fields = try JSONFields(json)
        database = try DatabaseParams(json: json)
        confirm = try fields.optional("confirm")
        transactionMode = try fields.optional("transactionMode")
        tag = try fields.optional("tag")
        settings = try RunSettings(fields)
        resume = try fields.optional("resume")
    }
}

extension TransactionScope: CaseIterable, JSONDecodable {
    package static var allCases: [TransactionScope] { [.run, .revision] }
}

extension Resumption: JSONDecodable {}

extension RunSettings {
    /// Limits are milliseconds.
    fileprivate init(_ fields: JSONFields) throws(JSONDecodingError) {
        self.init()
        lockWait = try Self.limit("lockWaitMs", fields)
        lockTimeout = try Self.limit("lockTimeoutMs", fields)
        lockRetries = try fields.optional("lockRetries")
        statementTimeout = try Self.limit("statementTimeoutMs", fields)
        idleInTransactionTimeout = try Self.limit("idleInTransactionTimeoutMs", fields)
        recordsHistory = try fields.optional("recordHistory")
    }

    private static func limit(_ name: String, _ fields: JSONFields) throws(JSONDecodingError) -> Duration? {
        guard let value: Int = try fields.optional(name) else { return nil }
        return .milliseconds(min(max(value, 0), Int(Int32.max)))
    }
}

struct MigrationRun {
    let workspaces: Workspaces
    let options: RunOptions
    let command: RunRequest.Command
    let method: String

    /// Runs the command and answers with `RunResult` of the protocol.
    func perform(_ context: RequestContext, result: (RunResult) -> JSON) async throws(ResponseError) -> JSON {
        let workspace = try workspaces.workspace(options.database.workspace)
        let snapshot = workspace.snapshot()
        let coder = SnapshotCoder(snapshot, context.client)
        context.releaseOrder()
        let runner = OnlineRunner(snapshot, sources: workspaces.sources(options.database.databaseURL, in: snapshot.folder))
        var request = RunRequest(
            command, confirmation: .required(hash: options.confirm), transactionMode: options.transactionMode, settings: options.settings,
            resumption: options.resume)
        request.arguments = ScriptArguments(x: workspaces.arguments(options.database.xArguments, in: snapshot.folder), tag: options.tag)
        let outcome = await queued(runner, request, RunProgress(context.progress, command))
        notify(outcome, snapshot, context.client)
        switch outcome {
        case .success(let finished):
            context.progress.end(message: Self.sentence(finished.state))
            return result(finished)
        case .failure(let failure):
            context.progress.end(message: failure.message)
            throw coder.runError(failure)
        }
    }

    private func queued(
        _ runner: OnlineRunner, _ request: RunRequest, _ progress: RunProgress
    ) async -> Result<RunResult, MigrationFailure> {
        do throws(MigrationFailure) {
            let url = try runner.databaseURL(request.arguments)
            progress.begin(database: url.description)
            let outcome = await workspaces.runs.run("\(url)") {
                progress.waiting("another run of this server")
            } _: { () -> Result<RunResult, MigrationFailure> in
                await Result { () async throws(MigrationFailure) in try await runner.run(request, report: progress.report) }
            }
            guard let outcome else {
                var failure = MigrationFailure(
                    .cancelled, "The \(command.name) was cancelled while it waited for another run; nothing was done.")
                failure.state = RunState(database: url.description)
                throw failure
            }
            return outcome
        } catch {
            return .failure(error)
        }
    }

    private func notify(_ outcome: Result<RunResult, MigrationFailure>, _ snapshot: Snapshot, _ client: Client) {
        var object: JSONObject = ["workspace": .string(snapshot.folder.uri), "method": .string(method)]
        let state: RunState?
        switch outcome {
        case .success(let finished):
            object["outcome"] = "completed"
            state = finished.state
        case .failure(let failure):
            object["outcome"] = failure.kind == .cancelled ? "cancelled" : "failed"
            object["message"] = .string(failure.message)
            state = failure.state
        }
        object["database"] = state.flatMap { $0.database.isEmpty ? nil : .string($0.database) }
        object["applied"] = (state?.applied ?? []).json
        object["rolledBack"] = (state?.rolledBack ?? []).json
        object["heads"] = state?.heads?.json
        object["partial"] = state?.partial?.json
        client.notify("migration/didChangeDatabase", JSON.object(object))
        if let state, let heads = state.heads, !state.database.isEmpty {
            workspaces.databaseSeen(
                snapshot.folder, explicit: options.database.databaseURL, DatabaseStates.Known(database: state.database, heads: heads),
                client)
        }
    }

    /// Where a run that ended well left the database, in a sentence.
    static func sentence(_ state: RunState) -> String {
        let heads = state.heads.map { $0.isEmpty ? "base" : $0.joined(separator: ", ") } ?? "an unknown place"
        let count = state.applied.count
        return count == 0 ? "Nothing to do; \(state.database) is at \(heads)" : "\(count) applied; \(state.database) is at \(heads)"
    }

    /// `RunResult` of the protocol.
    static func json(_ result: RunResult, _ direction: String) -> JSON {
        var object: JSONObject = [
            "database": .string(result.state.database), "applied": result.state.applied.json, "rolledBack": result.state.rolledBack.json,
            "heads": (result.state.heads ?? []).json, "direction": .string(direction),
            "durationMs": .int(Int(result.duration / .milliseconds(1))),
        ]
        object["partial"] = result.state.partial?.json
        return .object(object)
    }
}

extension PartialStep {
    /// `PartialStep` of the protocol.
    var json: JSON { ["revision": .string(revision), "direction": .string(direction), "statements": .int(statements)] }
}

extension Result {
    fileprivate init(_ body: () async throws(Failure) -> Success) async {
        do throws(Failure) {
            self = .success(try await body())
        } catch {
            self = .failure(error)
        }
    }
}
