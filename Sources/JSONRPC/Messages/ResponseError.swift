/// The error that answers a request: for a person to read, and for a program to act on.
package struct ResponseError: Error, Sendable, Hashable, CustomStringConvertible {
    package var code: ErrorCode
    /// What failed, where, and what to do; without passwords.
    package var message: String
    package var data: JSON?

    package init(_ code: ErrorCode, _ message: String, data: JSON? = nil) {
        self.code = code
        self.message = message
        self.data = data
    }

    package static func invalidParams(_ method: String, _ error: JSONDecodingError) -> ResponseError {
        ResponseError(.invalidParams, "Invalid params of \(method): \(error)")
    }

    package static let cancelled = ResponseError(.requestCancelled, "The request was cancelled.")

    package var description: String { "\(message) (\(code.rawValue))" }
}

extension ResponseError: JSONDecodable, JSONEncodable {
    package init(json: JSON) throws(JSONDecodingError) {
        let fields = try JSONFields(json)
        code = ErrorCode(rawValue: try fields.required("code"))
        message = try fields.required("message")
        data = try fields.optional("data")
    }

    package var json: JSON {
        var object: JSONObject = ["code": .int(code.rawValue), "message": .string(message)]
        object["data"] = data
        return .object(object)
    }
}
