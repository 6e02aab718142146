/// The codes of an error's fields (PostgreSQL documentation, "Error and Notice Message Fields"); their macros are
/// character literals, which do not come over into Swift.
enum PostgreSQLField {
    static let severity = code("V")
    static let sqlState = code("C")
    static let primaryMessage = code("M")
    static let detail = code("D")
    static let hint = code("H")
    static let statementPosition = code("P")
    static let context = code("W")
    static let schemaName = code("s")
    static let tableName = code("t")
    static let columnName = code("c")
    static let constraintName = code("n")

    private static func code(_ letter: Unicode.Scalar) -> Int32 { Int32(truncatingIfNeeded: letter.value) }
}
