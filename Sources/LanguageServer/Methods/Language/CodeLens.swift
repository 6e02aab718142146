import JSONRPC
import LanguageFeatures
import Revisions
import Workspace

/// `textDocument/codeLens`: preview, upgrade and downgrade above a revision's id and its directions.
struct CodeLens: RequestHandler {
    static let method = "textDocument/codeLens"
    let services: EditorServices

    static func dependency(of params: TextDocumentParams) -> MessageDependency { .documentRequest(uri: params.textDocument.uri) }

    static func advertise(in capabilities: inout ServerCapabilities, to client: ClientCapabilities) {
        capabilities["codeLensProvider"] = ["resolveProvider": false]
    }

    func handle(_ params: TextDocumentParams, _ context: RequestContext) async throws(ResponseError) -> JSON {
        guard let query = LanguageQuery(services, uri: params.textDocument.uri, context.client), let file = query.file,
            services.workspaces.settings.settings(query.snapshot.folder).hasCodeLens, let anchors = RevisionAnchors(file)
        else { return [] }
        let commands = RevisionCommands(query, anchors.revision, await services.workspaces.applied(query, context))
        var lenses: [JSON] = []
        func add(_ ranges: [Range<Int>], _ titles: [(String, RevisionCommands.Name)]) {
            for range in ranges {
                for (title, name) in titles where commands.applies(name) {
                    lenses.append(["range": query.range(range), "command": commands.command(name, title: title)])
                }
            }
        }
        add(
            [anchors.id],
            [("Preview SQL", .previewUpgrade), ("Upgrade to here", .upgradeTo), ("Downgrade to before here", .downgradeBefore)])
        add(anchors.upgrade, [("Preview SQL", .previewUpgrade), ("Upgrade to here", .upgradeTo)])
        add(anchors.downgrade, [("Preview SQL", .previewDowngrade), ("Downgrade to before here", .downgradeBefore)])
        return .array(lenses)
    }
}
