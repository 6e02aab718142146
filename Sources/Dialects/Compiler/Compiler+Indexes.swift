import Schema

extension Compiler {
    func indexName(_ index: TableDefinition.NamedIndex, schema: Identifier?) throws(DialectError) -> String {
        guard let name = index.name else { throw DialectError(.compile, "CREATE INDEX requires that the index have a name") }
        let text = try constraintName(name)
        return schema.map { quote($0) + "." + text } ?? text
    }

    /// The columns and expressions of an index, each with what `suffix` says for its key.
    func indexElements(_ elements: [Index.Element], isolates: Bool, suffix: (String) -> String = { _ in "" }) throws(DialectError) -> String
    {
        try joined(elements) { element throws(DialectError) in
            switch element {
            case .column(let name): return quote(name) + suffix(name.text)
            case .expression(let expression):
                let text = isolates ? try operand(expression, of: .isolated, .definition) : try self.expression(expression, .definition)
                return text + (expression.key.map(suffix) ?? "")
            }
        }
    }

    /// A condition given as a dialect keyword: an expression, or text.
    func condition(_ value: DialectOptions.Value) throws(DialectError) -> String? {
        switch value {
        case .expression(let expression): try self.expression(expression, .definition)
        case .string(let text): try self.text(TextClause(text))
        case .opaque(let opaque): placeholder(opaque)
        case .none, .bool, .integer, .list, .dictionary: nil
        }
    }
}

extension SQLExpression {
    /// The name under which `postgresql_ops` finds the expression.
    var key: String? {
        switch self {
        case .column(let column): column.name.text
        case .label(_, let name): name.text
        case .literalColumn(let text, _): text
        case .text(let clause): clause.sql
        default: nil
        }
    }
}

extension DialectOptions.Value {
    var text: String? {
        switch self {
        case .string(let text): text
        case .integer(let number): String(number)
        case .bool(let flag): flag ? "True" : "False"
        case .expression(.text(let clause)): clause.sql
        case .expression(.literalColumn(let text, _)): text
        case .expression(.column(let column)): column.name.text
        case .opaque(let opaque): opaque.origin
        case .none, .list, .dictionary, .expression: nil
        }
    }

    var isTrue: Bool { self == .bool(true) || self == .integer(1) }

    /// The texts of a list, or of a single value.
    var texts: [String] {
        if case .list(let items) = self { return items.compactMap(\.text) }
        return text.map { [$0] } ?? []
    }
}
