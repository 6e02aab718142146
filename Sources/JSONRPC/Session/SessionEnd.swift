/// Why a session is over.
package enum SessionEnd: Sendable, Hashable, CustomStringConvertible {
    /// We closed it.
    case closed
    /// The peer closed its end.
    case endOfInput
    case broken(FrameError)
    /// A system call failed, with its errno.
    case readFailed(Int32)
    case writeFailed(Int32)
    /// The peer does not read: so many bytes waited for it.
    case unread(Int)

    package var description: String {
        switch self {
        case .closed: "The session was closed."
        case .endOfInput: "The client closed the connection."
        case .broken(let error): "The session can't go on: \(error)"
        case .readFailed(let code): "Reading from the client failed: \(errorText(code))."
        case .writeFailed(let code): "Writing to the client failed: \(errorText(code))."
        case .unread(let count): "The client does not read its messages; \(count) bytes were waiting."
        }
    }
}
