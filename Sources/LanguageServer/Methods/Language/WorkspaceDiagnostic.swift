import JSONRPC
import SourceText
import Workspace

/// `workspace/diagnostic`: the diagnostics of every file that has some, or had some when the client asked before.
struct WorkspaceDiagnostic: RequestHandler {
    static let method = "workspace/diagnostic"
    let services: EditorServices

    struct Params: JSONDecodable, Sendable {
        var known: [String: String]

        init(json: JSON) throws(JSONDecodingError) {
            known = [:]
            for entry in try JSONFields(json).value("previousResultIds", default: [JSON]()) {
                let fields = try JSONFields(entry)
                known[try fields.required("uri")] = try fields.required("value", as: String.self)
            }
        }
    }

    static func dependency(of params: Params) -> MessageDependency { .workspaceRequest }

    func handle(_ params: Params, _ context: RequestContext) async throws(ResponseError) -> JSON {
        services.publisher.workspaceIsPulled()
        var reports: [JSON] = []
        for workspace in services.workspaces.all {
            let snapshot = workspace.snapshot()
            let coder = SnapshotCoder(snapshot, context.client)
            var found = services.publisher.diagnostics(snapshot)
            for uri in params.known.keys {
                if let path = FilePath(uri: uri), path.isInside(snapshot.folder), found[path] == nil { found[path] = [] }
            }
            for (path, diagnostics) in found.sorted(by: { $0.key < $1.key }) {
                let report = DiagnosticReport(diagnostics.map { .object(coder.diagnostic($0, uri: path.uri)) })
                guard case .object(var object) = report.json(unlessKnownAs: params.known[path.uri]) else { continue }
                object["uri"] = .string(path.uri)
                object["version"] = services.documents.document(path)?.version.map { .int($0) } ?? .null
                reports.append(.object(object))
            }
            services.publisher.publish(workspace, to: context.client)
        }
        return ["items": .array(reports)]
    }
}
