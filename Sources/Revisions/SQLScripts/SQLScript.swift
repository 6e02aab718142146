import SourceText

/// A revision written in plain SQL: a header of comments, then sections of statements.
package struct SQLScript: Sendable, Hashable {
    /// Nil when the file has neither a header key nor a section and so is no revision, or when its id is missing.
    package let revision: Revision?
    /// In source order.
    package let sections: [Section]
    package let diagnostics: [Diagnostic]

    /// One run of statements for a direction.
    package struct Section: Sendable, Hashable {
        package let direction: Direction
        /// False for `transaction:false`: the statements run outside a transaction.
        package let isTransactional: Bool
        /// The dialects that the section is for; empty for all.
        package let dialects: [String]
        /// Byte range of the statements, from the line after the marker to the next marker.
        package let range: Range<Int>
        /// Byte range of the line that begins the section.
        package let marker: Range<Int>

        package init(direction: Direction, isTransactional: Bool = true, dialects: [String] = [], range: Range<Int>, marker: Range<Int>) {
            self.direction = direction
            self.isTransactional = isTransactional
            self.dialects = dialects
            self.range = range
            self.marker = marker
        }
    }

    /// The section to run: the one for the dialect, else the one for all.
    package func section(_ direction: Direction, dialect: String) -> Section? {
        let candidates = sections.filter { $0.direction == direction }
        return candidates.first { $0.dialects.contains(dialect) } ?? candidates.first { $0.dialects.isEmpty }
    }

    /// Reads a whole file; whatever the bytes, the result is what could be read of them.
    package init(_ text: SourceText, uri: String) {
        var reader = SQLScriptReader(text)
        reader.read()
        revision = reader.revision(uri: uri)
        sections = reader.sections
        diagnostics = reader.diagnostics.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }
}
