import JSONRPC
import Workspace

/// The URI of a preview document: scheme `retort-preview`, a path for people, and the params of `migration/preview` in its query.
enum PreviewAddress {
    static let scheme = "retort-preview"

    /// The URI of a preview with these params.
    static func uri(_ params: JSONObject) -> String {
        let subject = params["revision"]?.stringValue ?? params["target"]?.stringValue ?? "preview"
        let direction = params["direction"]?.stringValue ?? "upgrade"
        var query: [String] = []
        for name in ["workspace", "revision", "target", "direction", "from", "dialect", "databaseURL"] {
            if let value = params[name]?.stringValue { query.append("\(name)=\(encoded(value))") }
        }
        return "\(scheme):/\(encoded(subject)).\(direction).sql?\(query.joined(separator: "&"))"
    }

    /// The params that a URI stands for; nil for another scheme.
    static func params(_ uri: String) -> JSON? {
        guard uri.hasPrefix("\(scheme):") else { return nil }
        var object: JSONObject = [:]
        if let start = uri.firstIndex(of: "?") {
            for part in uri[start...].dropFirst().prefix(while: { $0 != "#" }).split(separator: "&") {
                guard let equals = part.firstIndex(of: "=") else { continue }
                object[decoded(part[..<equals])] = .string(decoded(part[equals...].dropFirst()))
            }
        }
        return .object(object)
    }

    private static func encoded(_ text: String) -> String {
        var result = ""
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "~"):
                result.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let hex = String(byte, radix: 16, uppercase: true)
                result += "%" + (hex.utf8.count == 1 ? "0" : "") + hex
            }
        }
        return result
    }

    private static func decoded(_ text: Substring) -> String {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), rest.count >= 2, let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) {
                bytes.append(code)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
