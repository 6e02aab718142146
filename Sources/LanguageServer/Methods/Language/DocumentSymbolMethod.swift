import JSONRPC
import LanguageFeatures
import Workspace

/// `textDocument/documentSymbol`: the revision, its functions or sections, and their operations.
struct DocumentSymbolMethod: RequestHandler {
    static let method = "textDocument/documentSymbol"
    let services: EditorServices

    static func dependency(of params: TextDocumentParams) -> MessageDependency { .documentRequest(uri: params.textDocument.uri) }

    static func advertise(in capabilities: inout ServerCapabilities, to client: ClientCapabilities) {
        capabilities["documentSymbolProvider"] = true
    }

    func handle(_ params: TextDocumentParams, _ context: RequestContext) async throws(ResponseError) -> JSON {
        guard let query = LanguageQuery(services, uri: params.textDocument.uri, context.client) else { return .null }
        let symbols = DocumentSymbols(query.index).of(query.path)
        if context.client.capabilities.hasNestedSymbols { return .array(symbols.map { nested($0, query) }) }
        var flat: [JSON] = []
        for symbol in symbols { flatten(symbol, in: nil, query, &flat) }
        return .array(flat)
    }

    /// LSP `DocumentSymbol`; the depth is that of an outline, four at most.
    private func nested(_ symbol: DocumentSymbol, _ query: LanguageQuery) -> JSON {
        var object: JSONObject = [
            "name": .string(symbol.name), "kind": .int(symbol.kind.code), "range": query.range(symbol.range),
            "selectionRange": query.range(symbol.selection.clamped(to: symbol.range)),
        ]
        object["detail"] = symbol.detail.map { .string($0) }
        if !symbol.children.isEmpty { object["children"] = .array(symbol.children.map { nested($0, query) }) }
        return .object(object)
    }

    /// LSP `SymbolInformation`.
    private func flatten(_ symbol: DocumentSymbol, in container: String?, _ query: LanguageQuery, _ result: inout [JSON]) {
        var object: JSONObject = [
            "name": .string(symbol.name), "kind": .int(symbol.kind.code), "location": query.location(query.path.uri, symbol.selection),
        ]
        object["containerName"] = container.map { .string($0) }
        result.append(.object(object))
        for child in symbol.children { flatten(child, in: symbol.name, query, &result) }
    }
}

extension DocumentSymbol.Kind {
    /// LSP `SymbolKind`.
    var code: Int {
        switch self {
        case .revision: 2
        case .function: 12
        case .section, .configurationSection: 3
        case .operation: 6
        case .statement: 15
        case .option: 20
        }
    }
}
