import PythonSubset
import Schema

/// The native state of `quoted_name` and of `conv`, which are strings to Python.
struct NameFlags {
    var quote: Bool?
    /// `op.f()`: a final name, which no naming convention touches.
    var isConventional = false
}

extension ScriptEvaluation {
    /// A name as SQL needs it; nil for `None`.
    ///
    /// - Throws: Python's `TypeError` for what cannot be a name.
    func identifier(_ value: PythonValue, _ what: String = "name") throws -> Identifier? {
        if let text = value.asString { return Identifier(text, quote: value.payload(NameFlags.self)?.quote) }
        switch value {
        case .none: return nil
        case .opaque(let opaque): return Identifier(placeholder(opaque), quote: false)
        case .bool(false): return nil
        default:
            if let member = try enumerationValue(value), let text = member.asString { return Identifier(text) }
            throw interpreter.typeError("\(what) must be a string, not \(interpreter.typeName(of: value))")
        }
    }

    /// A name that has to be there.
    func requiredIdentifier(_ value: PythonValue, _ what: String = "name") throws -> Identifier {
        if let name = try identifier(value, what) { return name }
        throw interpreter.typeError("\(what) must be a string, not \(interpreter.typeName(of: value))")
    }

    func constraintName(_ value: PythonValue) throws -> ConstraintName {
        guard let name = try identifier(value, "constraint name") else { return .unnamed }
        return value.payload(NameFlags.self)?.isConventional == true ? .conventional(name) : .plain(name)
    }

    func qualifiedName(_ name: PythonValue, schema: PythonValue) throws -> QualifiedName {
        QualifiedName(try requiredIdentifier(name, "table name"), schema: try identifier(schema, "schema"))
    }

    /// A string argument; nil for `None`.
    func optionalString(_ value: PythonValue) throws -> String? {
        if let text = value.asString { return text }
        if value.isNone { return nil }
        if case .opaque(let opaque) = value { return placeholder(opaque) }
        return try string(value)
    }

    /// A truth value argument; nil for `None`.
    func optionalBool(_ value: PythonValue) throws -> Bool? {
        if value.isNone { return nil }
        if case .opaque(let opaque) = value {
            noteUnknown(opaque)
            return nil
        }
        return try truth(value)
    }

    func optionalInt(_ value: PythonValue) throws -> Int? {
        if value.isNone { return nil }
        if let number = value.asInt { return number }
        if let number = value.asFloat { return Int(exactly: number.rounded(.towardZero)) }
        if let text = value.asString, let number = Int(text) { return number }
        if case .opaque(let opaque) = value {
            noteUnknown(opaque)
            return nil
        }
        throw interpreter.typeError("an integer is required, not \(interpreter.typeName(of: value))")
    }

    /// Names of columns: strings, or columns.
    func columnNames(_ value: PythonValue) throws -> [Identifier] {
        if let text = try identifierOfColumn(value) { return [text] }
        if case .opaque(let opaque) = value { return [Identifier(placeholder(opaque), quote: false)] }
        return try elements(value).map { element in
            if let name = try identifierOfColumn(element) { return name }
            return try requiredIdentifier(element, "column name")
        }
    }

    private func identifierOfColumn(_ value: PythonValue) throws -> Identifier? {
        if value.asString != nil { return try identifier(value) }
        if let column = value.payload(ColumnObject.self) { return column.name }
        if let expression = value.payload(ExpressionObject.self), case .column(let reference) = expression.expression {
            return reference.name
        }
        return nil
    }

    /// The place holder for an unknown part of a name; the finding says where it comes from.
    func placeholder(_ opaque: PythonSubset.Opaque) -> String {
        noteUnknown(opaque)
        return opaque.placeholder
    }

    func noteUnknown(_ opaque: PythonSubset.Opaque) {
        let location = interpreter.location(in: state.uri)
        switch opaque.kind {
        case .unknown:
            state.findings.append(
                ScriptFinding(
                    kind: .unknownArgument, message: "\(opaque.origin) is not known from the text of the workspace.", location: location,
                    origin: opaque.location))
        case .volatile:
            state.findings.append(
                ScriptFinding(
                    kind: .volatileArgument,
                    message: "\(opaque.origin) differs at each run: a placeholder stands for it in the preview, a run has the real value.",
                    location: location))
        }
    }

    /// An unknown value as the schema's values carry it.
    func opaque(_ opaque: PythonSubset.Opaque) -> Schema.Opaque {
        Schema.Opaque(
            origin: opaque.origin, source: opaque.location.map { Schema.SourceLocation(uri: $0.uri, range: $0.range) },
            volatileText: opaque.kind == .volatile ? opaque.placeholder : nil)
    }
}
