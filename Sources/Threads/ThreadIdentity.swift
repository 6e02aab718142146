#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Which thread this is, to compare.
package struct ThreadIdentity: Hashable, Sendable {
    private let value: UInt

    package static var current: ThreadIdentity {
        #if canImport(Glibc)
            ThreadIdentity(value: pthread_self())
        #else
            ThreadIdentity(value: UInt(bitPattern: pthread_self()))
        #endif
    }
}
