import JSONRPC

/// What `$/progress` carries for work in progress: LSP `WorkDoneProgressBegin`, `Report` and `End`.
package enum WorkDoneProgress: JSONEncodable, Sendable, Hashable {
    case begin(title: String, message: String?, percentage: Int?, cancellable: Bool)
    /// `details` are members for programs beside LSP's own.
    case report(message: String?, percentage: Int?, details: JSONObject = [:])
    case end(message: String?)

    package var json: JSON {
        var object: JSONObject
        switch self {
        case .begin(let title, let message, let percentage, let cancellable):
            object = ["kind": "begin", "title": .string(title), "cancellable": .bool(cancellable)]
            object["message"] = message.map(JSON.string)
            object["percentage"] = percentage.map(JSON.int)
        case .report(let message, let percentage, let details):
            object = ["kind": "report"]
            for member in details.members { object[member.key] = member.value }
            object["message"] = message.map(JSON.string)
            object["percentage"] = percentage.map(JSON.int)
        case .end(let message):
            object = ["kind": "end"]
            object["message"] = message.map(JSON.string)
        }
        return .object(object)
    }
}
