/// The number that says what kind of error a response carries.
package struct ErrorCode: RawRepresentable, Sendable, Hashable {
    package let rawValue: Int

    package init(rawValue: Int) {
        self.rawValue = rawValue
    }

    /// The bytes are not JSON.
    package static let parseError = ErrorCode(rawValue: -32700)
    /// The JSON is not a request.
    package static let invalidRequest = ErrorCode(rawValue: -32600)
    package static let methodNotFound = ErrorCode(rawValue: -32601)
    package static let invalidParams = ErrorCode(rawValue: -32602)
    package static let internalError = ErrorCode(rawValue: -32603)
    /// The client cancelled the request.
    package static let requestCancelled = ErrorCode(rawValue: -32800)
}
