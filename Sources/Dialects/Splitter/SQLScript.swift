import SourceText

/// A text of SQL, cut into its statements.
package struct SQLScript: Sendable, Hashable {
    package struct Part: Sendable, Hashable {
        /// The statement without its semicolon and without the comments around it.
        package var sql: String
        /// Its byte offsets in the text.
        package var range: Range<Int>

        package init(sql: String, range: Range<Int>) {
            self.sql = sql
            self.range = range
        }
    }

    package var statements: [Part]
    /// What cannot be run: quotes without an end, commands of psql, COPY FROM stdin.
    package var diagnostics: [Diagnostic]

    package init(statements: [Part], diagnostics: [Diagnostic]) {
        self.statements = statements
        self.diagnostics = diagnostics
    }
}
