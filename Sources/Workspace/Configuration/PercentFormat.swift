/// Python's `text % {...}` as Alembic uses it on TOML strings and on `file_template`: `%(name)s`, `%(name)d` with a width, `%%`.
package enum PercentFormat {
    /// What `text` refers to that `values` does not have, or how it is malformed.
    package struct Failure: Error, Sendable, Hashable, CustomStringConvertible {
        package var description: String
    }

    package static func format(_ text: String, _ values: [String: String]) throws(Failure) -> String {
        var result = ""
        var rest = Substring(text)
        while let percent = rest.firstIndex(of: "%") {
            result += rest[..<percent]
            rest = rest[percent...].dropFirst()
            if rest.first == "%" {
                result += "%"
                rest = rest.dropFirst()
                continue
            }
            guard rest.first == "(", let close = rest.firstIndex(of: ")") else {
                throw Failure(description: "'%' must be followed by '%' or '(name)', found '%\(rest.prefix(12))'.")
            }
            let name = String(rest[rest.startIndex..<close].dropFirst())
            rest = rest[close...].dropFirst()
            let flags = rest.prefix { $0.isNumber || $0 == "." || $0 == "-" }
            rest = rest.dropFirst(flags.count)
            guard let kind = rest.first, kind == "s" || kind == "d" else {
                throw Failure(description: "'%(\(name))' must be followed by 's' or 'd'.")
            }
            rest = rest.dropFirst()
            guard let value = values[name] else {
                throw Failure(description: "there is no '\(name)' to fill in; known are \(values.keys.sorted().joined(separator: ", ")).")
            }
            result += padded(value, flags: flags)
        }
        return result + rest
    }

    private static func padded(_ value: String, flags: Substring) -> String {
        let digits = flags.drop { $0 == "." || $0 == "-" }
        guard let width = Int(digits), width > value.count, width < 256 else { return value }
        let zeros = digits.hasPrefix("0") || flags.hasPrefix(".")
        return String(repeating: zeros ? "0" : " ", count: width - value.count) + value
    }
}
