#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif
import Database
import Testing

/// Stands between a client and a server on the loopback and cuts the connection after so many bytes.
actor CuttingProxy {
    struct Counts {
        var fromServer = 0
        var fromClient = 0
    }

    nonisolated let port: Int
    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }
    private let executor: ThreadSerialExecutor
    private let listener: Int32
    private let serverPort: Int

    init(serverPort: Int) throws {
        executor = try ThreadSerialExecutor(name: "retort-proxy")
        self.serverPort = serverPort
        (listener, port) = try Loopback.listen()
    }

    deinit {
        close(listener)
        executor.shutDown()
    }

    /// Takes one client and passes bytes on until a limit is reached or one side closes.
    ///
    /// - Returns: the bytes passed on.
    func serve(upTo limits: Counts) -> Counts {
        var counts = Counts()
        let client = accept(listener, nil, nil)
        let server = Loopback.connect(port: serverPort)
        defer {
            close(client)
            close(server)
        }
        while counts.fromServer < limits.fromServer, counts.fromClient < limits.fromClient {
            var descriptors = [
                pollfd(fd: server, events: Int16(POLLIN), revents: 0), pollfd(fd: client, events: Int16(POLLIN), revents: 0),
            ]
            guard poll(&descriptors, 2, 20_000) > 0 else { break }
            if descriptors[0].revents != 0 {
                let count = pass(from: server, to: client, limits.fromServer - counts.fromServer)
                if count == 0 { break }
                counts.fromServer += count
            }
            if descriptors[1].revents != 0 {
                let count = pass(from: client, to: server, limits.fromClient - counts.fromClient)
                if count == 0 { break }
                counts.fromClient += count
            }
        }
        return counts
    }

    private func pass(from source: Int32, to target: Int32, _ limit: Int) -> Int {
        var bytes = [UInt8](repeating: 0, count: min(limit, 65536))
        let count = read(source, &bytes, bytes.count)
        return count > 0 ? max(send(target, bytes, count, Loopback.noSignal), 0) : 0
    }
}
