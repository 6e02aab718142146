import Schema

/// PostgreSQL, as SQLAlchemy 2.1 and Alembic 1.20 render it offline.
struct PostgreSQLRules: DialectRules {
    let name: DialectName = .postgresql
    let maxIdentifierLength = 63
    let hasTransactionalDDL = true
    let supportsComments = true
    let supportsNativeBoolean = true
    let supportsNativeEnum = true
    let supportsNativeUUID = true
    let supportsIdentity = true
    let doublesPercentByDefault = true
    var reservedWords: Set<String> { Self.words }

    private static let words: Set<String> = Set(
        """
        all analyse analyze and any array as asc asymmetric both case cast check collate column constraint create current_catalog
        current_date current_role current_time current_timestamp current_user default deferrable desc distinct do else end except false
        fetch for foreign from grant group having in initially intersect into leading limit localtime localtimestamp new not null of off
        offset old on only or order placing primary references returning select session_user some symmetric table then to trailing true
        union unique user using variadic when where window with authorization between binary cross current_schema freeze full ilike inner
        is isnull join left like natural notnull outer over overlaps right similar verbose
        """.split(whereSeparator: \.isWhitespace).map(String.init))

    func nextValue(_ sequence: SQLSequence, _ compiler: Compiler) throws(DialectError) -> String {
        "nextval('\(compiler.quote(sequence.name).replacing(ascii: "'", with: "''"))')"
    }

    func limitClause(limit: String?, offset: String?) -> String {
        var text = ""
        if let limit { text += " \n LIMIT " + limit }
        if let offset { text += (limit == nil ? "\n LIMIT ALL" : "") + " OFFSET " + offset }
        return text
    }

    func fetchClause(_ fetch: FetchClause, offset: SQLExpression?, _ compiler: Compiler) throws(DialectError) -> String {
        var text = ""
        if let offset { text = try "\n OFFSET (\(compiler.expression(offset))) ROWS" }
        return try text + "\n FETCH FIRST (\(compiler.expression(fetch.count)))" + fetch.unit
    }

    func lockingClause(_ locking: RowLocking, _ compiler: Compiler) throws(DialectError) -> String {
        var text =
            switch (locking.isShared, locking.isKeyShare) {
            case (true, true): " FOR KEY SHARE"
            case (true, false): " FOR SHARE"
            case (false, true): " FOR NO KEY UPDATE"
            case (false, false): " FOR UPDATE"
            }
        if !locking.of.isEmpty { text += " OF " + locking.of.map { compiler.fromName($0) }.joined(separator: ", ") }
        if locking.isNoWait { text += " NOWAIT" }
        if locking.skipsLocked { text += " SKIP LOCKED" }
        return text
    }

    func sequenceType(_ sequence: SQLSequence, _ compiler: Compiler) throws(DialectError) -> String {
        guard let type = sequence.dataType else { return "" }
        return try " AS " + compiler.type(type)
    }

    func renameColumn(from old: String, to new: String) -> String { "RENAME \(old) TO \(new)" }

    func dropIndexKeyword(_ options: DialectOptions) -> String {
        options["postgresql_concurrently"]?.isTrue == true ? "CONCURRENTLY " : ""
    }
}
