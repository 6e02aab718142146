#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A pair of descriptors to talk over; a socket is both.
package struct Transport: Sendable, Hashable {
    package let input: Int32
    package let output: Int32

    package init(input: Int32, output: Int32) {
        self.input = input
        self.output = output
    }

    /// Ends a socket's traffic, which wakes a thread that reads from it; descriptors stay open.
    func shutDown() {
        guard input == output else { return }
        #if canImport(Glibc)
            shutdown(input, Int32(SHUT_RDWR))
        #else
            shutdown(input, SHUT_RDWR)
        #endif
    }
}

/// Why there is nothing to talk over.
package struct TransportError: Error, Hashable, CustomStringConvertible {
    package let description: String

    init(_ action: String, _ code: Int32) {
        description = "\(action): \(errorText(code))."
    }

    init(_ description: String) {
        self.description = description
    }
}
