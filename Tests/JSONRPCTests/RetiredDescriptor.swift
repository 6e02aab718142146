#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Ends what a descriptor stood for without giving its number back: a session's thread may still use it, and a number that is free would
/// be another test's connection the next moment.
func retire(_ descriptor: Int32) {
    let nothing = open("/dev/null", O_RDWR | O_CLOEXEC)
    guard nothing >= 0 else { return }
    dup2(nothing, descriptor)
    close(nothing)
}
