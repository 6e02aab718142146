/// How messages are told apart in a stream of bytes.
package enum Framing: Sendable, Hashable {
    /// `Content-Length: N`, an empty line, N bytes.
    case contentLength
    /// One message a line.
    case lines

    /// Appends a message to what is to be sent.
    package func append(_ body: [UInt8], to output: inout [UInt8]) {
        switch self {
        case .contentLength:
            output.append(contentsOf: "Content-Length: \(body.count)\r\n\r\n".utf8)
            output.append(contentsOf: body)
        case .lines:
            output.append(contentsOf: body)
            output.append(0x0A)
        }
    }
}

/// How much a peer may ask us to hold for one message, in bytes.
package struct FrameLimits: Sendable, Hashable {
    package var header: Int
    package var body: Int

    package init(header: Int = 8 * 1024, body: Int = 64 * 1024 * 1024) {
        self.header = header
        self.body = body
    }
}
