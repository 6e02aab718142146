import JSONRPC

extension ErrorCode {
    /// A request before `initialize`.
    package static let serverNotInitialized = ErrorCode(rawValue: -32002)
    /// The request is valid, and what it asked for failed.
    package static let requestFailed = ErrorCode(rawValue: -32803)
    /// Only for requests that declare it, such as pulled diagnostics.
    package static let serverCancelled = ErrorCode(rawValue: -32802)
    /// The server's own state changed and made the answer useless.
    package static let contentModified = ErrorCode(rawValue: -32801)
}
