import PythonSubset
import Revisions
import SourceText
import Workspace

/// The places of a revision file that stand for it and for its two directions: where lenses and hints go.
package struct RevisionAnchors: Sendable, Hashable {
    package let revision: String
    /// The revision's id, between its quotes.
    package let id: Range<Int>
    /// The name of `def upgrade`, or the `-- migrate:up` line; several where sections are for single dialects.
    package let upgrade: [Range<Int>]
    package let downgrade: [Range<Int>]

    package init?(_ file: ScriptFile) {
        guard let revision = file.revision, !revision.ranges.id.isEmpty else { return nil }
        self.revision = revision.id
        id = revision.ranges.id
        switch file.script {
        case .python(let parsed):
            upgrade = Self.functions("upgrade", parsed.module)
            downgrade = Self.functions("downgrade", parsed.module)
        case .sql(let script):
            upgrade = script.sections.filter { $0.direction == .upgrade }.map(\.marker)
            downgrade = script.sections.filter { $0.direction == .downgrade }.map(\.marker)
        }
    }

    private static func functions(_ name: String, _ module: AST.Module) -> [Range<Int>] {
        for case .functionDefinition(let function) in module.body.reversed() where function.name.name == name {
            return [function.name.range]
        }
        return []
    }
}
