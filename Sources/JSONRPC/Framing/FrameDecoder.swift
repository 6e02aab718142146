/// Cuts a stream of bytes into message bodies; a state machine without input or output.
///
/// The first byte that is not white space settles the framing of the whole stream: `{` or `[` begins a message a line,
/// anything else a header. A bare LF ends a header line too. After a failure everything else is ignored.
package struct FrameDecoder: Sendable {
    package enum Event: Sendable, Hashable {
        case frame([UInt8])
        case failure(FrameError)
    }

    private enum State {
        case start
        case header(HeaderBlock)
        case body([UInt8], length: Int)
        case line([UInt8])
        case failed
    }

    /// Nil until the first byte has been seen.
    package private(set) var framing: Framing?
    private let limits: FrameLimits
    private var state = State.start

    /// What a declared length reserves before any of it has arrived.
    private static let trustedLength = 1024 * 1024

    package init(limits: FrameLimits = FrameLimits()) {
        self.limits = limits
    }

    /// Takes the next bytes of the stream and returns what became whole with them.
    package mutating func feed(_ bytes: ArraySlice<UInt8>) -> [Event] {
        var rest = bytes
        var events: [Event] = []
        while !rest.isEmpty {
            // The state is moved out, so that the buffers in it are appended to in place.
            let current = state
            state = .failed
            switch current {
            case .start: state = begin(&rest)
            case .header(let block): state = read(block, from: &rest, into: &events)
            case .body(let body, let length): state = read(body, length, from: &rest, into: &events)
            case .line(let line): state = read(line, from: &rest, into: &events)
            case .failed: return events
            }
        }
        return events
    }

    /// The stream has ended: what remains of it.
    package mutating func finish() -> Event? {
        defer { state = .failed }
        switch state {
        case .start, .failed: return nil
        case .header(let block): return block.isEmpty ? nil : .failure(.truncated)
        case .body: return .failure(.truncated)
        case .line(let line): return line.allSatisfy(\.isWhiteSpace) ? nil : .frame(line)
        }
    }

    private mutating func begin(_ rest: inout ArraySlice<UInt8>) -> State {
        rest = rest.drop(while: \.isWhiteSpace)
        guard let byte = rest.first else { return .start }
        if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") {
            framing = .lines
            return .line([])
        }
        framing = .contentLength
        return .header(HeaderBlock(limit: limits.header))
    }

    private func read(_ block: consuming HeaderBlock, from rest: inout ArraySlice<UInt8>, into events: inout [Event]) -> State {
        do throws(FrameError) {
            guard let length = try block.read(from: &rest) else { return .header(block) }
            guard length <= limits.body else { throw .bodyTooLong(length: length, limit: limits.body) }
            var body: [UInt8] = []
            body.reserveCapacity(min(length, Self.trustedLength))
            return read(body, length, from: &rest, into: &events)
        } catch {
            events.append(.failure(error))
            return .failed
        }
    }

    private func read(
        _ body: consuming [UInt8], _ length: Int, from rest: inout ArraySlice<UInt8>, into events: inout [Event]
    ) -> State {
        let part = rest.prefix(length - body.count)
        body.append(contentsOf: part)
        rest = rest.dropFirst(part.count)
        guard body.count == length else { return .body(body, length: length) }
        events.append(.frame(body))
        return .header(HeaderBlock(limit: limits.header))
    }

    private func read(_ line: consuming [UInt8], from rest: inout ArraySlice<UInt8>, into events: inout [Event]) -> State {
        let end = rest.firstIndex(of: 0x0A)
        let part = rest[..<(end ?? rest.endIndex)]
        rest = rest[(end.map { $0 + 1 } ?? rest.endIndex)...]
        guard line.count + part.count <= limits.body else {
            events.append(.failure(.bodyTooLong(length: nil, limit: limits.body)))
            return .failed
        }
        line.append(contentsOf: part)
        guard end != nil else { return .line(line) }
        if !line.allSatisfy(\.isWhiteSpace) { events.append(.frame(line)) }
        return .line([])
    }
}

extension UInt8 {
    /// JSON's white space.
    var isWhiteSpace: Bool { self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09 }
}
