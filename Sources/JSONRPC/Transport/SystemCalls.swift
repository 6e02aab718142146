#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The errno of a system call that failed.
struct SystemError: Error, Hashable {
    let code: Int32
}

/// The system's text for an errno.
package func errorText(_ code: Int32) -> String {
    strerror(code).map { String(cString: $0) } ?? "error \(code)"
}

/// Reads what there is, up to the size of the buffer, and waits when there is nothing; 0 at the end of the input.
func readBytes(_ descriptor: Int32, into buffer: inout [UInt8]) -> Result<Int, SystemError> {
    while true {
        let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
        if count >= 0 { return .success(count) }
        let code = errno
        switch code {
        case EINTR: continue
        case EAGAIN: waitFor(POLLIN, on: descriptor)
        default: return .failure(SystemError(code: code))
        }
    }
}

/// Blocks until `event` is possible on a descriptor, or its other end is gone.
func waitFor(_ event: Int32, on descriptor: Int32) {
    var entry = pollfd(fd: descriptor, events: Int16(event), revents: 0)
    poll(&entry, 1, -1)
}

/// Whether `event` is possible on a descriptor now.
func isPossible(_ event: Int32, on descriptor: Int32) -> Bool {
    var entry = pollfd(fd: descriptor, events: Int16(event), revents: 0)
    return poll(&entry, 1, 0) == 1
}
