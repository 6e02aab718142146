import OrderedCollections

/// `string`.
enum StringModule {
    @Sendable static func member(_ name: String, _ interpreter: Interpreter) -> PythonValue? {
        let lower = "abcdefghijklmnopqrstuvwxyz"
        let punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
        switch name {
        case "ascii_lowercase": return .string(lower)
        case "ascii_uppercase": return .string(lower.uppercased())
        case "ascii_letters": return .string(lower + lower.uppercased())
        case "digits": return .string("0123456789")
        case "hexdigits": return .string("0123456789abcdefABCDEF")
        case "octdigits": return .string("01234567")
        case "punctuation": return .string(punctuation)
        case "whitespace": return .string(" \t\n\r\u{0B}\u{0C}")
        case "printable": return .string("0123456789" + lower + lower.uppercased() + punctuation + " \t\n\r\u{0B}\u{0C}")
        case "capwords":
            return .native(name, "s, sep=None") { interpreter, arguments in
                let words = try interpreter.expectString(arguments[0]).split(separator: " ")
                return .string(words.map { $0.prefix(1).uppercased() + $0.dropFirst().lowercased() }.joined(separator: " "))
            }
        case "Template": return .class(interpreter.libraryClass("Template", module: "string", members: template))
        default: return nil
        }
    }

    private static let template = Dictionary([
        NativeDefinition("__init__", "self, template") { _, arguments in
            arguments[0].asInstance?.attributes["template"] = arguments[1]
            return .none
        },
        NativeDefinition("substitute", "self, mapping={}, /, **kwds") { interpreter, arguments in
            try substitute(arguments, isSafe: false, interpreter)
        },
        NativeDefinition("safe_substitute", "self, mapping={}, /, **kwds") { interpreter, arguments in
            try substitute(arguments, isSafe: true, interpreter)
        },
    ])

    private static func substitute(_ arguments: Arguments, isSafe: Bool, _ interpreter: Interpreter) throws -> PythonValue {
        let text = try interpreter.expectString(interpreter.attribute("template", of: arguments[0]))
        let keywords = arguments.keywords
        var parts: [PythonValue] = []
        var rest = text.unicodeScalars[...]
        while let mark = rest.firstIndex(of: "$") {
            parts.append(.string(String(rest[..<mark])))
            rest = rest[mark...].dropFirst()
            if rest.first == "$" {
                parts.append(.string("$"))
                rest = rest.dropFirst()
                continue
            }
            let isBraced = rest.first == "{"
            let body = isBraced ? rest.dropFirst() : rest
            let name = body.prefix { $0 == "_" || ($0.isASCII && ($0.properties.isAlphabetic || $0.asciiDigit != nil)) }
            let end = isBraced ? body[name.endIndex...].first == "}" : true
            guard !name.isEmpty, end else {
                guard isSafe else { throw interpreter.valueError("Invalid placeholder in string") }
                parts.append(.string("$"))
                continue
            }
            rest = rest[name.endIndex...].dropFirst(isBraced ? 1 : 0)
            if let value = keywords[String(name)] ?? arguments[1].asDictionary?[String(name)] {
                parts.append(try interpreter.text(of: value))
            } else if isSafe {
                parts.append(.string(isBraced ? "${\(String(name))}" : "$\(String(name))"))
            } else {
                throw interpreter.exception(interpreter.types.exception(.keyError), [.string(String(name))])
            }
        }
        return try interpreter.concatenate(parts + [.string(String(rest))])
    }
}
