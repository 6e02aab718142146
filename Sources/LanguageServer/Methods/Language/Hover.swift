import JSONRPC
import LanguageFeatures
import Schema
import SourceText
import Revisions
import Workspace

/// `textDocument/hover`: of an id what it is and where it stands, of a directive's call the SQL that it makes, of a statement its place.
struct Hover: RequestHandler {
    static let method = "textDocument/hover"
    let services: EditorServices

    static func dependency(of params: PositionParams) -> MessageDependency { .documentRequest(uri: params.uri) }

    static func advertise(in capabilities: inout ServerCapabilities, to client: ClientCapabilities) {
        capabilities["hoverProvider"] = true
    }

    func handle(_ params: PositionParams, _ context: RequestContext) async throws(ResponseError) -> JSON {
        if PreviewAddress.params(params.uri) != nil { return await preview(params, context) }
        guard let query = LanguageQuery(services, uri: params.uri, context.client) else { return .null }
        let offset = query.offset(params.position)
        let database = await services.workspaces.applied(query, context)
        if let place = GraphPlaces(query.snapshot).place(in: query.path, at: offset) {
            let text = RevisionHover(query.snapshot, database: database).text(of: place.name)
            return text.map { answer($0, query.range(place.range), context.client) } ?? .null
        }
        guard let file = query.file else { return .null }
        let outline = query.index.outline(file)
        if let text = StatementHover.text(of: offset, in: file, outline, database: database) {
            return answer(text, nil, context.client)
        }
        guard let call = outline.operations.last(where: { $0.range.lowerBound <= offset && offset <= $0.range.upperBound }) else {
            return .null
        }
        return await sql(of: call, file, query, context.client)
    }

    private func sql(of call: OperationCall, _ file: ScriptFile, _ query: LanguageQuery, _ client: Client) async -> JSON {
        let evaluation = EvaluationContext(query.snapshot, services.workspaces)
        var evaluations: [RevisionEvaluation] = []
        for dialect in evaluation.settings.hoverDialects {
            if let found = await services.evaluations.evaluation(file, evaluation, dialect: dialect) { evaluations.append(found) }
        }
        var parts: [String] = []
        if let documentation = DirectiveDocumentation.of(call.name) { parts.append(documentation.markdown) }
        if let sql = StatementHover.text(of: call, uri: file.uri, in: evaluations) { parts.append(sql) }
        return parts.isEmpty ? .null : answer(parts.joined(separator: "\n\n"), query.range(call.range), client)
    }

    /// In a preview: the line that made the statement.
    private func preview(_ params: PositionParams, _ context: RequestContext) async -> JSON {
        guard let target = await PreviewPlace(services, params, context.client) else { return .null }
        let source = target.coder.source(target.entry.source.uri)
        let path = FilePath(uri: target.entry.source.uri)
        let line = source.map { $0[$0.lineRange($0.line(at: target.entry.source.range.lowerBound))] } ?? ""
        let number = (source?.line(at: target.entry.source.range.lowerBound) ?? 0) + 1
        return answer("\(path?.name ?? target.entry.source.uri), line \(number)\n```\n\(line)\n```", target.range, context.client)
    }

    private func answer(_ text: String, _ range: JSON?, _ client: Client) -> JSON {
        let kind: JSON = client.capabilities.readsMarkdownInHover ? "markdown" : "plaintext"
        var object: JSONObject = ["contents": ["kind": kind, "value": .string(text)]]
        object["range"] = range
        return .object(object)
    }
}
