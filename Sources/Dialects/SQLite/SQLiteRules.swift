import Schema

/// SQLite, as SQLAlchemy 2.1 and Alembic 1.20 render it offline.
struct SQLiteRules: DialectRules {
    let name: DialectName = .sqlite
    /// SQLAlchemy's default for databases without a limit.
    let maxIdentifierLength = 9999
    let hasTransactionalDDL = false
    let supportsComments = false
    let supportsNativeBoolean = false
    let supportsNativeEnum = false
    let supportsNativeUUID = false
    let supportsIdentity = false
    let supportsAlterColumn = false
    let supportsAlterConstraint = false
    let returningNamesTable = false
    var reservedWords: Set<String> { Self.words }

    private static let words: Set<String> = Set(
        """
        add after all alter analyze and as asc attach autoincrement before begin between by cascade case cast check collate column commit
        conflict constraint create cross current_date current_time current_timestamp database default deferrable deferred delete desc
        detach distinct drop each else end escape except exclusive exists explain false fail for foreign from full glob group having if
        ignore immediate in index indexed initially inner insert instead intersect into is isnull join key left like limit match natural
        not notnull null of offset on or order outer plan pragma primary query raise references reindex rename replace restrict right
        rollback row select set table temp temporary then to transaction trigger true union unique update using vacuum values view virtual
        when where
        """.split(whereSeparator: \.isWhitespace).map(String.init))

    func emptySet(isNegated: Bool) -> String { "(SELECT 1 FROM (SELECT 1) WHERE 1!=1)" }

    func limitClause(limit: String?, offset: String?) -> String {
        var text = ""
        if let limit { text += "\n LIMIT " + limit }
        if let offset { return text + (limit == nil ? "\n LIMIT -1" : "") + " OFFSET " + offset }
        return text + " OFFSET 0"
    }

    func lockingClause(_ locking: RowLocking, _ compiler: Compiler) throws(DialectError) -> String { "" }

    func extract(field: String, from operand: String) throws(DialectError) -> String {
        let formats = [
            "month": "%m", "day": "%d", "year": "%Y", "second": "%S", "hour": "%H", "doy": "%j", "minute": "%M", "epoch": "%s", "dow": "%w",
            "week": "%W",
        ]
        guard let format = formats[field] else { throw DialectError(.compile, "\(field) is not a valid extract argument.") }
        return "CAST(STRFTIME('\(format)', \(operand)) AS INTEGER)"
    }

    func renameColumn(from old: String, to new: String) -> String { "RENAME COLUMN \(old) TO \(new)" }

    func tableSuffix(_ options: DialectOptions, _ compiler: Compiler) throws(DialectError) -> String {
        var parts: [String] = []
        if options["sqlite_with_rowid"] == .bool(false) { parts.append("WITHOUT ROWID") }
        if options["sqlite_strict"]?.isTrue == true { parts.append("STRICT") }
        return parts.isEmpty ? "" : "\n " + parts.joined(separator: ",\n ")
    }
}
