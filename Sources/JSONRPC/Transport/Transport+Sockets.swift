#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

extension Transport {
    /// Connects to a Unix socket on which the client listens (`--pipe=PATH` as vscode-languageclient means it).
    package static func connect(toPipe path: String) throws(TransportError) -> Transport {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let bytes = Array(path.utf8)
        let capacity = MemoryLayout.size(ofValue: address.sun_path)
        guard !bytes.isEmpty, bytes.count < capacity, !bytes.contains(0) else {
            throw TransportError("The path of a Unix socket has between 1 and \(capacity - 1) bytes, not \(bytes.count): \(path)")
        }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
        return try connect(streamSocket(AF_UNIX), to: address, named: path)
    }

    /// Connects to a port of this machine on which the client listens (`--socket=PORT`); never to another machine.
    package static func connect(toLoopbackPort port: Int) throws(TransportError) -> Transport {
        guard let number = UInt16(exactly: port), number > 0 else {
            throw TransportError("A port is a number from 1 to 65535, not \(port).")
        }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = number.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let transport = try connect(streamSocket(AF_INET), to: address, named: "127.0.0.1:\(port)")
        var enabled: Int32 = 1
        setsockopt(transport.output, Int32(IPPROTO_TCP), TCP_NODELAY, &enabled, socklen_t(MemoryLayout<Int32>.size))
        return transport
    }

    private static func streamSocket(_ family: Int32) -> Int32 {
        #if canImport(Glibc)
            socket(family, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        #else
            socket(family, SOCK_STREAM, 0)
        #endif
    }

    private static func connect<Address>(
        _ descriptor: Int32, to address: Address, named name: String
    ) throws(TransportError) -> Transport {
        guard descriptor >= 0 else { throw TransportError("No socket for \(name)", errno) }
        ignoreBrokenPipes()
        let status = withUnsafePointer(to: address) { address in
            address.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                systemConnect(descriptor, $0, socklen_t(MemoryLayout<Address>.size))
            }
        }
        guard status == 0 else {
            let code = errno
            close(descriptor)
            throw TransportError("Can't connect to the client at \(name)", code)
        }
        return Transport(input: descriptor, output: descriptor)
    }
}

/// connect(2), which the methods of the same name hide.
private func systemConnect(_ descriptor: Int32, _ address: UnsafePointer<sockaddr>, _ length: socklen_t) -> Int32 {
    connect(descriptor, address, length)
}
