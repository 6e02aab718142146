import OrderedCollections

extension StringMembers {
    static let searching = [
        search("find", isLast: false, raises: false), search("rfind", isLast: true, raises: false),
        search("index", isLast: false, raises: true), search("rindex", isLast: true, raises: true),
        NativeDefinition("count", "self, sub, start=None, end=None, /") { interpreter, arguments in
            let (scalars, offset) = try slice(arguments, interpreter)
            guard offset != nil else { return .int(0) }
            let part = Array(try interpreter.expectString(arguments[1]).unicodeScalars)
            guard !part.isEmpty else { return .int(scalars.count + 1) }
            var count = 0
            var start = 0
            while let found = scalars.firstOffset(of: part, from: start) {
                count += 1
                start = found + part.count
            }
            return .int(count)
        },
        affix("startswith") { $0.starts(with: $1) },
        affix("endswith") { $0.reversed().starts(with: $1.reversed()) },
        NativeDefinition("replace", "self, old, new, count=-1") { interpreter, arguments in
            let text = try interpreter.expectString(arguments[0])
            let (old, new) = (try interpreter.expectString(arguments[1], "replace() argument 1"), arguments[2])
            if case .opaque(let opaque) = new, text.firstOffset(of: old) != nil {
                let parts = StringMembers.split(text, old, .max)
                try interpreter.reserve(parts.count, times: opaque.placeholder.utf8.count)
                return .opaque(opaque.derived(opaque.origin, knownText: parts.joined(separator: opaque.placeholder)))
            }
            if case .opaque = new { return .string(text) }
            let replacement = try interpreter.expectString(new, "replace() argument 2")
            let limit = try interpreter.expectInt(arguments[3])
            if old.isEmpty { try interpreter.reserve(text.utf8.count + 1, times: replacement.utf8.count + 4) }
            if old.isEmpty { return .string(insert(replacement, between: text, limit < 0 ? .max : limit)) }
            let parts = StringMembers.split(text, old, limit < 0 ? .max : limit)
            try interpreter.reserve(text.utf8.count)
            try interpreter.reserve(parts.count, times: replacement.utf8.count)
            return .string(parts.joined(separator: replacement))
        },
        NativeDefinition("translate", "self, table, /") { interpreter, arguments in
            var result = String.UnicodeScalarView()
            for scalar in try interpreter.expectString(arguments[0]).unicodeScalars {
                try interpreter.spend()
                guard let value = try interpreter.expectDictionary(arguments[1])[PythonKey(value: .int(Int(scalar.value)))] else {
                    result.append(scalar)
                    continue
                }
                if let text = value.asString { result.append(contentsOf: text.unicodeScalars) }
                if let code = value.asInt, let mapped = UInt32(exactly: code).flatMap(Unicode.Scalar.init) { result.append(mapped) }
            }
            return .string(String(result))
        },
        NativeDefinition("maketrans", "x, y=..., z=...") { interpreter, arguments in
            let table = PythonDictionary()
            guard let second = arguments.given("y") else {
                for (key, value) in try interpreter.expectDictionary(arguments[0]).entries {
                    let code = key.value.asString?.unicodeScalars.first.map { PythonValue.int(Int($0.value)) } ?? key.value
                    table[try interpreter.key(code)] = value
                }
                return .dictionary(table)
            }
            let (from, to) = (
                try interpreter.expectString(arguments[0]).unicodeScalars, try interpreter.expectString(second).unicodeScalars
            )
            guard from.count == to.count else {
                throw interpreter.valueError("the first two maketrans arguments must have equal length")
            }
            for (source, target) in zip(from, to) { table[PythonKey(value: .int(Int(source.value)))] = .int(Int(target.value)) }
            if let removed = arguments.given("z") {
                for scalar in try interpreter.expectString(removed).unicodeScalars {
                    table[PythonKey(value: .int(Int(scalar.value)))] = PythonValue.none
                }
            }
            return .dictionary(table)
        },
    ]

    private static func insert(_ part: String, between text: String, _ limit: Int) -> String {
        var result = ""
        for (index, scalar) in text.unicodeScalars.enumerated() {
            if index < limit { result += part }
            result.unicodeScalars.append(scalar)
        }
        return text.unicodeScalars.count < limit ? result + part : result
    }

    /// The scalars from `start` to `end`, and the offset of the first; no offset where the range lies outside.
    private static func slice(_ arguments: Arguments, _ interpreter: Interpreter) throws -> (scalars: [Unicode.Scalar], offset: Int?) {
        let text = try interpreter.expectString(arguments[0])
        try interpreter.spend(text.utf8.count / 16)
        let scalars = Array(text.unicodeScalars)
        let slice = PythonSlice(start: arguments[2], stop: arguments[3])
        let (start, stop, _) = try interpreter.bounds(of: slice, count: scalars.count)
        if let first = arguments[2].asInt, first > scalars.count { return ([], nil) }
        return start <= stop ? (Array(scalars[start..<stop]), start) : ([], nil)
    }

    private static func search(_ name: String, isLast: Bool, raises: Bool) -> NativeDefinition {
        NativeDefinition(name, "self, sub, start=None, end=None, /") { interpreter, arguments in
            let (scalars, start) = try slice(arguments, interpreter)
            let part = Array(try interpreter.expectString(arguments[1]).unicodeScalars)
            if let start, let offset = isLast ? scalars.lastOffset(of: part) : scalars.firstOffset(of: part) { return .int(start + offset) }
            guard raises else { return .int(-1) }
            throw interpreter.valueError("substring not found")
        }
    }

    private static func affix(_ name: String, _ holds: @escaping @Sendable ([Unicode.Scalar], [Unicode.Scalar]) -> Bool) -> NativeDefinition
    {
        NativeDefinition(name, "self, affix, start=None, end=None, /") { interpreter, arguments in
            let (scalars, start) = try slice(arguments, interpreter)
            let candidates: [PythonValue]
            if case .tuple(let elements) = arguments[1] { candidates = elements } else { candidates = [arguments[1]] }
            for candidate in candidates {
                if candidate.asString == nil, candidate.asOpaque == nil {
                    throw interpreter.typeError(
                        "\(name) first arg must be str or a tuple of str, not \(interpreter.typeName(of: candidate))")
                }
                if start != nil, holds(scalars, Array(try interpreter.expectString(candidate).unicodeScalars)) { return .bool(true) }
            }
            return .bool(false)
        }
    }
}
