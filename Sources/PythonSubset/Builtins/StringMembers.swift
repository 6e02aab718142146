import OrderedCollections

/// The methods of `str`.
enum StringMembers {
    static let table = Dictionary(construction + cases + trimming + splitting + searching + filling + classes + formatting)

    private static let construction = [
        NativeDefinition("__new__", "cls, object='', encoding=..., errors=...") { interpreter, arguments in
            if arguments.given("encoding") != nil || arguments.given("errors") != nil {
                let bytes = try interpreter.expectBytes(arguments[1])
                return .string(try interpreter.decode(bytes, arguments.given("encoding"), arguments.given("errors")))
            }
            return interpreter.wrap(try interpreter.text(of: arguments[1]), arguments[0], exact: interpreter.types.string)
        },
        NativeDefinition("encode", "self, encoding='utf-8', errors='strict'") { interpreter, arguments in
            .bytes(try interpreter.encode(interpreter.expectString(arguments[0]), arguments[1], arguments[2]))
        },
        NativeDefinition("join", "self, iterable") { interpreter, arguments in
            let separator = try interpreter.expectString(arguments[0])
            var parts: [PythonValue] = []
            for (index, element) in try interpreter.elements(of: arguments[1]).enumerated() {
                guard element.asString != nil || element.asOpaque != nil else {
                    throw interpreter.typeError("sequence item \(index): expected str instance, \(interpreter.typeName(of: element)) found")
                }
                if index > 0 { parts.append(.string(separator)) }
                parts.append(element)
            }
            if case .opaque(let opaque) = arguments[1] { throw UnknownValue(opaque) }
            return try interpreter.concatenate(parts.map { $0.unwrapped })
        },
        NativeDefinition("__len__", "self") { interpreter, arguments in
            .int(try interpreter.expectString(arguments[0]).unicodeScalars.count)
        },
        NativeDefinition("__contains__", "self, part") { interpreter, arguments in
            try interpreter.contains(.string(interpreter.expectString(arguments[0])), arguments[1])
        },
    ]

    private static let cases = [
        transformation("upper") { $0.uppercased() },
        transformation("lower") { $0.lowercased() },
        transformation("casefold") { $0.lowercased().replacing("ß", with: "ss") },
        transformation("swapcase") { text in
            text.unicodeScalars.map { $0.properties.isUppercase ? $0.properties.lowercaseMapping : $0.properties.uppercaseMapping }.joined()
        },
        transformation("capitalize") { text in
            guard let first = text.unicodeScalars.first else { return text }
            return first.properties.titlecaseMapping + String(text.unicodeScalars.dropFirst()).lowercased()
        },
        transformation("title") { text in
            var isInside = false
            return text.unicodeScalars.map { scalar in
                defer { isInside = scalar.properties.isCased }
                return isInside ? scalar.properties.lowercaseMapping : scalar.properties.titlecaseMapping
            }.joined()
        },
    ]

    private static let trimming = [
        strip("strip", left: true, right: true), strip("lstrip", left: true, right: false), strip("rstrip", left: false, right: true),
        NativeDefinition("removeprefix", "self, prefix, /") { interpreter, arguments in
            let (text, prefix) = (try interpreter.expectString(arguments[0]), try interpreter.expectString(arguments[1]))
            guard text.utf8.starts(with: prefix.utf8) else { return .string(text) }
            return .string(String(decoding: text.utf8.dropFirst(prefix.utf8.count), as: UTF8.self))
        },
        NativeDefinition("removesuffix", "self, suffix, /") { interpreter, arguments in
            let (text, suffix) = (try interpreter.expectString(arguments[0]), try interpreter.expectString(arguments[1]))
            guard text.utf8.reversed().starts(with: suffix.utf8.reversed()) else { return .string(text) }
            return .string(String(decoding: text.utf8.dropLast(suffix.utf8.count), as: UTF8.self))
        },
    ]

    private static let classes = [
        test("isdigit") { $0.properties.numericType == .decimal || $0.properties.numericType == .digit },
        test("isdecimal") { $0.properties.numericType == .decimal },
        test("isnumeric") { $0.properties.numericType != nil },
        test("isalpha") { $0.isLetter },
        test("isalnum") { $0.isLetter || $0.properties.numericType != nil },
        test("isspace") { $0.properties.isWhitespace || (0x1C...0x1F).contains($0.value) },
        test("isascii", empty: true) { $0.isASCII },
        test("isprintable", empty: true) { PythonText.isPrintable($0) },
        casing("islower") { $0.properties.isLowercase }, casing("isupper") { $0.properties.isUppercase },
        NativeDefinition("istitle", "self") { interpreter, arguments in
            var isInside = false
            var hasCased = false
            for scalar in try interpreter.expectString(arguments[0]).unicodeScalars {
                if scalar.properties.isUppercase, isInside { return .bool(false) }
                if scalar.properties.isLowercase, !isInside { return .bool(false) }
                isInside = scalar.properties.isCased
                hasCased = hasCased || isInside
            }
            return .bool(hasCased)
        },
        NativeDefinition("isidentifier", "self") { interpreter, arguments in
            let scalars = try interpreter.expectString(arguments[0]).unicodeScalars
            guard let first = scalars.first else { return .bool(false) }
            return .bool(
                (first == "_" || first.properties.isXIDStart)
                    && scalars.dropFirst().allSatisfy { $0.properties.isXIDContinue })
        },
    ]

    private static let formatting = [
        NativeDefinition("format", "self, /, *args, **kwargs") { interpreter, arguments in
            let keywords = arguments.keywords
            return try interpreter.formatTemplate(interpreter.expectString(arguments[0]), arguments.rest) { keywords[$0] }
        },
        NativeDefinition("format_map", "self, mapping, /") { interpreter, arguments in
            try interpreter.formatTemplate(interpreter.expectString(arguments[0]), []) { name in
                try interpreter.element(of: arguments[1], at: .string(name))
            }
        },
    ]

    private static func transformation(_ name: String, _ body: @escaping @Sendable (String) -> String) -> NativeDefinition {
        NativeDefinition(name, "self, /") { interpreter, arguments in
            let text = try interpreter.expectString(arguments[0])
            try interpreter.reserve(text.utf8.count)
            return .string(body(text))
        }
    }

    private static func strip(_ name: String, left: Bool, right: Bool) -> NativeDefinition {
        NativeDefinition(name, "self, chars=None, /") { interpreter, arguments in
            let text = try interpreter.expectString(arguments[0])
            let set = arguments[1].isNone ? nil : Set(try interpreter.expectString(arguments[1]).unicodeScalars)
            func isStripped(_ scalar: Unicode.Scalar) -> Bool { set?.contains(scalar) ?? scalar.properties.isWhitespace }
            var view = text.unicodeScalars[...]
            if left { view = view.drop(while: isStripped) }
            if right {
                while let last = view.last, isStripped(last) { view.removeLast() }
            }
            return .string(String(view))
        }
    }

    private static func test(_ name: String, empty: Bool = false, _ holds: @escaping @Sendable (Unicode.Scalar) -> Bool) -> NativeDefinition
    {
        NativeDefinition(name, "self, /") { interpreter, arguments in
            let text = try interpreter.expectString(arguments[0])
            return .bool(text.isEmpty ? empty : text.unicodeScalars.allSatisfy(holds))
        }
    }

    private static func casing(_ name: String, _ holds: @escaping @Sendable (Unicode.Scalar) -> Bool) -> NativeDefinition {
        NativeDefinition(name, "self, /") { interpreter, arguments in
            let cased = try interpreter.expectString(arguments[0]).unicodeScalars.filter { $0.properties.isCased }
            return .bool(!cased.isEmpty && cased.allSatisfy(holds))
        }
    }
}

extension Unicode.Scalar {
    /// Whether it is in one of Unicode's letter categories.
    var isLetter: Bool {
        switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
        default: false
        }
    }
}
