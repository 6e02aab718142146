@testable import JSONRPC
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

@Suite struct TransportTests {
    @Test func connectsToALoopbackPort() throws {
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(listener) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        withUnsafeMutablePointer(to: &address) { address in
            address.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                #expect(bind(listener, $0, length) == 0)
                #expect(listen(listener, 1) == 0)
                #expect(getsockname(listener, $0, &length) == 0)
            }
        }
        let transport = try Transport.connect(toLoopbackPort: Int(UInt16(bigEndian: address.sin_port)))
        #expect(OutputDescriptor(transport.output).write(Array("hello".utf8), from: 0) == nil)
        let accepted = accept(listener, nil, nil)
        var buffer = [UInt8](repeating: 0, count: 100)
        #expect(readBytes(accepted, into: &buffer) == .success(5))
        close(transport.input)
        close(accepted)
    }

    @Test(arguments: [0, -1, 65536])
    func refusesPortsThatAreNone(_ port: Int) {
        #expect(throws: TransportError("A port is a number from 1 to 65535, not \(port).")) { try Transport.connect(toLoopbackPort: port) }
    }

    @Test func saysWhichPipeIsMissing() {
        let error = #expect(throws: TransportError.self) { try Transport.connect(toPipe: "/nowhere/retort.sock") }
        #expect(error?.description == "Can't connect to the client at /nowhere/retort.sock: No such file or directory.")
        #expect(throws: TransportError.self) { try Transport.connect(toPipe: String(repeating: "x", count: 200)) }
        #expect(throws: TransportError.self) { try Transport.connect(toPipe: "") }
    }
}
