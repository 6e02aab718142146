import JSONRPC
import SourceText
import Workspace

/// `textDocument/diagnostic`: the diagnostics of one document, pulled; its evaluation is waited for.
struct DocumentDiagnostic: RequestHandler {
    static let method = "textDocument/diagnostic"
    let services: EditorServices

    struct Params: JSONDecodable, Sendable {
        var uri: String
        var previousResultID: String?

        init(json: JSON) throws(JSONDecodingError) {
            let fields = try JSONFields(json)
            uri = try fields.required("textDocument", as: TextDocument.self).uri
            previousResultID = try fields.optional("previousResultId")
        }
    }

    static func dependency(of params: Params) -> MessageDependency { .documentRequest(uri: params.uri) }

    static func advertise(in capabilities: inout ServerCapabilities, to client: ClientCapabilities) {
        if client.canPullDiagnostics, !client.pullsDiagnostics { return }
        capabilities["diagnosticProvider"] = ["identifier": "retort", "interFileDependencies": true, "workspaceDiagnostics": true]
    }

    func handle(_ params: Params, _ context: RequestContext) async throws(ResponseError) -> JSON {
        guard let path = FilePath(uri: params.uri), let workspace = services.workspaces.workspace(containing: path) else {
            return DiagnosticReport([]).json(unlessKnownAs: params.previousResultID)
        }
        let snapshot = workspace.snapshot()
        context.releaseOrder()
        let evaluation = EvaluationContext(snapshot, services.workspaces)
        if evaluation.settings.evaluationScope != .off, let file = snapshot.file(at: path) {
            _ = await services.evaluations.evaluation(file, evaluation, dialect: services.evaluations.dialect(evaluation))
        }
        let coder = SnapshotCoder(snapshot, context.client)
        let found = services.publisher.diagnostics(snapshot)[path] ?? []
        return DiagnosticReport(found.map { .object(coder.diagnostic($0, uri: path.uri)) }).json(unlessKnownAs: params.previousResultID)
    }
}

/// Diagnostics and the id that tells them from others.
struct DiagnosticReport {
    private let items: [JSON]
    /// A hash of the diagnostics: the same for the same ones, also after a restart.
    let resultID: String

    init(_ items: [JSON]) {
        self.items = items
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in JSON.array(items).text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        resultID = String(hash, radix: 16)
    }

    /// LSP `DocumentDiagnosticReport`: the diagnostics, or that they are the ones that the client has.
    func json(unlessKnownAs previous: String?) -> JSON {
        if previous == resultID { return ["kind": "unchanged", "resultId": .string(resultID)] }
        return ["kind": "full", "resultId": .string(resultID), "items": .array(items)]
    }
}
