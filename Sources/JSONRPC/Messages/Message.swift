/// One JSON-RPC 2.0 message.
package enum Message: Sendable, Hashable {
    case request(id: RequestID, method: String, params: JSON?)
    case notification(method: String, params: JSON?)
    /// The id is nil when the peer could not read ours.
    case response(id: RequestID?, Result<JSON, ResponseError>)
}

extension Message {
    /// Why JSON is not a message, with the id that the answer must carry.
    package struct Invalid: Error, Hashable {
        package let id: RequestID?
        package let error: ResponseError

        init(_ id: RequestID?, _ reason: String, code: ErrorCode = .invalidRequest) {
            self.id = id
            error = ResponseError(code, reason)
        }
    }

    /// Reads a message.
    package init(_ json: JSON) throws(Invalid) {
        if case .array = json {
            throw Invalid(nil, "Batches are not supported (the LSP base protocol has none); send each message on its own.")
        }
        guard case .object(let object) = json else { throw Invalid(nil, "A message must be an object, not \(json.kind).") }
        let id = try? object["id"].map(RequestID.init(json:))
        guard object["jsonrpc"] == "2.0" else { throw Invalid(id, #"A message must have "jsonrpc": "2.0"."#) }
        guard let method = object["method"] else {
            self = try Message(response: object, id: id)
            return
        }
        guard case .string(let method) = method else { throw Invalid(id, "The method must be a string, not \(method.kind).") }
        let params = object["params"]
        switch params {
        case nil, .null, .array, .object: break
        case .some(let other):
            throw Invalid(id, "The params of \(method) must be an object or an array, not \(other.kind).", code: .invalidParams)
        }
        if let id {
            self = .request(id: id, method: method, params: params)
        } else if let wrong = object["id"] {
            throw Invalid(nil, "The id of \(method) must be an integer or a string, not \(wrong.kind).")
        } else {
            self = .notification(method: method, params: params)
        }
    }

    private init(response object: JSONObject, id: RequestID?) throws(Invalid) {
        if let error = object["error"], !error.isNull {
            do throws(JSONDecodingError) {
                self = .response(id: id, .failure(try ResponseError(json: error)))
            } catch {
                throw Invalid(nil, "The error of the response to \(id?.description ?? "null") is not one: \(error)")
            }
        } else if let result = object["result"], let id {
            self = .response(id: id, .success(result))
        } else {
            throw Invalid(id, "A message must have a method, a result or an error.")
        }
    }
}
