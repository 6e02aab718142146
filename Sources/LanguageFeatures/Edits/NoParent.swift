import PythonSubset
import SourceText
import Workspace

/// The `None` of a base's `down_revision`.
struct NoParent {
    private let range: Range<Int>
    private let isPython: Bool

    init?(_ file: ScriptFile) {
        switch file.script {
        case .python(let parsed):
            isPython = true
            var found: Range<Int>?
            for statement in parsed.module.body {
                switch statement {
                case .assign(let node): if Self.names(node.targets) { found = node.value.range }
                case .annotatedAssign(let node): if let value = node.value, Self.names([node.target]) { found = value.range }
                default: break
                }
            }
            guard let found else { return nil }
            range = found
        case .sql:
            isPython = false
            for line in file.source.lineStarts.indices {
                let lineRange = file.source.lineRange(line)
                let text = file.source[lineRange]
                if text.hasPrefix("-- migrate:") { break }
                guard text.hasPrefix("-- down_revision:") else { continue }
                range = lineRange.lowerBound + "-- down_revision:".utf8.count..<lineRange.upperBound
                return
            }
            return nil
        }
    }

    func pointing(at id: String) -> TextChange { TextChange(range, isPython ? "\"\(id)\"" : " \(id)") }

    private static func names(_ targets: [AST.Expression]) -> Bool {
        targets.contains { if case .name(let name) = $0 { name.name == "down_revision" } else { false } }
    }
}
