import JSONRPC
import SourceText
import Workspace

/// What the document notifications share: the editor's text goes in front of the file, and diagnostics follow.
struct DocumentEvents: Sendable {
    let services: EditorServices

    /// Takes the client's text of a file; `nil` gives the file on disk its place back.
    func update(_ uri: String, _ document: Documents.Document?, _ client: Client) {
        guard let path = FilePath(uri: uri) else { return }
        if let document { services.documents.set(path, document) } else { services.documents.close(path) }
        guard let workspace = services.workspaces.workspace(containing: path) else { return }
        workspace.setOverlay(path, document?.source)
        services.publisher.schedule(workspace, client)
        if document != nil { services.readAhead(workspace) }
    }
}

/// `textDocument` of the notifications' params.
struct TextDocument: JSONDecodable, Sendable {
    var uri: String
    var version: Int?
    var text: String?

    init(json: JSON) throws(JSONDecodingError) {
        let fields = try JSONFields(json)
        uri = try fields.required("uri")
        version = try fields.optional("version")
        text = try fields.optional("text")
    }
}

/// Params that name a document and nothing else that matters here.
struct TextDocumentParams: JSONDecodable, Sendable {
    var textDocument: TextDocument

    init(json: JSON) throws(JSONDecodingError) {
        textDocument = try JSONFields(json).required("textDocument")
    }
}
