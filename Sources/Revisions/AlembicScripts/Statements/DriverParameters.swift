import Schema

/// A statement in the words of a driver: `%s` and `%(name)s` of psycopg2, `?` and `:name` of sqlite3.
struct DriverParameters {
    /// The text with each placeholder as `:name`; those by position are named `retort_1`, `retort_2`.
    private var sql = ""

    init(_ statement: String, _ dialect: DialectName) {
        var count = 0
        func next() -> String {
            count += 1
            return ":\(Self.prefix)\(count)"
        }
        var characters = Substring(statement)
        var isQuoted = false
        while let character = characters.popFirst() {
            switch (character, dialect) {
            case ("?", .sqlite) where !isQuoted: sql += next()
            case (":", .sqlite): sql += isQuoted ? "\\:" : ":"
            case (":", _): sql += characters.first.map { $0.isLetter || $0 == "_" } == true && sql.last != ":" ? "\\:" : ":"
            case ("%", .postgresql):
                if characters.first == "s" {
                    characters.removeFirst()
                    sql += next()
                } else if characters.first == "(", let end = characters.firstIndex(of: ")"),
                    characters[characters.index(after: end)...].first == "s"
                {
                    sql += ":" + characters[characters.index(after: characters.startIndex)..<end]
                    characters = characters[characters.index(after: end)...].dropFirst()
                } else {
                    if characters.first == "%" { characters.removeFirst() }
                    sql += "%"
                }
            default:
                if character == "'" { isQuoted.toggle() }
                sql.append(character)
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
