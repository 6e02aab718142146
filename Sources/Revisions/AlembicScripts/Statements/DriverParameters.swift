import Schema

/// A statement in the words of a driver: `%s` and `%(name)s` of psycopg2, `?` and `:name` of sqlite3. It is read by scalars: a quote is one
/// whatever combining character follows it.
struct DriverParameters {
    /// The text with each placeholder as `:name`; those by position are named `retort_1`, `retort_2`.
    private var sql = ""

    init(_ statement: String, _ dialect: DialectName) {
        var count = 0
        func next() -> String {
            count += 1
            return ":\(Self.prefix)\(count)"
        }
        var rest = Substring(statement).unicodeScalars
        var isQuoted = false
        while let scalar = rest.popFirst() {
            switch (scalar, dialect) {
            case ("?", .sqlite) where !isQuoted: sql += next()
            case (":", .sqlite): sql += isQuoted ? "\\:" : ":"
            case (":", _):
                sql += rest.first.map { $0.properties.isAlphabetic || $0 == "_" } == true && sql.unicodeScalars.last != ":" ? "\\:" : ":"
            case ("%", .postgresql):
                if rest.first == "s" {
                    rest.removeFirst()
                    sql += next()
                } else if rest.first == "(", let end = rest.firstIndex(of: ")"),
                    rest[rest.index(after: end)...].first == "s"
                {
                    sql += ":" + String(rest[rest.index(after: rest.startIndex)..<end])
                    rest = rest[rest.index(after: end)...].dropFirst()
                } else {
                    if rest.first == "%" { rest.removeFirst() }
                    sql += "%"
                }
            default:
                if scalar == "'" { isQuoted.toggle() }
                sql.unicodeScalars.append(scalar)
            }
        }
    }

    private static let prefix = "retort_"

    /// The statement with values by name, or by position counted from 1.
    func clause(_ values: [String: SQLLiteral]) -> TextClause {
        let parameters = values.sorted { $0.key < $1.key }.map { name, value in
            BindParameter(name: Int(name) == nil ? name : Self.prefix + name, value: value)
        }
        return TextClause(sql, parameters: parameters)
    }
}
