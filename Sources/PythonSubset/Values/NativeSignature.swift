import Synchronization

/// The signature of a native function, written as in Python: `"table_name, *columns, schema=None, **kw"`.
///
/// Defaults are `None`, `True`, `False`, integers, floats, quoted strings, `()` , `[]`, `{}`, or `...` for a parameter that is absent
/// unless given. `/` and `*` separate as in Python. A text is parsed once, by the first call: of a thousand functions a run calls a few dozen.
package struct NativeSignature: Sendable, ExpressibleByStringLiteral {
    enum Default: Sendable {
        case absent, none, emptyTuple, emptyList, emptyDictionary
        case bool(Bool), int(Int), float(Double), string(String)

        var value: PythonValue? {
            switch self {
            case .absent: nil
            case .none: PythonValue.none
            case .emptyTuple: .tuple([])
            case .emptyList: .list([])
            case .emptyDictionary: .dictionary(PythonDictionary())
            case .bool(let value): .bool(value)
            case .int(let value): .int(value)
            case .float(let value): .float(value)
            case .string(let value): .string(value)
            }
        }
    }

    /// What the text says, in one object that calls hold.
    private final class Content: Sendable {
        let signature: Signature
        let defaults: [Default]

        init(_ signature: Signature, _ defaults: [Default]) {
            self.signature = signature
            self.defaults = defaults
        }
    }

    private final class Text: Sendable {
        private let text: String
        private let parsed = AtomicLazyReference<Content>()

        init(_ text: String) {
            self.text = text
        }

        var content: Content { parsed.load() ?? parsed.storeIfNil(NativeSignature.parse(text)) }
    }

    private let text: Text

    var signature: Signature { text.content.signature }
    var defaults: [Default] { text.content.defaults }

    private static let literals = Mutex<[String: NativeSignature]>([:])

    package init(stringLiteral text: String) {
        self = NativeSignature.literals.withLock { literals in
            if let known = literals[text] { return known }
            let signature = NativeSignature(text)
            literals[text] = signature
            return signature
        }
    }

    package init(_ text: String) {
        self.text = Text(text)
    }

    private static func parse(_ text: String) -> Content {
        var parameters: [Signature.Parameter] = []
        var defaults: [Default] = []
        var onlyKeywords = false
        for part in NativeSignature.parts(text) {
            if part == "/" {
                for index in parameters.indices { parameters[index].kind = .positionalOnly }
            } else if part == "*" {
                onlyKeywords = true
            } else if part.hasPrefix("**") {
                parameters.append(.init(name: String(part.dropFirst(2)), kind: .keywords, hasDefault: false))
                defaults.append(.emptyDictionary)
            } else if part.hasPrefix("*") {
                parameters.append(.init(name: String(part.dropFirst()), kind: .variadic, hasDefault: false))
                defaults.append(.absent)
                onlyKeywords = true
            } else {
                let halves = part.split(separator: "=", maxSplits: 1)
                let kind: Signature.Parameter.Kind = onlyKeywords ? .keywordOnly : .positional
                parameters.append(.init(name: halves.first.map(String.init) ?? "", kind: kind, hasDefault: halves.count == 2))
                defaults.append(halves.count == 2 ? NativeSignature.parseDefault(halves[1]) : .absent)
            }
        }
        return Content(Signature(parameters), defaults)
    }

    private static func parts(_ text: String) -> [Substring] {
        text.split(separator: ",").map { part in
            let start = part.drop { $0 == " " }
            return start.hasSuffix(" ") ? start.dropLast() : start
        }.filter { !$0.isEmpty }
    }

    private static func parseDefault(_ text: Substring) -> Default {
        switch text {
        case "...": return .absent
        case "None": return .none
        case "True": return .bool(true)
        case "False": return .bool(false)
        case "()": return .emptyTuple
        case "[]": return .emptyList
        case "{}": return .emptyDictionary
        default:
            if let value = Int(text) { return .int(value) }
            if let value = Double(text) { return .float(value) }
            return .string(String(text.dropFirst().dropLast()))
        }
    }
}
