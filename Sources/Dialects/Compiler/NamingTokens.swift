import Schema

/// The values of a naming convention's `%(token)s`.
struct NamingTokens {
    var table: QualifiedName
    var columns: [Identifier]
    var targets: [ColumnTarget]
    var constraintName: String?

    /// The template with its tokens filled in; `%%` is a percent sign.
    func fill(_ template: String) throws(DialectError) -> String {
        var result = ""
        var rest = template[...]
        while let percent = rest.firstIndex(of: "%") {
            result += rest[..<percent]
            rest = rest[rest.index(after: percent)...]
            if rest.first == "%" {
                result += "%"
                rest = rest.dropFirst()
            } else if rest.first == "(", let end = rest.firstIndex(of: ")"), rest[end...].dropFirst().first == "s" {
                result += try value(of: String(rest[rest.index(after: rest.startIndex)..<end]))
                rest = rest[end...].dropFirst(2)
            } else {
                throw DialectError(.value, "Naming convention '\(template)' has a '%' that begins no token")
            }
        }
        return result + rest
    }

    private func value(of token: String) throws(DialectError) -> String {
        switch token {
        case "table_name": return table.name.text
        case "referred_table_name": return targets.first?.table.name.text ?? ""
        case "constraint_name":
            guard let constraintName else {
                throw DialectError(
                    .invalidRequest,
                    "Naming convention including %(constraint_name)s token requires that constraint is explicitly named.")
            }
            return constraintName
        default:
            guard let value = columnValue(of: token) else { throw DialectError(.key, "'\(token)'") }
            return value
        }
    }

    /// `column_0_name`, `column_0N_label`, `column_0_N_key`, `referred_column_1_name`.
    private func columnValue(of token: String) -> String? {
        let isReferred = token.hasPrefix("referred_column_")
        guard isReferred || token.hasPrefix("column_") else { return nil }
        let specification = token.dropFirst(isReferred ? 16 : 7)
        let digits = specification.prefix { $0.isASCII && $0.isNumber }
        guard let index = Int(digits) else { return nil }
        var attribute = specification.dropFirst(digits.count)
        var separator: String?
        if attribute.hasPrefix("N_") {
            separator = ""
            attribute = attribute.dropFirst(1)
        } else if attribute.hasPrefix("_N_") {
            separator = "_"
            attribute = attribute.dropFirst(2)
        }
        let names = isReferred ? targets.enumerated().map { referredName($0.offset) } : columns.map(\.text)
        let values: [String]
        switch attribute {
        case "_name", "_key": values = names
        case "_label" where !isReferred: values = names.map(label)
        default: return nil
        }
        if let separator { return values.joined(separator: separator) }
        return values.indices.contains(index) ? values[index] : ""
    }

    private func referredName(_ index: Int) -> String {
        targets[index].column?.text ?? (columns.indices.contains(index) ? columns[index].text : "")
    }

    private func label(_ column: String) -> String {
        let schema = table.schema.map { $0.text.replacing(".", with: "_") + "_" } ?? ""
        return schema + table.name.text + "_" + column
    }
}
