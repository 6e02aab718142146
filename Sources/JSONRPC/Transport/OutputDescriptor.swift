#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A descriptor to write to, which others may share: its O_NONBLOCK flag is left alone.
struct OutputDescriptor: Sendable {
    enum Outcome: Hashable {
        case all
        /// The rest, from this offset, would have to wait for the peer.
        case blocked(Int)
        case failed(Int32)
    }

    private let descriptor: Int32
    private let isSocket: Bool

    /// A pipe that can be written to takes at least so much without blocking (pipe(7), PIPE_BUF).
    private static let sureToFit = 4096

    init(_ descriptor: Int32) {
        self.descriptor = descriptor
        var status = stat()
        isSocket = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFSOCK
    }

    /// Writes what fits without waiting.
    func writeWithoutBlocking(_ bytes: [UInt8], from start: Int) -> Outcome {
        var offset = start
        while offset < bytes.count {
            if !isSocket, !isPossible(Int32(POLLOUT), on: descriptor) { return .blocked(offset) }
            let count = isSocket ? bytes.count - offset : min(bytes.count - offset, Self.sureToFit)
            switch write(bytes, offset..<(offset + count), waiting: false) {
            case .success(let written): offset += written
            case .failure(let error) where error.code == EAGAIN: return .blocked(offset)
            case .failure(let error): return .failed(error.code)
            }
        }
        return .all
    }

    /// Writes everything, waiting for the peer; the errno if that fails.
    func write(_ bytes: [UInt8], from start: Int) -> Int32? {
        var offset = start
        while offset < bytes.count {
            switch write(bytes, offset..<bytes.count, waiting: true) {
            case .success(let written): offset += written
            case .failure(let error) where error.code == EAGAIN: waitFor(Int32(POLLOUT), on: descriptor)
            case .failure(let error): return error.code
            }
        }
        return nil
    }

    private func write(_ bytes: [UInt8], _ range: Range<Int>, waiting: Bool) -> Result<Int, SystemError> {
        while true {
            let count = bytes.withUnsafeBytes { bytes in
                let part = UnsafeRawBufferPointer(rebasing: bytes[range])
                return isSocket ? send(part, waiting: waiting) : systemWrite(descriptor, part.baseAddress, part.count)
            }
            if count >= 0 { return .success(count) }
            if errno != EINTR { return .failure(SystemError(code: errno)) }
        }
    }

    private func send(_ part: UnsafeRawBufferPointer, waiting: Bool) -> Int {
        #if canImport(Glibc)
            let flags = Int32(MSG_NOSIGNAL) | (waiting ? 0 : Int32(MSG_DONTWAIT))
            return Glibc.send(descriptor, part.baseAddress, part.count, flags)
        #else
            return Darwin.send(descriptor, part.baseAddress, part.count, waiting ? 0 : MSG_DONTWAIT)
        #endif
    }
}

/// write(2), which the methods of the same name hide.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    write(descriptor, bytes, count)
}
