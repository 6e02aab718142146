import Dialects
import PythonSubset
import Revisions
import SourceText
import Workspace

/// The regions of a document that can be folded away.
package struct Folding {
    let index: WorkspaceIndex

    package init(_ index: WorkspaceIndex) {
        self.index = index
    }

    package struct Region: Sendable, Hashable {
        package enum Kind: Sendable {
            case comment, imports, region
        }

        /// Byte offsets; folded from the end of its first line to the end of its last.
        package let range: Range<Int>
        package let kind: Kind?
    }

    package func regions(_ path: FilePath) -> [Region] {
        let snapshot = index.snapshot
        if let file = snapshot.file(at: path) {
            switch file.script {
            case .python(let parsed): return python(parsed.module)
            case .sql(let script): return sql(script, index.outline(file), file.source)
            }
        }
        if let environment = snapshot.environment, environment.path == path { return python(environment.parsed.module) }
        guard path == snapshot.configuration.iniPath else { return [] }
        return DocumentSymbols(index).of(path).map { Region(range: $0.range, kind: .region) }
    }

    private func python(_ module: AST.Module) -> [Region] {
        var regions: [Region] = []
        if let docstring = module.docstring { regions.append(Region(range: docstring.range, kind: .comment)) }
        var imports: Range<Int>?
        for statement in module.body {
            switch statement {
            case .import, .importFrom: imports = (imports?.lowerBound ?? statement.range.lowerBound)..<statement.range.upperBound
            default: break
            }
        }
        if let imports { regions.append(Region(range: imports, kind: .imports)) }
        var level = module.body.map(SyntaxNode.statement)
        while !level.isEmpty {
            for node in level {
                switch node {
                case .statement(let statement) where !statement.bodies.isEmpty: regions.append(Region(range: statement.range, kind: nil))
                case .expression(.call), .expression(.list), .expression(.dictionary), .expression(.tuple):
                    regions.append(Region(range: node.range, kind: nil))
                default: break
                }
            }
            level = level.flatMap(\.children)
        }
        return regions
    }

    private func sql(_ script: Revisions.SQLScript, _ outline: FileOutline, _ source: SourceText) -> [Region] {
        var regions: [Region] = []
        if let first = script.sections.first {
            regions.append(Region(range: 0..<trimmedEnd(first.marker.lowerBound, source), kind: .comment))
        }
        for entry in outline.statements {
            let section = entry.section
            regions.append(
                Region(
                    range: section.marker.lowerBound..<max(section.marker.upperBound, trimmedEnd(section.range.upperBound, source)),
                    kind: .region))
            regions += entry.parts.map { Region(range: $0.range, kind: nil) }
        }
        return regions
    }

    /// The end of the text before an offset, blank lines and comment dashes left out.
    private func trimmedEnd(_ offset: Int, _ source: SourceText) -> Int {
        var end = min(offset, source.bytes.count)
        while end > 0, [0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: "-")].contains(source.bytes[end - 1]) { end -= 1 }
        return end
    }
}
