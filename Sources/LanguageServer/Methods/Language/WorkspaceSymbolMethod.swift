import JSONRPC
import LanguageFeatures
import Workspace

/// `workspace/symbol`: revisions by id and message, branch labels, and the tables that revisions make.
struct WorkspaceSymbolMethod: RequestHandler {
    static let method = "workspace/symbol"
    let services: EditorServices

    struct Params: JSONDecodable, Sendable {
        var query: String

        init(json: JSON) throws(JSONDecodingError) {
            query = try JSONFields(json).value("query", default: "")
        }
    }

    static func dependency(of params: Params) -> MessageDependency { .workspaceRequest }

    static func advertise(in capabilities: inout ServerCapabilities, to client: ClientCapabilities) {
        capabilities["workspaceSymbolProvider"] = true
    }

    func handle(_ params: Params, _ context: RequestContext) async throws(ResponseError) -> JSON {
        var found: [JSON] = []
        for workspace in services.workspaces.all {
            let snapshot = workspace.snapshot()
            let coder = SnapshotCoder(snapshot, context.client)
            for symbol in WorkspaceSymbols(services.index(snapshot)).matching(params.query) {
                var object: JSONObject = [
                    "name": .string(symbol.name), "kind": .int(symbol.kind.code),
                    "location": ["uri": .string(symbol.uri), "range": coder.range(symbol.range, uri: symbol.uri)],
                ]
                object["containerName"] = symbol.container.map { .string($0) }
                found.append(.object(object))
            }
        }
        return .array(found)
    }
}

extension WorkspaceSymbols.Symbol.Kind {
    /// LSP `SymbolKind`.
    var code: Int {
        switch self {
        case .revision: 2
        case .label: 3
        case .table: 23
        }
    }
}
