import JSONRPC

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Two connected sockets in this process: a session has one of them, the test the other.
final class SocketPair: Sendable {
    let near: Int32
    let far: Int32

    init() {
        var descriptors: [Int32] = [-1, -1]
        #if canImport(Glibc)
            socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &descriptors)
        #else
            socketpair(AF_UNIX, SOCK_STREAM, 0, &descriptors)
        #endif
        (near, far) = (descriptors[0], descriptors[1])
    }

    var transport: Transport { Transport(input: near, output: near) }
    var farTransport: Transport { Transport(input: far, output: far) }

    func write(_ text: String) {
        write(Array(text.utf8))
    }

    func write(_ bytes: [UInt8]) {
        var offset = 0
        while offset < bytes.count {
            let count = bytes[offset...].withUnsafeBytes { send(far, $0.baseAddress, $0.count, 0) }
            if count <= 0 { return }
            offset += count
        }
    }

    /// Reads one line without its end; nil at the end of the stream.
    func readLine() -> String? {
        var line: [UInt8] = []
        var byte: UInt8 = 0
        while read(far, &byte, 1) == 1 {
            if byte == 0x0A { return String(decoding: line, as: UTF8.self) }
            line.append(byte)
        }
        return nil
    }

    func closeFar() {
        shutdown(far, Int32(SHUT_RDWR))
    }

    func stopWriting() {
        shutdown(far, Int32(SHUT_WR))
    }

    deinit {
        retire(near)
        retire(far)
    }
}
