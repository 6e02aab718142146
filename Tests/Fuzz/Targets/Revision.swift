import Dialects
import PythonSubset
import Revisions
import SourceText

extension FuzzTarget {
    /// A Python revision: its metadata, and both directions rendered for both dialects.
    static let revision = FuzzTarget(name: "revision") { bytes in
        let source = SourceText(bytes: bytes)
        let compiled = CompiledModule(Parser.parse(source).module, name: "revision", uri: "file:///revision.py")
        for dialect in Dialect.all {
            for direction in [Direction.upgrade, .downgrade] {
                let host = RenderingHost(dialect)
                let outcome = RevisionScript(compiled, bounds: fuzzBounds).run(direction, on: host)
                precondition(outcome.diagnostics.allSatisfy { source.holds($0.range) }, "a diagnostic outside of the file")
                precondition(outcome.isComplete || !outcome.diagnostics.isEmpty || outcome.exception != nil, "incomplete without a word")
            }
        }
    }
}
