import JSONRPC
import Migrations
import Revisions
import SourceText
import Threads
import Workspace

/// Pushes diagnostics (`textDocument/publishDiagnostics`) and tells when the workspace has changed.
///
/// Files that are open, and files that have problems, are published; a file whose problems are gone is published once more without any.
package final class DiagnosticsPublisher: Sendable {
    private struct State {
        var published: [FilePath: JSON] = [:]
        var summaries: [FilePath: JSON] = [:]
    }

    let documents: Documents
    private let state = Lock(State())

    package init(documents: Documents = Documents()) {
        self.documents = documents
    }

    /// Publishes what has changed since the last time.
    func publish(_ workspace: Workspace, to client: Client) {
        let snapshot = workspace.snapshot()
        let coder = SnapshotCoder(snapshot, client)
        var problems = snapshot.problems
        for path in documents.paths where path.isInside(workspace.folder) && problems[path] == nil { problems[path] = [] }
        let notifications = state.withLock { state in
            for path in state.published.keys where path.isInside(workspace.folder) && problems[path] == nil { problems[path] = [] }
            var notifications: [JSON] = []
            for (path, diagnostics) in problems.sorted(by: { $0.key < $1.key }) {
                let list = JSON.array(diagnostics.map { .object(coder.diagnostic($0, uri: path.uri)) })
                if state.published[path] == list || state.published[path] == nil && diagnostics.isEmpty && documents.document(path) == nil {
                    continue
                }
                state.published[path] = diagnostics.isEmpty && documents.document(path) == nil ? nil : list
                var params: JSONObject = ["uri": .string(path.uri), "diagnostics": list]
                params["version"] = documents.document(path)?.version.map { .int($0) }
                notifications.append(.object(params))
            }
            return notifications
        }
        for params in notifications { client.notify("textDocument/publishDiagnostics", params) }
        notifyWorkspace(snapshot, client)
    }

    /// `migration/didChangeWorkspace`, when revisions, heads or the number of problems changed.
    private func notifyWorkspace(_ snapshot: Snapshot, _ client: Client) {
        let summary: JSON = [
            "workspace": .string(snapshot.folder.uri), "revisions": .int(snapshot.graph.count), "heads": snapshot.graph.heads.json,
            "problems": .int(snapshot.problems.values.reduce(0) { $0 + $1.count }),
        ]
        let isNew = state.withLock { state in
            defer { state.summaries[snapshot.folder] = summary }
            return state.summaries[snapshot.folder] != summary
        }
        if isNew { client.notify("migration/didChangeWorkspace", summary) }
    }
}
