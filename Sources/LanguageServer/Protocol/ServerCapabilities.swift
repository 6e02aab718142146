import JSONRPC

/// LSP `ServerCapabilities`, to which each method adds what it stands for.
package struct ServerCapabilities: JSONEncodable, Sendable, Hashable {
    private var object: JSONObject = [:]

    package init() {}

    /// The value at the end of a path of keys, such as `"workspace", "workspaceFolders"`; setting it makes the objects on the way.
    package subscript(path: String...) -> JSON? {
        get { path.reduce(json) { value, key in value?[key] } }
        set { object = Self.setting(newValue, at: path[...], in: object) }
    }

    package var json: JSON { .object(object) }

    private static func setting(_ value: JSON?, at path: ArraySlice<String>, in object: JSONObject) -> JSONObject {
        guard let key = path.first else { return object }
        var object = object
        if path.count == 1 {
            object[key] = value
        } else {
            object[key] = .object(setting(value, at: path.dropFirst(), in: object[key]?.objectValue ?? [:]))
        }
        return object
    }
}
