import JSONRPC
import LanguageFeatures
import SourceText
import Workspace

/// `textDocument/foldingRange`: functions, calls over several lines, imports, headers, sections and statements.
struct FoldingRange: RequestHandler {
    static let method = "textDocument/foldingRange"
    let services: EditorServices

    static func dependency(of params: TextDocumentParams) -> MessageDependency { .documentRequest(uri: params.textDocument.uri) }

    static func advertise(in capabilities: inout ServerCapabilities, to client: ClientCapabilities) {
        capabilities["foldingRangeProvider"] = true
    }

    func handle(_ params: TextDocumentParams, _ context: RequestContext) async throws(ResponseError) -> JSON {
        guard let query = LanguageQuery(services, uri: params.textDocument.uri, context.client) else { return .null }
        var seen: Set<Int> = []
        var folds: [JSON] = []
        for region in Folding(query.index).regions(query.path).sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
            let start = query.source.line(at: region.range.lowerBound)
            let end = query.source.line(at: max(region.range.lowerBound, region.range.upperBound - 1))
            guard start < end, seen.insert(start).inserted else { continue }
            var fold: JSONObject = ["startLine": .int(start), "endLine": .int(end)]
            fold["kind"] = region.kind.map { .string($0.name) }
            folds.append(.object(fold))
        }
        return .array(folds)
    }
}

extension Folding.Region.Kind {
    /// LSP `FoldingRangeKind`.
    fileprivate var name: String {
        switch self {
        case .comment: "comment"
        case .imports: "imports"
        case .region: "region"
        }
    }
}
