import JSONRPC
import Testing

@Suite struct FrameDecoderTests {
    private typealias Event = FrameDecoder.Event

    /// Feeds the text whole, cut at each place, and byte by byte; the outcome must be the same.
    private func check(
        _ text: String, limits: FrameLimits = FrameLimits(), _ expected: [Event], sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let bytes = Array(text.utf8)
        for cut in 0...bytes.count {
            let events = decode([bytes[..<cut], bytes[cut...]], limits)
            #expect(events == expected, "cut at \(cut)", sourceLocation: sourceLocation)
        }
        #expect(decode(bytes.indices.map { bytes[$0...$0] }, limits) == expected, "byte by byte", sourceLocation: sourceLocation)
    }

    private func decode(_ chunks: [ArraySlice<UInt8>], _ limits: FrameLimits) -> [Event] {
        var decoder = FrameDecoder(limits: limits)
        let events = chunks.flatMap { decoder.feed($0) }
        return events + (decoder.finish().map { [$0] } ?? [])
    }

    private func frame(_ text: String) -> Event { .frame(Array(text.utf8)) }

    @Test func contentLength() {
        check("", [])
        check("Content-Length: 2\r\n\r\n{}", [frame("{}")])
        check("Content-Length: 2\r\n\r\n{}Content-Length: 3\r\n\r\n[1]", [frame("{}"), frame("[1]")])
        check("Content-Length: 0\r\n\r\nContent-Length: 1\r\n\r\n1", [frame(""), frame("1")])
        check("content-length:2\r\nContent-Type: application/vscode-jsonrpc; charset=utf8\r\n\r\n{}", [frame("{}")])
        check("X-A: b:c\r\nCONTENT-LENGTH: \t2 \r\n\r\n{}", [frame("{}")])
        check("Content-Length: 2\n\n{}", [frame("{}")])
        check("\r\n Content-Length: 4\r\n\r\n\"é\"", [frame("\"é\"")])
        check("Content-Length: 2\r\nContent-Length: 2\r\n\r\n{}", [frame("{}")])
        check("Content-Length: 2\r\n\r\n{}\r\nContent-Length: 2\r\n\r\n[]\n", [frame("{}"), frame("[]")])
    }

    @Test func lines() {
        check("{}\n", [frame("{}")])
        check("{}\r\n{\"a\":1}\n", [frame("{}\r"), frame("{\"a\":1}")])
        check("\n\n{}\n\n \n[1]\n", [frame("{}"), frame("[1]")])
        check("{}\n{\"last\":1}", [frame("{}"), frame("{\"last\":1}")])
        check("[{}]\n", [frame("[{}]")])
        check("{}\nContent-Length: 2\n", [frame("{}"), frame("Content-Length: 2")])
    }

    @Test func brokenHeaders() {
        check("GET / HTTP/1.1\r\n\r\n", [.failure(.headerWithoutColon("GET / HTTP/1.1"))])
        check("Content-Type: a\r\n\r\n{}", [.failure(.missingContentLength)])
        check("X: 1\r\n\r\n", [.failure(.missingContentLength)])
        check("Content-Length: 2\r\n\r\n{}\r\n\r\n", [frame("{}"), .failure(.missingContentLength)])
        for value in ["-1", "+1", "1.5", "0x2", "", "two", "1 2", "99999999999999999999", "２"] {
            check("Content-Length: \(value)\r\n\r\n{}", [.failure(.badContentLength(value))])
        }
        check("Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}", [.failure(.badContentLength("3"))])
        check("Content-Length: 2\r\n\r\n{}}Content-Length: 2\r\n\r\n{}", [frame("{}"), .failure(.missingContentLength)])
    }

    @Test func limits() {
        let limits = FrameLimits(header: 32, body: 8)
        check("Content-Length: 8\r\n\r\n12345678", limits: limits, [frame("12345678")])
        check("Content-Length: 9\r\n\r\n123456789", limits: limits, [.failure(.bodyTooLong(length: 9, limit: 8))])
        check("Content-Length: 8\r\nX: \(String(repeating: "x", count: 50))", limits: limits, [.failure(.headerTooLong(limit: 32))])
        check(String(repeating: "x", count: 50), limits: limits, [.failure(.headerTooLong(limit: 32))])
        check("{234567}\n", limits: limits, [frame("{234567}")])
        check("{2345678}\n", limits: limits, [.failure(.bodyTooLong(length: nil, limit: 8))])
        check("{}\n{23456789", limits: limits, [frame("{}"), .failure(.bodyTooLong(length: nil, limit: 8))])
    }

    @Test func endsWithinAMessage() {
        check("Content-Le", [.failure(.truncated)])
        check("Content-Length: 3\r\n\r\n{}", [.failure(.truncated)])
        check("Content-Length: 2\r\n\r\n{}\r\nContent", [frame("{}"), .failure(.truncated)])
    }

    /// A declared length costs nothing before its bytes arrive.
    @Test func anAbsurdLengthIsRefusedAtOnce() {
        var decoder = FrameDecoder()
        let header = Array("Content-Length: 9000000000000000000\r\n\r\n".utf8)
        #expect(decoder.feed(header[...]) == [.failure(.bodyTooLong(length: 9_000_000_000_000_000_000, limit: 64 * 1024 * 1024))])
        #expect(decoder.feed(header[...]) == [])
    }

    @Test func randomBytesNeverTrap() {
        var generator = SeededGenerator(seed: 99)
        let alphabet = Array("Content-Length: 0123456789\r\n\r\n{}[]".utf8)
        for _ in 0..<5_000 {
            var decoder = FrameDecoder(limits: FrameLimits(header: 64, body: 64))
            for _ in 0..<Int.random(in: 1...6, using: &generator) {
                let chunk = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
                    Bool.random(using: &generator)
                        ? UInt8.random(in: 0...255, using: &generator) : alphabet.randomElement(using: &generator) ?? 0
                }
                for case .frame(let body) in decoder.feed(chunk[...]) { #expect(body.count <= 64) }
            }
            _ = decoder.finish()
        }
    }
}
