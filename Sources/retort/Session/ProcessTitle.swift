/// The command line as other users of the machine see it (`ps`).
enum ProcessTitle {
    /// Writes over the passwords of the URLs in it. The program's own copy of its arguments keeps them.
    static func hidePasswords() {
        for (index, argument) in CommandLine.arguments.enumerated() {
            guard let memory = CommandLine.unsafeArgv[index] else { continue }
            for secret in secrets(Array(argument.utf8)) {
                for offset in secret { memory[offset] = CChar(UInt8(ascii: "*")) }
            }
        }
    }

    /// Where the passwords of a URL are: before its last `@`, and in a parameter `password`.
    private static func secrets(_ bytes: [UInt8]) -> [Range<Int>] {
        guard let scheme = bytes.firstRange(of: Array("://".utf8)) else { return [] }
        let start = scheme.upperBound
        var found: [Range<Int>] = []
        if let at = bytes.lastIndex(of: UInt8(ascii: "@")), at >= start, let colon = bytes[start..<at].firstIndex(of: UInt8(ascii: ":")) {
            found.append(colon + 1..<at)
        }
        for name in bytes[start...].ranges(of: Array("password=".utf8)) {
            let value = bytes[name.upperBound...]
            found.append(name.upperBound..<(value.firstIndex(of: UInt8(ascii: "&")) ?? bytes.endIndex))
        }
        return found
    }
}
