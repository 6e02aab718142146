import JSONRPC
import LanguageFeatures
import SourceText
import Workspace

/// `textDocument/completion`: revisions, labels, directives, names of SQLAlchemy, tables and columns, header keys.
struct CompletionMethod: RequestHandler {
    static let method = "textDocument/completion"
    let services: EditorServices

    static func dependency(of params: PositionParams) -> MessageDependency { .documentRequest(uri: params.uri) }

    static func advertise(in capabilities: inout ServerCapabilities, to client: ClientCapabilities) {
        capabilities["completionProvider"] = ["triggerCharacters": [".", "\"", "'", ":", " "], "resolveProvider": false]
    }

    func handle(_ params: PositionParams, _ context: RequestContext) async throws(ResponseError) -> JSON {
        guard let query = LanguageQuery(services, uri: params.uri, context.client), let file = query.file else { return .null }
        let (found, isComplete) = Completions(query.index, file).at(query.offset(params.position))
        let width = String(found.count).utf8.count
        let items = found.enumerated().map { number, completion -> JSON in
            let order = String(number)
            var item: JSONObject = [
                "label": .string(completion.label), "kind": .int(completion.kind.code),
                "sortText": .string(String(repeating: "0", count: width - order.utf8.count) + order),
                "textEdit": ["range": query.range(completion.replaced), "newText": .string(completion.text)],
            ]
            item["detail"] = completion.detail.map { .string($0) }
            item["documentation"] = completion.documentation.map { ["kind": "markdown", "value": .string($0)] }
            item["filterText"] = completion.filter.map { .string($0) }
            return .object(item)
        }
        return ["isIncomplete": .bool(!isComplete), "items": .array(items)]
    }
}

extension Completion.Kind {
    /// LSP `CompletionItemKind`.
    fileprivate var code: Int {
        switch self {
        case .revision: 18
        case .label: 20
        case .function: 3
        case .type: 7
        case .table: 22
        case .column: 5
        case .keyword: 14
        }
    }
}
