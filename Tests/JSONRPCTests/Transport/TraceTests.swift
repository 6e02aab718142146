@testable import JSONRPC
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

@Suite struct TraceTests {
    @Test func mirrorsBothDirectionsWithoutSecrets() throws {
        let path = "/tmp/retort-trace-\(getpid())-\(UInt64.random(in: 0...UInt64.max))"
        defer { unlink(path) }
        do {
            let trace = try Trace(path: path) { key, text in key == "databaseURL" || text.contains("secret") ? "***" : text }
            trace.record(.received, .request(id: .number(1), method: "m", params: ["databaseURL": "a", "urls": ["b", ["c": "secret"]]]))
            trace.record(.sent, .response(id: .number(1), .failure(ResponseError(.internalError, "secret", data: ["databaseURL": "a"]))))
            trace.record(.sent, .notification(method: "n", params: nil))
            trace.recordUnreadable(byteCount: 3)
        }
        let descriptor = open(path, O_RDONLY)
        defer { close(descriptor) }
        var status = stat()
        #expect(fstat(descriptor, &status) == 0 && status.st_mode & 0o777 == 0o600)
        var buffer = [UInt8](repeating: 0, count: 10_000)
        let count = try readBytes(descriptor, into: &buffer).get()
        let lines = String(decoding: buffer[..<count], as: UTF8.self).split(separator: "\n").map(String.init)
        #expect(lines.allSatisfy { $0.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z (-->|<--) .*/) != nil })
        #expect(
            lines.map { String($0.dropFirst(25)) } == [
                #"--> {"jsonrpc":"2.0","id":1,"method":"m","params":{"databaseURL":"***","urls":["b",{"c":"***"}]}}"#,
                #"<-- {"jsonrpc":"2.0","id":1,"error":{"code":-32603,"message":"***","data":{"databaseURL":"***"}}}"#,
                #"<-- {"jsonrpc":"2.0","method":"n"}"#,
                "--> (3 bytes that are not JSON)",
            ])
    }
}
