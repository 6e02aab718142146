extension Interpreter {
    /// `template.format(*positional, **keywords)`; unknown, with the known text kept, when a value is.
    func formatTemplate(
        _ template: String, _ positional: [PythonValue], _ keyword: (String) throws -> PythonValue?
    ) throws -> PythonValue {
        var automatic = 0
        var isNumbered = false
        return try concatenate(
            try templateParts(Array(template.unicodeScalars)[...], depth: 0) { name in
                if name.isEmpty {
                    guard !isNumbered else {
                        throw valueError("cannot switch from manual field specification to automatic field numbering")
                    }
                    defer { automatic += 1 }
                    return try positionalValue(automatic, positional)
                }
                if let index = Int(name) {
                    guard automatic == 0 else {
                        throw valueError("cannot switch from automatic field numbering to manual field specification")
                    }
                    isNumbered = true
                    return try positionalValue(index, positional)
                }
                guard let value = try keyword(name) else { throw exception(types.exception(.keyError), [.string(name)]) }
                return value
            })
    }

    private func positionalValue(_ index: Int, _ positional: [PythonValue]) throws -> PythonValue {
        guard positional.indices.contains(index) else {
            throw exception(.indexError, "Replacement index \(index) out of range for positional args tuple")
        }
        return positional[index]
    }

    private func templateParts(
        _ template: ArraySlice<Unicode.Scalar>, depth: Int, _ value: (String) throws -> PythonValue
    ) throws -> [PythonValue] {
        guard depth < 3 else { throw valueError("Max string recursion exceeded") }
        var rest = template
        var text = String.UnicodeScalarView()
        var parts: [PythonValue] = []
        while let scalar = rest.popFirst() {
            try spend()
            if scalar == "{", rest.first != "{" {
                guard let field = takeField(&rest) else {
                    throw valueError(rest.isEmpty ? "Single '{' encountered in format string" : "expected '}' before end of string")
                }
                parts.append(.string(String(text)))
                text = String.UnicodeScalarView()
                parts.append(try replace(field, depth: depth, value))
            } else if scalar == "{" || scalar == "}" {
                guard rest.first == scalar else { throw valueError("Single '\(scalar)' encountered in format string") }
                rest.removeFirst()
                text.append(scalar)
            } else {
                text.append(scalar)
            }
        }
        parts.append(.string(String(text)))
        return parts
    }

    /// The text up to the brace that closes the field.
    private func takeField(_ rest: inout ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar>? {
        var depth = 1
        var index = rest.startIndex
        while index < rest.endIndex {
            if rest[index] == "{" { depth += 1 }
            if rest[index] == "}" { depth -= 1 }
            if depth == 0 {
                let field = rest[rest.startIndex..<index]
                rest = rest[(index + 1)...]
                return field
            }
            index += 1
        }
        return nil
    }

    private func replace(_ field: ArraySlice<Unicode.Scalar>, depth: Int, _ value: (String) throws -> PythonValue) throws -> PythonValue {
        var name = field
        var specification = ArraySlice<Unicode.Scalar>()
        var conversion: Unicode.Scalar?
        if let mark = field.firstIndex(where: { $0 == "!" || $0 == ":" }) {
            name = field[field.startIndex..<mark]
            var rest = field[mark...]
            if rest.first == "!" {
                rest.removeFirst()
                conversion = rest.popFirst()
            }
            if rest.first == ":" { specification = rest.dropFirst() }
        }
        var result = try resolve(name, value)
        switch conversion {
        case "r"? where result.asOpaque == nil: result = .string(try repr(of: result))
        case "a"? where result.asOpaque == nil: result = .string(PythonText.ascii(try repr(of: result)))
        case "s"?: result = try text(of: result)
        default: break
        }
        let format = try concatenate(templateParts(specification, depth: depth + 1, value))
        return try self.format(result, format.asString ?? "")
    }

    /// `name.attribute[index]`.
    private func resolve(_ path: ArraySlice<Unicode.Scalar>, _ value: (String) throws -> PythonValue) throws -> PythonValue {
        func text(_ slice: ArraySlice<Unicode.Scalar>) -> String {
            var view = String.UnicodeScalarView()
            view.append(contentsOf: slice)
            return String(view)
        }
        let head = path.prefix { $0 != "." && $0 != "[" }
        var result = try value(text(head))
        var rest = path[head.endIndex...]
        while let mark = rest.popFirst() {
            if mark == "." {
                let name = rest.prefix { $0 != "." && $0 != "[" }
                result = try attribute(text(name), of: result)
                rest = rest[name.endIndex...]
            } else {
                let name = rest.prefix { $0 != "]" }
                result = try element(of: result, at: Int(text(name)).map { .int($0) } ?? .string(text(name)))
                rest = rest[name.endIndex...].dropFirst()
            }
        }
        return result
    }
}
