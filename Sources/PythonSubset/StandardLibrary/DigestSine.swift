#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

enum DigestSine {
    /// The magnitude of the sine of an angle in radians.
    static func magnitude(_ angle: Int) -> Double { abs(sin(Double(angle))) }
}
