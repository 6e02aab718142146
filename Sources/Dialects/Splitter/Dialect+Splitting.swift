import SourceText

extension Dialect {
    /// Cuts SQL into its statements, in one pass over `range` of the bytes; never fails, what is wrong becomes diagnostics.
    package func split(_ bytes: [UInt8], in range: Range<Int>? = nil) -> SQLScript {
        var splitter = StatementSplitter(SQLLexer(bytes, range, quoting: rules.quoting))
        return splitter.split()
    }

    /// Cuts SQL into its statements.
    package func split(_ sql: String) -> SQLScript { split(Array(sql.utf8)) }
}
