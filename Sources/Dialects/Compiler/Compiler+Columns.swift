import Schema

extension Compiler {
    /// What follows DEFAULT; nil for a column without a default of its own.
    func serverDefault(_ serverDefault: ServerDefault?) throws(DialectError) -> String? {
        switch serverDefault {
        case .string(let text): string(text)
        case .expression(let expression): try self.expression(expression)
        case nil, .identity, .computed, .fetched: nil
        }
    }

    func computed(_ computed: Computed) throws(DialectError) -> String {
        let text = try "GENERATED ALWAYS AS (\(expression(computed.expression, .definition)))"
        return switch computed.isPersisted {
        case true?: text + " STORED"
        case false?: text + " VIRTUAL"
        case nil: text
        }
    }

    func identity(_ identity: Identity) -> String {
        let text = "GENERATED \(identity.isAlways ? "ALWAYS" : "BY DEFAULT") AS IDENTITY"
        let options = Self.sequenceOptions(identity.options)
        return options.isEmpty ? text : "\(text) (\(options))"
    }

    static func sequenceOptions(_ options: SequenceOptions) -> String {
        var parts: [String] = []
        if let increment = options.increment { parts.append("INCREMENT BY \(increment)") }
        if let start = options.start { parts.append("START WITH \(start)") }
        if let minValue = options.minValue { parts.append("MINVALUE \(minValue)") }
        if let maxValue = options.maxValue { parts.append("MAXVALUE \(maxValue)") }
        if options.noMinValue != nil { parts.append("NO MINVALUE") }
        if options.noMaxValue != nil { parts.append("NO MAXVALUE") }
        if let cache = options.cache { parts.append("CACHE \(cache)") }
        if let cycle = options.cycle { parts.append(cycle ? "CYCLE" : "NO CYCLE") }
        return parts.joined(separator: " ")
    }

    /// A column's specification with its inline CHECK constraints; an error names the table and the column, as SQLAlchemy does.
    func columnDefinition(_ column: Column, in table: TableDefinition) throws(DialectError) -> String {
        do {
            return try ([rules.columnSpecification(column, in: table, self)] + inlineChecks(of: column, in: table))
                .joined(separator: " ")
        } catch {
            guard error.kind == .compile else { throw error }
            throw DialectError(.compile, "(in table '\(table.name.name)', column '\(column.name)'): \(error.message)")
        }
    }

    func inlineChecks(of column: Column, in table: TableDefinition) throws(DialectError) -> [String] {
        let namer = ConstraintNamer(table: table.name, convention: table.convention)
        var checks: [String] = []
        for check in column.checks {
            let constraint = TableDefinition.NamedConstraint(name: try namer.name(of: .check(check)), constraint: .check(check))
            if let text = try self.constraint(constraint, in: table) { checks.append(text) }
        }
        return checks
    }
}
