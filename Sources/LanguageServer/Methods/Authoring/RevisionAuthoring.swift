import JSONRPC
import Migrations
import Schema
import Workspace

/// Writes a revision for a client: what `migration/revision` and `migration/merge` share.
struct RevisionAuthoring {
    let workspaces: Workspaces
    let publisher: DiagnosticsPublisher

    /// `CreatedRevision` of the protocol. Later requests see the file; only the hooks run beside them.
    func create(
        _ context: RequestContext, workspace uri: String?, request: (Snapshot) -> RevisionRequest
    ) async throws(ResponseError) -> JSON {
        let workspace = try workspaces.workspace(uri)
        let snapshot = workspace.snapshot()
        do {
            let hooks = try PostWriteHooks(
                snapshot.configuration, environment: workspaces.environment, workingDirectory: workspace.folder)
            let written = try RevisionWriter(snapshot).write(request(snapshot))
            publisher.publish(workspace, to: context.client)
            context.releaseOrder()
            defer { if !hooks.hooks.isEmpty { publisher.publish(workspace, to: context.client) } }
            var output: [String] = []
            try await hooks.run(on: written.path) { event in
                if case .output(let line) = event { output.append(line) }
            }
            return ["revision": .string(written.id), "uri": .string(written.path.uri), "output": output.json]
        } catch {
            throw SnapshotCoder(snapshot, context.client).error(MigrationFailure(error))
        }
    }
}

extension MigrationFailure {
    /// The same for a client.
    init(_ error: AuthoringError) {
        let kind: Kind =
            switch error.kind {
            case .configuration: .configuration
            case .fileSystem: .fileSystem
            case .graph: .graph
            case .hook, .template: .scriptFailed
            case .target: .target
            }
        self.init(
            kind, error.message, hint: error.hint,
            location: error.path.map { Schema.SourceLocation(uri: $0.uri, range: error.range ?? 0..<0) })
    }
}
