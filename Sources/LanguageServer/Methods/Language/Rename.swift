import JSONRPC
import LanguageFeatures
import Migrations
import SourceText
import Workspace

/// `textDocument/rename`: another id for a revision, or another name for a label, in all files and in the file's name.
struct Rename: RequestHandler {
    static let method = "textDocument/rename"
    let services: EditorServices

    struct Params: JSONDecodable, Sendable {
        var place: PositionParams
        var newName: String

        init(json: JSON) throws(JSONDecodingError) {
            place = try PositionParams(json: json)
            newName = try JSONFields(json).required("newName")
        }
    }

    static func dependency(of params: Params) -> MessageDependency { .workspaceRequest }

    static func advertise(in capabilities: inout ServerCapabilities, to client: ClientCapabilities) {
        capabilities["renameProvider"] = client.preparesRename ? ["prepareProvider": true] : true
    }

    func handle(_ params: Params, _ context: RequestContext) async throws(ResponseError) -> JSON {
        guard let query = LanguageQuery(services, uri: params.place.uri, context.client) else { return .null }
        await services.workspaces.lookIntoDatabase(query.workspace, context.client)
        let rename = GraphRename(query.snapshot, database: services.workspaces.databases.applied(query.snapshot))
        do throws(EditRefusal) {
            guard let place = try rename.prepare(query.path, at: query.offset(params.place.position)) else {
                throw EditRefusal("There is no revision's id and no branch label here.")
            }
            return query.edit(try rename.rename(place.name, to: params.newName), context.client)
        } catch {
            throw ResponseError(.requestFailed, error.message, data: ErrorData(.graph).json)
        }
    }
}
