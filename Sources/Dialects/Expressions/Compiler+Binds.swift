import Schema

extension Compiler {
    func column(_ column: ColumnReference, _ context: ExpressionContext) -> String {
        let name = quote(column.name)
        guard context.includesTable, let source = column.source else { return name }
        if case .table(let table) = source, !context.includesSchema { return quote(table.name) + "." + name }
        return fromName(source) + "." + name
    }

    /// A bound parameter as its value, or as a placeholder when values are not rendered.
    func bind(_ parameter: BindParameter) throws(DialectError) -> String {
        guard options.literalBinds || rendersLiterals else { return self.placeholder(for: parameter) }
        if parameter.value == nil, options.requiresValues { throw missingValue(parameter.name ?? "") }
        guard let value = parameter.value else { return parameter.isExpanding ? "(NULL)" : "NULL" }
        if value == .null { return null(of: parameter.type) }
        if parameter.isExpanding, case .array(let items) = value {
            if items.isEmpty { return rules.emptySet(isNegated: false) }
            return try "(\(joined(items) { item throws(DialectError) in try literal(item, type: parameter.type ?? item.naturalType) }))"
        }
        return try literal(value, type: parameter.type ?? value.naturalType)
    }

    /// Python's `None`: SQL NULL in a script; what is sent to a driver is JSON's `null` for a JSON type, unless it has `none_as_null`.
    func null(of type: SQLType?) -> String {
        guard options.adaptsValues, case .json(let json)? = type?.resolved(for: rules.name).kind, !json.noneAsNull else { return "NULL" }
        return string(JSONLiteral.null.text)
    }

    private func missingValue(_ name: String) -> DialectError {
        DialectError(.invalidRequest, "A value is required for bind parameter '\(name)'; write \\:\(name) for a plain colon.")
    }

    private func placeholder(for parameter: BindParameter) -> String {
        parameterCount += 1
        let name = parameter.name ?? "param_\(parameterCount)"
        return options.parameterStyle == .named ? ":" + name : "%(\(name))s"
    }

    /// `text()`: its `:name` parameters as values, `\:` as a colon.
    func text(_ text: TextClause) throws(DialectError) -> String {
        try TextTemplate.fill(verbatim(text.sql)) { name throws(DialectError) in
            guard let parameter = text.parameters.last(where: { $0.name == name }) else {
                if options.requiresValues { throw missingValue(name) }
                return options.literalBinds ? "NULL" : self.placeholder(for: BindParameter(name: name))
            }
            return try bind(parameter)
        }
    }
}

extension SQLLiteral {
    /// The type that SQLAlchemy gives a bare Python value.
    package var naturalType: SQLType {
        switch self {
        case .null, .opaque, .expression: .null
        case .bool: .boolean
        case .integer: .integer
        case .decimal: .numeric()
        case .double: SQLType(.floating(FloatingType(.float)))
        case .string: .string()
        case .bytes: .largeBinary
        case .date: .date
        case .time: .time
        case .dateTime: .dateTime
        case .interval: SQLType(.interval(IntervalType()))
        case .uuid: .uuid
        case .json: .json
        case .array(let items): SQLType(.array(ArrayType(items.first?.naturalType ?? .null)))
        case .enumMember(_, let value, _): value.naturalType
        }
    }
}
