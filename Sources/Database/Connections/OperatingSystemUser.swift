#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Whoever runs this process.
package enum OperatingSystemUser {
    /// The name of the account, or its number where it has none.
    package static var name: String {
        guard let entry = getpwuid(geteuid()), let name = entry.pointee.pw_name else { return String(geteuid()) }
        return String(cString: name)
    }
}
