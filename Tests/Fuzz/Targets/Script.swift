import Dialects
import Revisions
import SourceText

extension FuzzTarget {
    /// A plain SQL revision: header, sections, and the statements of each.
    static let script = FuzzTarget(name: "script") { bytes in
        let source = SourceText(bytes: bytes)
        let script = Revisions.SQLScript(source, uri: "file:///revision.sql")
        precondition(script.diagnostics.allSatisfy { source.holds($0.range) }, "a diagnostic outside of the file")
        for section in script.sections {
            precondition(source.holds(section.range) && source.holds(section.marker), "a section outside of the file")
            for dialect in Dialect.all { _ = dialect.split(bytes, in: section.range) }
        }
    }
}
