@testable import JSONRPC
import Testing
import Threads

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A peer that does not read.
@Suite struct OutgoingStreamTests {
    private func limits() -> SessionLimits {
        var limits = SessionLimits()
        limits.droppingBeyond = 1_000_000
        limits.pausingBeyond = 2_000_000
        limits.endingBeyond = 3_000_000
        return limits
    }

    private let message = [UInt8](repeating: UInt8(ascii: "x"), count: 10_000)

    @Test(arguments: [true, false])
    func holdsABoundedAmount(_ isSocket: Bool) {
        let sockets = SocketPair()
        var pipes: [Int32] = [-1, -1]
        #expect(pipe(&pipes) == 0)
        let end = Lock<SessionEnd?>(nil)
        let stream = OutgoingStream(OutputDescriptor(isSocket ? sockets.near : pipes[1]), limits: limits()) { reason in
            end.withLock { $0 = reason }
        }
        var accepted = 0
        while accepted < 1000, stream.send(message, mayDrop: true) { accepted += 1 }
        #expect(accepted >= 100 && accepted < 1000)
        #expect(end.withLock { $0 } == nil)

        var required = 0
        while required < 1000, stream.send(message), end.withLock({ $0 }) == nil { required += 1 }
        #expect(required >= 100 && required < 1000)
        if case .unread(let count) = end.withLock({ $0 }) {
            #expect(count > 3_000_000 && count < 3_100_000)
        } else {
            Issue.record("no end")
        }
        #expect(!stream.send(message))
        stream.close()
        retire(pipes[0])
        retire(pipes[1])
    }

    @Test func aPeerThatHasGoneEndsTheSession() {
        Transport.ignoreBrokenPipes()
        var pipes: [Int32] = [-1, -1]
        #expect(pipe(&pipes) == 0)
        close(pipes[0])
        let end = Lock<SessionEnd?>(nil)
        let stream = OutgoingStream(OutputDescriptor(pipes[1]), limits: limits()) { reason in end.withLock { $0 = reason } }
        stream.send(message)
        #expect(end.withLock { $0 } == .writeFailed(EPIPE))
        retire(pipes[1])
    }

    /// What does not fit into the pipe is written by another thread while the peer reads, in order.
    @Test func writesOnWhenThePeerReadsAgain() {
        var pipes: [Int32] = [-1, -1]
        #expect(pipe(&pipes) == 0)
        let stream = OutgoingStream(OutputDescriptor(pipes[1]), limits: SessionLimits()) { _ in }
        stream.use(.lines)
        var expected: [UInt8] = []
        for number in 0..<2000 {
            let message = Array("\(number) ".utf8) + [UInt8](repeating: UInt8(ascii: "x"), count: 500)
            stream.send(message)
            expected += message + [0x0A]
        }
        var received: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 100_000)
        while received.count < expected.count, case .success(let count) = readBytes(pipes[0], into: &buffer), count > 0 {
            received += buffer[..<count]
        }
        #expect(received == expected)
        stream.close()
        retire(pipes[0])
        retire(pipes[1])
    }
}
