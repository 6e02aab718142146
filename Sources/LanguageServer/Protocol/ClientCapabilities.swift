import JSONRPC
import SourceText

/// LSP `ClientCapabilities`: what the client said that it can do. A method reads what it needs in an extension of its own.
package struct ClientCapabilities: JSONDecodable, Sendable {
    private let json: JSON

    package init(_ json: JSON = [:]) {
        self.json = json
    }

    package init(json: JSON) throws(JSONDecodingError) {
        self.json = .object(try JSONObject(json: json))
    }

    /// The value at the end of a path of keys, such as `"window", "workDoneProgress"`.
    package subscript(path: String...) -> JSON? {
        var value: JSON? = json
        for key in path { value = value?[key] }
        return value
    }

    /// Whether the server may make progress tokens of its own.
    package var supportsWorkDoneProgress: Bool {
        self["window", "workDoneProgress"]?.boolValue ?? false
    }

    /// UTF-8, which costs us nothing, if the client offers it; UTF-32 if it would rather have that than UTF-16, which every client has.
    package var positionEncoding: PositionEncoding {
        let offered = self["general", "positionEncodings"]?.arrayValue ?? []
        if offered.contains(.string(PositionEncoding.utf8.rawValue)) { return .utf8 }
        return offered.first == .string(PositionEncoding.utf32.rawValue) ? .utf32 : .utf16
    }
}
