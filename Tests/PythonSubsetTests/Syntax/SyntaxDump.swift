import PythonSubset

/// Prints a syntax tree as S-expressions: `a = b(1)` is `(assign a (call b 1))`.
struct SyntaxDump {
    /// Whether each node is followed by its byte range.
    var hasRanges = false

    func dump(_ module: AST.Module) -> String {
        module.body.map(dump).joined(separator: "\n")
    }

    func node(_ name: String, _ range: Range<Int>, _ children: [String?]) -> String {
        let inner = ([name] + children.compactMap { $0 }).joined(separator: " ")
        return "(" + inner + ")" + place(range)
    }

    func place(_ range: Range<Int>) -> String {
        hasRanges ? "@\(range.lowerBound)-\(range.upperBound)" : ""
    }

    func named(_ name: String, _ child: String?) -> String? {
        child.map { "(\(name) \($0))" }
    }

    func group(_ name: String, _ children: [String]) -> String? {
        children.isEmpty ? nil : "(\(name) \(children.joined(separator: " ")))"
    }

    func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\0"..<" ": result += "\\u{\(String(scalar.value, radix: 16))}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
