import OrderedCollections
import PythonSubset
import Schema

extension ScriptEvaluation {
    /// Keyword arguments of dialects, such as `postgresql_where`.
    ///
    /// - Parameter owner: the class that SQLAlchemy's complaint about other keywords names.
    /// - Throws: SQLAlchemy's `TypeError` for a keyword that names no dialect.
    func dialectOptions(_ keywords: OrderedDictionary<String, PythonValue>, owner: String, arguments: Arguments? = nil) throws
        -> DialectOptions
    {
        var options = DialectOptions()
        for (name, value) in keywords {
            guard let separator = name.firstIndex(of: "_"), separator != name.startIndex else {
                throw interpreter.typeError(
                    "Additional arguments should be named <dialectname>_<argument>, got '\(name)'", at: arguments?.location(of: name))
            }
            let dialect = String(name[..<separator])
            if let accepted = DialectKeywords.accepted[dialect] {
                let argument = String(name[name.index(after: separator)...])
                if dialect == "postgresql" || dialect == "sqlite", !accepted.contains(argument) {
                    throw argumentError(
                        "Argument '\(name)' is not accepted by dialect '\(dialect)' on behalf of <class '\(owner)'>",
                        at: arguments?.location(of: name))
                }
            }
            options.entries.append(DialectOptions.Entry(name, try optionValue(value)))
        }
        return options
    }

    func optionValue(_ value: PythonValue) throws -> DialectOptions.Value {
        switch value {
        case .none: return .none
        case .bool(let value): return .bool(value)
        case .int(let value): return .integer(value)
        case .list(let list): return .list(try list.elements.map(optionValue))
        case .tuple(let elements): return .list(try elements.map(optionValue))
        case .set(let set): return .list(try set.elements.map { try optionValue($0.value) })
        case .opaque(let unknown): return .opaque(opaque(unknown))
        case .dictionary(let dictionary):
            return .dictionary(
                try dictionary.entries.map { key, value in
                    DialectOptions.Entry(try columnKey(key.value), try optionValue(value))
                })
        default:
            if let text = value.asString { return .string(text) }
            if let column = value.payload(ColumnObject.self) { return .expression(.column(column.reference)) }
            return .expression(try expression(value))
        }
    }

    /// The key of `postgresql_ops` and its kin: a name, or a column.
    private func columnKey(_ value: PythonValue) throws -> String {
        if let text = value.asString { return text }
        if let column = value.payload(ColumnObject.self) { return column.key }
        if let expression = value.payload(ExpressionObject.self), let name = expression.name { return name.text }
        return try string(value)
    }
}

/// The keywords that each dialect takes, without its prefix; a dialect that is not here takes any.
enum DialectKeywords {
    static let accepted: [String: Set<String>] = [
        "postgresql": [
            "include", "using", "where", "ops", "concurrently", "with", "tablespace", "nulls_not_distinct", "ignore_search_path",
            "with_oids", "on_commit", "inherits", "partition_by", "not_valid", "autocommit_block",
        ],
        "sqlite": [
            "where", "autoincrement", "with_rowid", "strict", "on_conflict_primary_key", "on_conflict_not_null", "on_conflict_unique",
            "on_conflict",
        ],
    ]
}
