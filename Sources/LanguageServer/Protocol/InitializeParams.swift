import JSONRPC

/// LSP `InitializeParams`, of which everything may be left out.
package struct InitializeParams: JSONDecodable, Sendable {
    /// The process that started the server; when it dies, the server ends.
    package var processID: Int?
    package var clientName: String?
    package var capabilities: ClientCapabilities
    /// `workspaceFolders`, or else one made of `rootUri` or `rootPath`.
    package var folders: [WorkspaceFolder]
    package var options: JSON?

    package init(json: JSON) throws(JSONDecodingError) {
        let fields = try JSONFields(json)
        processID = try fields.optional("processId")
        clientName = try fields.optional("clientInfo", as: JSON.self)?["name"]?.stringValue
        capabilities = try fields.value("capabilities", default: ClientCapabilities())
        options = try fields.optional("initializationOptions")
        let uri = try fields.optional("rootUri", as: String.self)
        let path = try fields.optional("rootPath", as: String.self)
        let root = (uri ?? path.map { "file://\($0)" }).map { [WorkspaceFolder(uri: $0, name: $0)] }
        let named = try fields.optional("workspaceFolders", as: [WorkspaceFolder].self)
        folders = named ?? root ?? []
    }
}
