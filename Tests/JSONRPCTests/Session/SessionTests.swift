@testable import JSONRPC
import Testing
import Threads

@Suite struct SessionTests {
    private let sockets = SocketPair()
    private let log = SessionLog { _, _ in }

    /// Runs a session that gets this text and then the end of its input; returns what it sent.
    private func exchange(_ text: String, _ receiver: RecordingReceiver, limits: SessionLimits = SessionLimits()) async -> (
        lines: [String], SessionEnd
    ) {
        sockets.write(text)
        sockets.stopWriting()
        let session = Session(sockets.transport, limits: limits, log: log)
        let end = await session.run(receiver)
        await session.finish(within: .seconds(5))
        var lines: [String] = []
        while let line = sockets.readLine() { lines.append(line) }
        return (lines, end)
    }

    private func check(_ input: [String], _ output: [String], sourceLocation: SourceLocation = #_sourceLocation) async {
        let receiver = RecordingReceiver { method, params, reply in
            switch method {
            case "echo": reply.answer(.success(params ?? "nothing"))
            case "twice": _ = reply.answer(.success(1)) && reply.answer(.success(2))
            case "drop": break
            default: reply.answer(.failure(ResponseError(.methodNotFound, "no \(method)")))
            }
            return true
        }
        let (lines, end) = await exchange(input.map { $0 + "\n" }.joined(), receiver)
        #expect(lines == output, sourceLocation: sourceLocation)
        #expect(end == .endOfInput, sourceLocation: sourceLocation)
    }

    @Test func answersInKind() async {
        await check(
            [#"{"jsonrpc":"2.0","id":1,"method":"echo","params":{"a":1}}"#, #"{"jsonrpc":"2.0","id":"b","method":"echo"}"#],
            [#"{"jsonrpc":"2.0","id":1,"result":{"a":1}}"#, #"{"jsonrpc":"2.0","id":"b","result":"nothing"}"#])
    }

    @Test func answersWithAHeader() async {
        let body = #"{"jsonrpc":"2.0","id":1,"method":"echo","params":[]}"#
        let receiver = RecordingReceiver { _, params, reply in reply.answer(.success(params ?? nil)) }
        let (lines, _) = await exchange("Content-Length: \(body.utf8.count)\r\n\r\n\(body)", receiver)
        #expect(lines == ["Content-Length: 36\r", "\r"])
    }

    @Test func answersExactlyOnce() async {
        await check([#"{"jsonrpc":"2.0","id":1,"method":"twice"}"#], [#"{"jsonrpc":"2.0","id":1,"result":1}"#])
    }

    @Test func answersADroppedRequest() async {
        await check(
            [#"{"jsonrpc":"2.0","id":1,"method":"drop"}"#],
            [#"{"jsonrpc":"2.0","id":1,"error":{"code":-32603,"message":"drop ended without an answer; this is a fault of the server."}}"#])
    }

    @Test func goesOnAfterABrokenMessage() async {
        await check(
            ["{oops}", "[]", #"{"jsonrpc":"2.0","id":1,"method":"echo"}"#],
            [
                #"{"jsonrpc":"2.0","id":null,"error":{"code":-32700,"message":"The message is not JSON: Expected a key in double quotes at byte 1."}}"#,
                #"{"jsonrpc":"2.0","id":null,"error":{"code":-32600,"message":"Batches are not supported (the LSP base protocol has none); send each message on its own."}}"#,
                #"{"jsonrpc":"2.0","id":1,"result":"nothing"}"#,
            ])
    }

    @Test(arguments: [
        ("Content-Length: x\r\n\r\n", SessionEnd.broken(.badContentLength("x"))),
        ("Content-Length: 70000000\r\n\r\n", .broken(.bodyTooLong(length: 70_000_000, limit: 64 * 1024 * 1024))),
        (String(repeating: "a", count: 9000), .broken(.headerTooLong(limit: 8192))),
        ("Content-Length: 10\r\n\r\n{}", .broken(.truncated)),
        ("", .endOfInput),
    ])
    func endsWhereNoMessageCanBeFound(_ text: String, _ end: SessionEnd) async {
        #expect(await exchange(text, RecordingReceiver()).1 == end)
    }

    @Test func anIDInUseIsRefused() async {
        let receiver = RecordingReceiver()
        let request = #"{"jsonrpc":"2.0","id":1,"method":"wait"}"# + "\n"
        let (lines, _) = await exchange(request + request, receiver)
        #expect(
            lines == [
                #"{"jsonrpc":"2.0","id":1,"error":{"code":-32600,"message":"The id 1 belongs to a request that has no answer yet."}}"#
            ])
        #expect(receiver.received == ["wait#1"])
    }

    @Test func tooManyRequestsAreRefused() async {
        var limits = SessionLimits()
        limits.requestsInFlight = 2
        let requests = (1...3).map { #"{"jsonrpc":"2.0","id":\#($0),"method":"wait"}"# + "\n" }.joined()
        let (lines, _) = await exchange(requests, RecordingReceiver(), limits: limits)
        #expect(
            lines == [
                #"{"jsonrpc":"2.0","id":3,"error":{"code":-32603,"message":"2 requests have no answer yet; wait for some of them."}}"#
            ])
    }

    @Test func cancelReachesTheRequest() async {
        let receiver = RecordingReceiver { method, _, reply in
            reply.cancellation.onCancel { reply.answer(.failure(.cancelled)) }
            return true
        }
        let (lines, _) = await exchange(
            """
            {"jsonrpc":"2.0","id":"a","method":"wait"}
            {"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":"b"}}
            {"jsonrpc":"2.0","method":"$/cancelRequest"}
            {"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":"a"}}
            {"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":"a"}}

            """, receiver)
        #expect(lines == [#"{"jsonrpc":"2.0","id":"a","error":{"code":-32800,"message":"The request was cancelled."}}"#])
    }

    /// A conversation with damaged bytes ends, whatever they are, and what is sent are whole messages.
    @Test func aDamagedConversationEnds() async {
        let conversation =
            #"{"jsonrpc":"2.0","id":1,"method":"echo","params":{"a":[1]}}"# + "\n"
            + #"{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":1}}"# + "\n" + #"{"jsonrpc":"2.0","id":2,"result":null}"# + "\n"
        var generator = SeededGenerator(seed: 4)
        for _ in 0..<300 {
            var bytes = Array(conversation.utf8)
            for _ in 0..<Int.random(in: 1...4, using: &generator) {
                bytes[Int.random(in: 0..<bytes.count, using: &generator)] = .random(in: 0...255, using: &generator)
            }
            let sockets = SocketPair()
            sockets.write(bytes)
            sockets.stopWriting()
            let session = Session(sockets.transport, log: log)
            _ = await session.run(RecordingReceiver { _, params, reply in reply.answer(.success(params ?? nil)) })
            await session.finish(within: .seconds(5))
            while let line = sockets.readLine() {
                guard line.hasPrefix("{") else { continue }
                #expect(throws: Never.self) { try Message(JSONParser.parse(line)) }
            }
        }
    }

    @Test func aLateActionRunsAtOnce() {
        let cancellation = Cancellation()
        cancellation.cancel()
        let ran = Lock(0)
        cancellation.onCancel { ran.withLock { $0 += 1 } }
        #expect(ran.withLock { $0 } == 1)
        #expect(!cancellation.disarm())
    }
}
