import JSONRPC

extension FuzzTarget {
    /// Message framing: the frames do not depend on how the bytes arrive.
    static let frames = FuzzTarget(name: "frames") { bytes in
        let limits = FrameLimits(header: 256, body: 4096)
        var whole = FrameDecoder(limits: limits)
        let expected = whole.feed(bytes[...]) + [whole.finish()].compactMap { $0 }
        var cut = FrameDecoder(limits: limits)
        var events: [FrameDecoder.Event] = []
        let step = Int(bytes.first ?? 0) % 7 + 1
        for start in stride(from: 0, to: bytes.count, by: step) { events += cut.feed(bytes[start..<min(start + step, bytes.count)]) }
        events += [cut.finish()].compactMap { $0 }
        precondition(events == expected, "the frames depend on how the bytes arrive")
    }
}
