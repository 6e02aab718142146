import Threads

/// What waits to be written to the peer.
///
/// The thread that sends also writes as long as that can't block; what is left over goes to a writer thread, and whatever
/// gathers meanwhile leaves in one write. At most one thread writes at a time, so messages keep their order.
final class OutgoingStream: Sendable {
    private struct State {
        var framing = Framing.contentLength
        var waiting: [UInt8] = []
        /// Bytes taken from `waiting` that are being written.
        var inWrite = 0
        var isWriting = false
        /// What the writer thread is to write, from an offset.
        var handover: (bytes: [UInt8], offset: Int)?
        var hasWriterThread = false
        var isHeld = false
        var isClosed = false
        var dropped = 0

        var pending: Int { waiting.count + inWrite }

        mutating func take() -> [UInt8]? {
            guard !waiting.isEmpty, !isClosed else {
                isWriting = false
                inWrite = 0
                return nil
            }
            isWriting = true
            inWrite = waiting.count
            defer { waiting = [] }
            return waiting
        }
    }

    /// What the writer thread is to do next.
    private enum Work {
        case write([UInt8], from: Int)
        case stop
    }

    private let output: OutputDescriptor
    private let limits: SessionLimits
    private let onFailure: @Sendable (SessionEnd) -> Void
    private let state = Lock(State())

    /// While held, so many bytes are written all the same.
    private static let heldAtMost = 64 * 1024

    init(_ output: OutputDescriptor, limits: SessionLimits, onFailure: @escaping @Sendable (SessionEnd) -> Void) {
        self.output = output
        self.limits = limits
        self.onFailure = onFailure
    }

    /// Sends a message; false when it was dropped because the peer does not keep up or the stream is closed.
    @discardableResult
    func send(_ body: [UInt8], mayDrop: Bool = false) -> Bool {
        var overflow: Int?
        var isAccepted = true
        let bytes = state.withLock { state -> [UInt8]? in
            if state.isClosed || (mayDrop && state.pending > limits.droppingBeyond) {
                if mayDrop { state.dropped += 1 }
                isAccepted = false
                return nil
            }
            state.framing.append(body, to: &state.waiting)
            if state.pending > limits.endingBeyond {
                overflow = state.pending
                return nil
            }
            if state.isWriting || (state.isHeld && state.waiting.count < Self.heldAtMost) { return nil }
            return state.take()
        }
        if let bytes { write(bytes) }
        if let overflow { fail(.unread(overflow)) }
        return isAccepted
    }

    func use(_ framing: Framing) {
        state.withLock { $0.framing = framing }
    }

    /// Gathers what is sent until `release`.
    func hold() {
        state.withLock { $0.isHeld = true }
    }

    func release() {
        let bytes = state.withLock { state in
            state.isHeld = false
            return state.isWriting ? nil : state.take()
        }
        if let bytes { write(bytes) }
    }

    /// Blocks this thread while too much waits for the peer.
    func waitForRoom() {
        state.wait { $0.isClosed || $0.pending <= limits.pausingBeyond ? () : nil }
    }

    /// Whether nothing waits for the peer any more.
    var isWritten: Bool {
        state.withLock { $0.isClosed || $0.pending == 0 }
    }

    func close() {
        state.withLock { state in
            state.isClosed = true
            state.waiting = []
        }
        state.signal()
    }

    /// How many messages were dropped because the peer did not keep up.
    var dropped: Int { state.withLock { $0.dropped } }

    private func fail(_ end: SessionEnd) {
        close()
        onFailure(end)
    }

    /// Writes on the sender's thread as long as that can't block.
    private func write(_ bytes: [UInt8]) {
        var next: [UInt8]? = bytes
        while let bytes = next {
            switch output.writeWithoutBlocking(bytes, from: 0) {
            case .all: next = takeNext()
            case .blocked(let offset): return handOver(bytes, offset)
            case .failed(let code): return fail(.writeFailed(code))
            }
        }
    }

    private func takeNext() -> [UInt8]? {
        let bytes = state.withLock { $0.take() }
        state.signal()
        return bytes
    }

    private func handOver(_ bytes: [UInt8], _ offset: Int) {
        let needsThread = state.withLock { state in
            state.handover = (bytes, offset)
            state.inWrite = bytes.count - offset
            defer { state.hasWriterThread = true }
            return !state.hasWriterThread
        }
        guard needsThread else { return state.signal() }
        let code = DetachedThread.start(name: "retort-writer", stackSize: 512 * 1024) { [self] in writeUntilClosed() }
        if code != 0 { fail(.writeFailed(code)) }
    }

    private func writeUntilClosed() {
        while true {
            let work = state.wait { state -> Work? in
                if state.isClosed { return .stop }
                defer { state.handover = nil }
                return state.handover.map { .write($0, from: $1) }
            }
            guard case .write(var bytes, var offset) = work else { return }
            while true {
                if let code = output.write(bytes, from: offset) { return fail(.writeFailed(code)) }
                guard let next = takeNext() else { break }
                (bytes, offset) = (next, 0)
            }
        }
    }
}
