/// The methods of `re.Pattern`.
enum PatternMembers {
    static let table = Dictionary(
        ["search", "match", "fullmatch", "findall", "finditer"].map { name in
            NativeDefinition(name, "self, string, pos=None, endpos=None") { interpreter, arguments in
                try run(name, expression(arguments, interpreter), arguments[1], arguments[2], arguments[3], interpreter)
            }
        } + [
            NativeDefinition("split", "self, string, maxsplit=0") { interpreter, arguments in
                try split(expression(arguments, interpreter), arguments[1], arguments[2], interpreter)
            },
            NativeDefinition("sub", "self, repl, string, count=0") { interpreter, arguments in
                try substitute(
                    expression(arguments, interpreter), by: arguments[1], in: arguments[2], count: arguments[3], givesCount: false,
                    interpreter)
            },
            NativeDefinition("subn", "self, repl, string, count=0") { interpreter, arguments in
                try substitute(
                    expression(arguments, interpreter), by: arguments[1], in: arguments[2], count: arguments[3], givesCount: true,
                    interpreter)
            },
            NativeDefinition("__repr__", "self") { interpreter, arguments in
                let expression = try expression(arguments, interpreter)
                let names = expression.flags.names.joined(separator: "|")
                let pattern = try interpreter.repr(of: expression.value(Array(expression.pattern.unicodeScalars)[...]))
                return .string("re.compile(\(pattern)\(names.isEmpty ? "" : ", " + names))")
            },
        ])

    private static func expression(_ arguments: Arguments, _ interpreter: Interpreter) throws -> RegularExpression {
        guard let expression = arguments[0].payload(RegularExpression.self) else { throw interpreter.typeError("a pattern is required") }
        return expression
    }

    private static func scalars(_ value: PythonValue, _ expression: RegularExpression, _ interpreter: Interpreter) throws
        -> [Unicode.Scalar]
    {
        if let bytes = value.asBytes {
            guard expression.isBytes else { throw interpreter.typeError("cannot use a string pattern on a bytes-like object") }
            try interpreter.reserve(bytes.count)
            return bytes.map { UnicodeScalar($0) }
        }
        if expression.isBytes, value.asString != nil { throw interpreter.typeError("cannot use a bytes pattern on a string-like object") }
        if value.asString == nil, value.asOpaque == nil {
            throw interpreter.typeError("expected string or bytes-like object, got '\(interpreter.typeName(of: value))'")
        }
        let text = try interpreter.expectString(value)
        try interpreter.reserve(text.utf8.count)
        return Array(text.unicodeScalars)
    }

    static func run(
        _ name: String, _ expression: RegularExpression, _ string: PythonValue, _ start: PythonValue, _ end: PythonValue,
        _ interpreter: Interpreter
    ) throws -> PythonValue {
        var text = try scalars(string, expression, interpreter)
        if let end = end.asInt { text = Array(text.prefix(max(0, end))) }
        let first = min(max(0, start.asInt ?? 0), text.count)
        var matcher = RegularExpressionMatcher(expression, text, interpreter)
        func value(_ captures: [Int]?) -> PythonValue { captures.map { PatternMatch.make(expression, text, $0, interpreter) } ?? .none }
        switch name {
        case "search": return value(try matcher.search(from: first))
        case "match": return value(try matcher.match(at: first))
        case "fullmatch": return value(try matcher.match(at: first, isFull: true))
        case "finditer": return .iterator(ElementIterator(try matches(&matcher, from: first).map { value($0) }))
        default:
            return .list(
                try matches(&matcher, from: first).map { captures in
                    let groups = expression.groupCount == 0 ? [0] : Array(1...expression.groupCount)
                    let parts = groups.map { expression.value(PatternMatch.text(text, captures, $0) ?? []) }
                    return parts.count == 1 ? parts[0] : .tuple(parts)
                })
        }
    }

    /// All matches that do not overlap, empty ones included unless they touch the one before.
    private static func matches(_ matcher: inout RegularExpressionMatcher, from start: Int, atMost limit: Int = .max) throws -> [[Int]] {
        var result: [[Int]] = []
        var position = start
        while result.count < limit, position <= matcher.text.count, let captures = try matcher.search(from: position) {
            result.append(captures)
            position = captures[1] == captures[0] ? captures[1] + 1 : captures[1]
        }
        return result
    }

    static func split(_ expression: RegularExpression, _ string: PythonValue, _ limit: PythonValue, _ interpreter: Interpreter) throws
        -> PythonValue
    {
        let text = try scalars(string, expression, interpreter)
        let count = try interpreter.expectInt(limit)
        var matcher = RegularExpressionMatcher(expression, text, interpreter)
        var parts: [PythonValue] = []
        var start = 0
        for captures in try matches(&matcher, from: 0, atMost: count <= 0 ? .max : count) {
            parts.append(expression.value(text[start..<captures[0]]))
            for group in 0..<expression.groupCount {
                parts.append(PatternMatch.text(text, captures, group + 1).map(expression.value) ?? .none)
            }
            start = captures[1]
        }
        return .list(parts + [expression.value(text[start...])])
    }

    static func substitute(
        _ expression: RegularExpression, by replacement: PythonValue, in string: PythonValue, count: PythonValue, givesCount: Bool,
        _ interpreter: Interpreter
    ) throws -> PythonValue {
        let text = try scalars(string, expression, interpreter)
        let limit = try interpreter.expectInt(count)
        var matcher = RegularExpressionMatcher(expression, text, interpreter)
        let found = try matches(&matcher, from: 0, atMost: limit <= 0 ? .max : limit)
        var parts: [PythonValue] = []
        var (start, size) = (0, 0)
        for captures in found {
            parts.append(expression.value(text[start..<captures[0]]))
            if let template = try self.template(replacement, expression, interpreter) {
                parts.append(expression.value(try PatternMatch.expand(template, expression, text, captures, interpreter)))
            } else if case .opaque = replacement {
                parts.append(replacement)
            } else {
                let value = try interpreter.call(replacement, PatternMatch.make(expression, text, captures, interpreter))
                guard (expression.isBytes ? value.asBytes != nil : value.asString != nil) || value.asOpaque != nil else {
                    let wanted = expression.isBytes ? "bytes-like object" : "str instance"
                    throw interpreter.typeError("sequence item 0: expected \(wanted), \(interpreter.typeName(of: value)) found")
                }
                parts.append(value.unwrapped)
            }
            size += parts.last?.asString?.utf8.count ?? parts.last?.asBytes?.count ?? 0
            if size > interpreter.bounds.elements { try interpreter.reserve(size) }
            start = captures[1]
        }
        parts.append(expression.value(text[start...]))
        let result: PythonValue =
            if let opaque = parts.lazy.compactMap(\.asOpaque).first, expression.isBytes {
                .opaque(opaque)
            } else if expression.isBytes {
                .bytes(parts.flatMap { $0.asBytes ?? [] })
            } else {
                try interpreter.concatenate(parts)
            }
        return givesCount ? .tuple([result, .int(found.count)]) : result
    }

    /// The scalars of a replacement text; `nil` for a function, or what is not known.
    private static func template(_ replacement: PythonValue, _ expression: RegularExpression, _ interpreter: Interpreter) throws
        -> [Unicode.Scalar]?
    {
        if let text = replacement.asString {
            guard !expression.isBytes else { throw interpreter.typeError("sequence item 0: expected a bytes-like object, str found") }
            return Array(text.unicodeScalars)
        }
        guard let bytes = replacement.asBytes else { return nil }
        guard expression.isBytes else { throw interpreter.typeError("sequence item 0: expected str instance, bytes found") }
        return bytes.map { UnicodeScalar($0) }
    }
}
