import Threads

/// A JSON-RPC conversation over a transport.
///
/// One thread at a time reads, decodes and hands each message to the receiver; any thread may send. `$/cancelRequest` is handled
/// here, beside the receiver's queue.
package final class Session: Sendable {
    private struct Ending {
        var end: SessionEnd?
        var continuation: CheckedContinuation<SessionEnd, Never>?
    }

    let transport: Transport
    let limits: SessionLimits
    let log: SessionLog
    let trace: Trace?
    let outgoing: OutgoingStream
    let inFlight: InFlightRequests
    let awaited: AwaitedResponses
    private let ending: Lock<Ending>

    package init(_ transport: Transport, limits: SessionLimits = SessionLimits(), trace: Trace? = nil, log: SessionLog) {
        self.transport = transport
        self.limits = limits
        self.trace = trace
        self.log = log
        let ending = Lock(Ending())
        let awaited = AwaitedResponses()
        self.ending = ending
        self.awaited = awaited
        inFlight = InFlightRequests(limit: limits.requestsInFlight)
        outgoing = OutgoingStream(OutputDescriptor(transport.output), limits: limits) { end in
            Self.finish(end, ending, awaited)
        }
    }

    deinit {
        outgoing.close()
    }

    /// Runs the conversation until it ends for whatever reason; once. Answers can still be sent until `finish`.
    package nonisolated(nonsending) func run(_ receiver: any MessageReceiver) async -> SessionEnd {
        let reading = Lock(Reading(decoder: FrameDecoder(limits: limits.frames)))
        let code = TaskThreads.shared.takeTurns { [self] in reading.withLock { receive(&$0, for: receiver) } }
        if code != 0 { end(.readFailed(code)) }
        return await withCheckedContinuation { continuation in
            let end = ending.withLock { ending in
                if ending.end == nil { ending.continuation = continuation }
                return ending.end
            }
            if let end { continuation.resume(returning: end) }
        }
    }

    /// Ends the conversation.
    package func close() {
        end(.closed)
    }

    /// Gives the peer some time to read what was sent, then sends nothing more.
    package nonisolated(nonsending) func finish(within limit: Duration) async {
        let deadline = ContinuousClock.now + limit
        while !outgoing.isWritten, ContinuousClock.now < deadline {
            try? await TaskThreads.shared.sleep(for: .milliseconds(1))
        }
        if outgoing.dropped > 0 { log(.warning, "\(outgoing.dropped) notifications were dropped; the client did not keep up.") }
        outgoing.close()
        transport.shutDown()
    }

    /// Cancels every request of the peer that has no answer yet.
    package func cancelRequests() {
        inFlight.cancelAll()
    }

    /// How many requests of the peer have no answer yet.
    package var requestsInFlight: Int { inFlight.count }

    var hasEnded: Bool { ending.withLock { $0.end != nil } }

    func end(_ end: SessionEnd) {
        Self.finish(end, ending, awaited)
    }

    private static func finish(_ end: SessionEnd, _ ending: Lock<Ending>, _ awaited: AwaitedResponses) {
        let continuation = ending.withLock { ending -> CheckedContinuation<SessionEnd, Never>? in
            guard ending.end == nil else { return nil }
            ending.end = end
            defer { ending.continuation = nil }
            return ending.continuation
        }
        awaited.end(ResponseError(.internalError, "The session ended before the answer. \(end)"))
        continuation?.resume(returning: end)
    }
}
