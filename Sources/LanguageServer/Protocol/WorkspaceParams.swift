import JSONRPC

/// Params of methods that read one workspace: the folder's URI, or nothing for the first.
struct WorkspaceParams: JSONDecodable, Sendable {
    var workspace: String?

    init(json: JSON) throws(JSONDecodingError) {
        workspace = try JSONFields(json).optional("workspace")
    }
}

/// Params of methods that may read a database.
struct DatabaseParams: JSONDecodable, Sendable {
    var workspace: String?
    /// Goes before what the workspace and the environment say.
    var databaseURL: String?
    /// Alembic's `-x`, in order.
    var xArguments: [String]

    init(json: JSON) throws(JSONDecodingError) {
        let fields = try JSONFields(json)
        workspace = try fields.optional("workspace")
        databaseURL = try fields.optional("databaseURL")
        xArguments = try fields.value("xArguments", default: [])
    }
}
