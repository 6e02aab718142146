#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The process's own surroundings.
enum ProcessEnvironment {
    static var variables: [String: String] {
        var result: [String: String] = [:]
        result.reserveCapacity(64)
        var pointer = environ
        while let entry = pointer.pointee {
            let text = String(cString: entry)
            if let equals = text.firstIndex(of: "=") { result[String(text[..<equals])] = String(text[equals...].dropFirst()) }
            pointer += 1
        }
        return result
    }

    static func exit(_ code: Int32) -> Never {
        fflush(nil)
        #if canImport(Glibc)
            Glibc.exit(code)
        #else
            Darwin.exit(code)
        #endif
    }
}
