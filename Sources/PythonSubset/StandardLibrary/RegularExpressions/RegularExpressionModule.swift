import OrderedCollections

/// `re`.
enum RegularExpressionModule {
    @Sendable static func member(_ name: String, _ interpreter: Interpreter) -> PythonValue? {
        if let flag = flags[name] { return .int(flag) }
        switch name {
        case "Pattern": return .class(patternClass(interpreter))
        case "Match": return .class(PatternMatch.type(interpreter))
        case "error", "PatternError": return .class(errorClass(interpreter))
        case "compile":
            return .native(name, "pattern, flags=0") { interpreter, arguments in
                try value(of: expression(arguments[0], arguments[1], interpreter), interpreter)
            }
        case "escape":
            return .native(name, "pattern") { interpreter, arguments in
                if let bytes = arguments[0].asBytes {
                    return .bytes(bytes.flatMap { special.contains(UnicodeScalar($0)) ? [UInt8(ascii: "\\"), $0] : [$0] })
                }
                var result = String.UnicodeScalarView()
                for scalar in try interpreter.expectString(arguments[0]).unicodeScalars {
                    if special.contains(scalar) { result.append("\\") }
                    result.append(scalar)
                }
                return .string(String(result))
            }
        case "purge": return .native(name, "") { _, _ in .none }
        case "search", "match", "fullmatch", "findall", "finditer":
            return .native(name, "pattern, string, flags=0") { interpreter, arguments in
                let expression = try expression(arguments[0], arguments[2], interpreter)
                return try PatternMembers.run(name, expression, arguments[1], .none, .none, interpreter)
            }
        case "split":
            return .native(name, "pattern, string, maxsplit=0, flags=0") { interpreter, arguments in
                try PatternMembers.split(expression(arguments[0], arguments[3], interpreter), arguments[1], arguments[2], interpreter)
            }
        case "sub", "subn":
            return .native(name, "pattern, repl, string, count=0, flags=0") { interpreter, arguments in
                let expression = try expression(arguments[0], arguments[4], interpreter)
                return try PatternMembers.substitute(
                    expression, by: arguments[1], in: arguments[2], count: arguments[3], givesCount: name == "subn", interpreter)
            }
        default: return nil
        }
    }

    /// What `escape()` puts a backslash before.
    private static let special = Set("()[]{}?*+-|^$\\.&~# \t\n\r\u{0B}\u{0C}".unicodeScalars)

    private static let flags = [
        "I": 2, "IGNORECASE": 2, "L": 4, "LOCALE": 4, "M": 8, "MULTILINE": 8, "S": 16, "DOTALL": 16, "U": 32, "UNICODE": 32, "X": 64,
        "VERBOSE": 64,
        "A": 256, "ASCII": 256, "NOFLAG": 0, "DEBUG": 128,
    ]

    static func patternClass(_ interpreter: Interpreter) -> PythonClass {
        interpreter.libraryClass("Pattern", module: "re", members: PatternMembers.table) { type in
            let attributes: [String: (RegularExpression) -> PythonValue] = [
                "pattern": { $0.value(Array($0.pattern.unicodeScalars)[...]) }, "flags": { .int($0.flags.rawValue) },
                "groups": { .int($0.groupCount) },
                "groupindex": { .dictionary(PythonDictionary($0.names.map { ($0.name, .int($0.group)) })) },
            ]
            for (name, body) in attributes {
                type.namespace[name] = .property(get: { _, value in value.payload(RegularExpression.self).map(body) ?? .none })
            }
        }
    }

    private static func errorClass(_ interpreter: Interpreter) -> PythonClass {
        interpreter.libraryClass("error", module: "re", bases: [interpreter.types.exception(.exception)], members: [:])
    }

    /// `re.error`.
    static func error(_ message: String, _ interpreter: Interpreter) -> PythonException {
        interpreter.exception(errorClass(interpreter), [.string(message)])
    }

    private static func value(of expression: RegularExpression, _ interpreter: Interpreter) -> PythonValue {
        .instance(PythonInstance(patternClass(interpreter), payload: expression))
    }

    private static func expression(_ pattern: PythonValue, _ flags: PythonValue, _ interpreter: Interpreter) throws -> RegularExpression {
        if let compiled = pattern.payload(RegularExpression.self) { return compiled }
        let bytes = pattern.asBytes
        if bytes == nil, pattern.asString == nil, pattern.asOpaque == nil {
            throw interpreter.typeError("first argument must be string or compiled pattern")
        }
        let text = try bytes.map { PatternMatch.string($0.map { UnicodeScalar($0) }[...]) } ?? interpreter.expectString(pattern)
        var flags = RegularExpressionFlags(rawValue: try interpreter.expectInt(flags))
        if bytes != nil { flags.insert(.ascii) }
        let key = "\(bytes == nil ? "" : "b")\(flags.rawValue) \(text)"
        if let known = interpreter.regularExpressions[key] { return known }
        do {
            try interpreter.spend(text.utf8.count)
            let expression = try RegularExpressionCompiler.compile(text, flags: flags)
            expression.isBytes = bytes != nil
            interpreter.regularExpressions[key] = expression
            return expression
        } catch let failure as RegularExpressionParser.Failure {
            throw interpreter.exception(errorClass(interpreter), [.string("\(failure.message) at position \(failure.position)")])
        }
    }
}
