import Dialects
import JSONRPC
import Schema

/// `MigrationCapabilities` of the protocol: what `initialize` answers in `capabilities.experimental.migration`.
struct MigrationCapabilities: JSONEncodable {
    /// The version of protocol/migration.metaModel.json.
    static let version = "0.1.0"

    /// The requests that the server answers.
    var methods: [String]

    var json: JSON {
        ["version": .string(Self.version), "methods": methods.json, "dialects": Dialect.all.map(\.name.rawValue).json]
    }
}
