/// An absolute, normalised path of this machine and its `file:` URI.
package struct FilePath: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The path without `.`, `..`, double or trailing slashes.
    package let string: String

    /// Makes `path` absolute by `base`, which must be absolute itself.
    package init(_ path: String, relativeTo base: FilePath? = nil) {
        let joined = path.hasPrefix("/") ? path : (base?.string ?? "") + "/" + path
        if Self.isNormalised(joined) {
            string = joined
            return
        }
        var parts: [Substring] = []
        for part in joined.split(separator: "/") {
            switch part {
            case ".": continue
            case "..": _ = parts.popLast()
            default: parts.append(part)
            }
        }
        string = "/" + parts.joined(separator: "/")
    }

    /// Reads a `file:` URI, percent-decoding it; a plain path is taken as it is. `nil` for another scheme.
    package init?(uri: String) {
        if uri.hasPrefix("/") {
            self.init(uri)
            return
        }
        if let path = Self.plainPath(uri) {
            self.init(path)
            return
        }
        guard uri.lowercased().hasPrefix("file:") else { return nil }
        var rest = uri.dropFirst("file:".count)
        if rest.hasPrefix("//") {
            rest = rest.dropFirst(2)
            guard let slash = rest.firstIndex(of: "/") else { return nil }
            rest = rest[slash...]
        }
        self.init(Self.decoded(rest))
    }

    /// The path of a URI without a host in which nothing is percent-encoded: the usual one.
    private static func plainPath(_ uri: String) -> String? {
        let scheme = "file://"
        guard uri.utf8.starts(with: scheme.utf8), !uri.utf8.contains(UInt8(ascii: "%")) else { return nil }
        let path = uri.utf8.dropFirst(scheme.utf8.count)
        return path.first == UInt8(ascii: "/") ? String(path) : nil
    }

    package var description: String { string }

    package var uri: String {
        if string.utf8.withContiguousStorageIfAvailable({ $0.allSatisfy(Self.isPlain) }) == true { return "file://" + string }
        var result = "file://"
        for byte in string.utf8 {
            if Self.isPlain(byte) {
                result.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                let hex = String(byte, radix: 16, uppercase: true)
                result += "%" + (hex.count == 1 ? "0" : "") + hex
            }
        }
        return result
    }

    /// Whether an absolute path has no part that is empty, `.` or `..`, so that it is written as it is.
    private static func isNormalised(_ path: String) -> Bool {
        let (slash, dot) = (UInt8(ascii: "/"), UInt8(ascii: "."))
        /// Of the part that the loop is in, and whether there are dots in it alone.
        var (length, isDots) = (1, false)
        for byte in path.utf8 {
            if byte == slash {
                if length == 0 || isDots && length <= 2 { return false }
                (length, isDots) = (0, true)
            } else {
                length &+= 1
                isDots = isDots && byte == dot
            }
        }
        return length > 0 && !(isDots && length <= 2)
    }

    private init(normalised string: String) {
        self.string = string
    }

    package var name: String {
        guard let slash = lastSlash else { return string }
        return String(string[string.utf8.index(after: slash)...])
    }

    package var directory: FilePath {
        guard let slash = lastSlash, slash > string.startIndex else { return FilePath(normalised: "/") }
        return FilePath(normalised: String(string[..<slash]))
    }

    private var lastSlash: String.Index? {
        let offset = string.utf8.withContiguousStorageIfAvailable { $0.lastIndex(of: UInt8(ascii: "/")) } ?? nil
        return offset.map { string.utf8.index(string.startIndex, offsetBy: $0) }
    }

    package func appending(_ part: String) -> FilePath {
        let isName = part != "" && part != "." && part != ".." && !part.utf8.contains(UInt8(ascii: "/"))
        return isName && string != "/" ? FilePath(normalised: string + "/" + part) : FilePath(string + "/" + part)
    }

    package func isInside(_ directory: FilePath) -> Bool {
        directory.string == "/" || string == directory.string || string.hasPrefix(directory.string + "/")
    }

    package static func < (left: FilePath, right: FilePath) -> Bool { left.string < right.string }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "~"):
            true
        default: false
        }
    }

    private static func decoded(_ text: Substring) -> String {
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
                let code = UInt8(String(decoding: bytes[index + 1...index + 2], as: UTF8.self), radix: 16)
            {
                result.append(code)
                index += 3
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
