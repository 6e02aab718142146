import JSONRPC

/// LSP `WorkspaceFolder`.
package struct WorkspaceFolder: JSONCodable, Sendable, Hashable {
    package var uri: String
    package var name: String

    package init(uri: String, name: String) {
        self.uri = uri
        self.name = name
    }

    package init(json: JSON) throws(JSONDecodingError) {
        let fields = try JSONFields(json)
        uri = try fields.required("uri")
        name = try fields.value("name", default: uri)
    }

    package var json: JSON { ["uri": .string(uri), "name": .string(name)] }
}
