import JSONRPC
import LanguageFeatures
import Migrations
import SourceText
import Workspace

/// `textDocument/prepareRename`: the id or label that would be renamed; why it can't be, as an error.
struct PrepareRename: RequestHandler {
    static let method = "textDocument/prepareRename"
    let services: EditorServices

    static func dependency(of params: PositionParams) -> MessageDependency { .documentRequest(uri: params.uri) }

    func handle(_ params: PositionParams, _ context: RequestContext) async throws(ResponseError) -> JSON {
        guard let query = LanguageQuery(services, uri: params.uri, context.client) else { return .null }
        await services.workspaces.lookIntoDatabase(query.workspace, context.client)
        let rename = GraphRename(query.snapshot, database: services.workspaces.databases.applied(query.snapshot))
        do throws(EditRefusal) {
            guard let place = try rename.prepare(query.path, at: query.offset(params.position)) else { return .null }
            return ["range": query.range(place.range), "placeholder": .string(place.name.text)]
        } catch {
            throw ResponseError(.requestFailed, error.message, data: ErrorData(.graph).json)
        }
    }
}
