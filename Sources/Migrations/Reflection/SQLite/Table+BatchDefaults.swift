import Schema

extension Table {
    /// The table with its defaults as Alembic's batch writes them: what is neither quoted nor a single digit stands in parentheses.
    var withDefaultsForBatch: Table {
        var table = self
        for index in table.columns.indices {
            guard case .expression(.literalColumn(let text, let type))? = table.columns[index].serverDefault,
                Self.isUnparenthesized(text)
            else { continue }
            table.columns[index].serverDefault = .expression(.literalColumn("(\(text))", type: type))
        }
        return table
    }

    private static func isUnparenthesized(_ text: String) -> Bool {
        guard let first = text.first, let last = text.last, text.count > 1 else {
            return text.first.map { !$0.isNumber && $0 != "." } ?? false
        }
        return text.count == 2 || !(first == "'" && last == "'" || first == "(" && last == ")")
    }
}
