import OrderedCollections

/// The payload and the methods of `re.Match`.
final class PatternMatch {
    private let expression: RegularExpression
    private let text: [Unicode.Scalar]
    private let captures: [Int]

    private init(_ expression: RegularExpression, _ text: [Unicode.Scalar], _ captures: [Int]) {
        self.expression = expression
        self.text = text
        self.captures = captures
    }

    static func make(_ expression: RegularExpression, _ text: [Unicode.Scalar], _ captures: [Int], _ interpreter: Interpreter)
        -> PythonValue
    {
        .instance(PythonInstance(type(interpreter), payload: PatternMatch(expression, text, captures)))
    }

    static func type(_ interpreter: Interpreter) -> PythonClass {
        interpreter.libraryClass("Match", module: "re", members: table) { type in
            let attributes: [String: (PatternMatch) -> PythonValue] = [
                "string": { $0.expression.value($0.text[...]) }, "pos": { _ in .int(0) }, "endpos": { .int($0.text.count) },
                "lastindex": { match in
                    let last = (1...max(1, match.expression.groupCount)).last {
                        match.captures.count > 2 * $0 && match.captures[2 * $0] >= 0
                    }
                    return last.map { .int($0) } ?? .none
                },
            ]
            for (name, body) in attributes {
                type.namespace[name] = .property(get: { _, value in value.payload(PatternMatch.self).map(body) ?? .none })
            }
        }
    }

    static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    /// The text of a group; `nil` where it took no part.
    static func text(_ text: [Unicode.Scalar], _ captures: [Int], _ group: Int) -> ArraySlice<Unicode.Scalar>? {
        let (low, high) = (captures[2 * group], captures[2 * group + 1])
        return low >= 0 && high >= low ? text[low..<high] : nil
    }

    private func value(_ group: Int) -> PythonValue { PatternMatch.text(text, captures, group).map(expression.value) ?? .none }

    private func group(_ key: PythonValue, _ interpreter: Interpreter) throws -> Int {
        let number = key.asInt ?? key.asString.flatMap { name in expression.names.first { $0.name == name }?.group }
        guard let number, (0...expression.groupCount).contains(number) else { throw interpreter.exception(.indexError, "no such group") }
        return number
    }

    private static let table = Dictionary([
        NativeDefinition("group", "self, *groups") { interpreter, arguments in
            let match = try match(arguments, interpreter)
            let values = try arguments.rest.map { match.value(try match.group($0, interpreter)) }
            return values.isEmpty ? match.value(0) : values.count == 1 ? values[0] : .tuple(values)
        },
        NativeDefinition("__getitem__", "self, group") { interpreter, arguments in
            let match = try match(arguments, interpreter)
            return match.value(try match.group(arguments[1], interpreter))
        },
        NativeDefinition("groups", "self, default=None") { interpreter, arguments in
            let match = try match(arguments, interpreter)
            return .tuple(
                (0..<match.expression.groupCount).map { group in
                    let value = match.value(group + 1)
                    return value.isNone ? arguments[1] : value
                })
        },
        NativeDefinition("groupdict", "self, default=None") { interpreter, arguments in
            let match = try match(arguments, interpreter)
            return .dictionary(
                PythonDictionary(
                    match.expression.names.map { name, group in
                        let value = match.value(group)
                        return (name, value.isNone ? arguments[1] : value)
                    }))
        },
        offset("start") { start, _ in .int(start) }, offset("end") { _, end in .int(end) },
        offset("span") { .tuple([.int($0), .int($1)]) },
        NativeDefinition("expand", "self, template") { interpreter, arguments in
            let match = try match(arguments, interpreter)
            let template =
                try arguments[1].asBytes.map { $0.map { UnicodeScalar($0) } }
                ?? Array(interpreter.expectString(arguments[1]).unicodeScalars)
            return match.expression.value(try expand(template, match.expression, match.text, match.captures, interpreter)[...])
        },
        NativeDefinition("__repr__", "self") { interpreter, arguments in
            let match = try match(arguments, interpreter)
            let text = try interpreter.repr(of: match.value(0))
            return .string("<re.Match object; span=(\(match.captures[0]), \(match.captures[1])), match=\(text)>")
        },
    ])

    private static func match(_ arguments: Arguments, _ interpreter: Interpreter) throws -> PatternMatch {
        guard let match = arguments[0].payload(PatternMatch.self) else { throw interpreter.typeError("a match is required") }
        return match
    }

    private static func offset(_ name: String, _ body: @escaping @Sendable (Int, Int) -> PythonValue) -> NativeDefinition {
        NativeDefinition(name, "self, group=0") { interpreter, arguments in
            let match = try match(arguments, interpreter)
            let group = try match.group(arguments[1], interpreter)
            return body(match.captures[2 * group], match.captures[2 * group + 1])
        }
    }

    /// A replacement with its references (`\1`, `\g<name>`) and escapes filled in.
    static func expand(
        _ template: [Unicode.Scalar], _ expression: RegularExpression, _ text: [Unicode.Scalar], _ captures: [Int],
        _ interpreter: Interpreter
    ) throws -> ArraySlice<Unicode.Scalar> {
        guard template.contains("\\") else { return template[...] }
        var result: [Unicode.Scalar] = []
        var rest = template[...]
        func append(_ group: Int?) throws {
            guard let group, (0...expression.groupCount).contains(group) else {
                throw RegularExpressionModule.error("invalid group reference", interpreter)
            }
            result.append(contentsOf: PatternMatch.text(text, captures, group) ?? [])
        }
        while let scalar = rest.popFirst() {
            guard scalar == "\\", let code = rest.popFirst() else {
                result.append(scalar)
                continue
            }
            switch code {
            case "n": result.append("\n")
            case "t": result.append("\t")
            case "r": result.append("\r")
            case "\\": result.append("\\")
            case "g":
                guard rest.popFirst() == "<" else { throw interpreter.valueError("missing <") }
                let name = rest.prefix { $0 != ">" }
                rest = rest[name.endIndex...].dropFirst()
                let text = string(name)
                try append(Int(text) ?? expression.names.first { $0.name == text }?.group)
            case "0": result.append("\0")
            default:
                guard var number = code.asciiDigit else {
                    result.append("\\")
                    result.append(code)
                    continue
                }
                if let digit = rest.first?.asciiDigit {
                    number = number * 10 + digit
                    rest.removeFirst()
                }
                try append(number)
            }
        }
        return result[...]
    }
}
