#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif
import Testing

/// TCP sockets on 127.0.0.1.
enum Loopback {
    #if canImport(Glibc)
        /// Keeps a `send` to a closed socket from ending the process.
        static let noSignal = Int32(MSG_NOSIGNAL)
    #else
        static let noSignal: Int32 = 0
    #endif

    /// - Returns: a listening socket and its port.
    static func listen() throws -> (descriptor: Int32, port: Int) {
        let descriptor = makeSocket()
        var address = address(port: 0)
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isListening = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                bind(descriptor, address, length) == 0 && systemListen(descriptor) == 0 && getsockname(descriptor, address, &length) == 0
            }
        }
        try #require(isListening)
        return (descriptor, Int(UInt16(bigEndian: address.sin_port)))
    }

    /// - Returns: a connected socket, or one on which nothing can be read.
    static func connect(port: Int) -> Int32 {
        let descriptor = makeSocket()
        var address = address(port: port)
        withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                _ = systemConnect(descriptor, address)
            }
        }
        return descriptor
    }

    private static func address(port: Int) -> sockaddr_in {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        address.sin_port = UInt16(truncatingIfNeeded: port).bigEndian
        return address
    }

    private static func makeSocket() -> Int32 {
        #if canImport(Glibc)
            socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #else
            socket(AF_INET, SOCK_STREAM, 0)
        #endif
    }
}

private func systemListen(_ descriptor: Int32) -> Int32 { listen(descriptor, 8) }

private func systemConnect(_ descriptor: Int32, _ address: UnsafePointer<sockaddr>) -> Int32 {
    connect(descriptor, address, socklen_t(MemoryLayout<sockaddr_in>.size))
}
