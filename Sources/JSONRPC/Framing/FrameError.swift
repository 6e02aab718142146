/// Why no message can be found in the stream any more.
package enum FrameError: Error, Hashable, CustomStringConvertible {
    case headerTooLong(limit: Int)
    case headerWithoutColon(String)
    case badContentLength(String)
    case missingContentLength
    case bodyTooLong(length: Int?, limit: Int)
    /// The stream ended within a message.
    case truncated

    package var description: String {
        switch self {
        case .headerTooLong(let limit):
            "The header of a message is longer than \(limit) bytes."
        case .headerWithoutColon(let line):
            "\(line.debugDescription) is not a header field; a message begins with Content-Length: N, or with { for one message a line."
        case .badContentLength(let value):
            "Content-Length is \(value.debugDescription), not a number of bytes."
        case .missingContentLength:
            "The header of a message has no Content-Length."
        case .bodyTooLong(let length, let limit):
            "A message of \(length.map { "\($0)" } ?? "more than \(limit)") bytes is over the limit of \(limit) bytes."
        case .truncated:
            "The input ended within a message."
        }
    }
}
