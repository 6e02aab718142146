import Dialects
import PythonSubset
import Revisions
import SourceText
import Workspace

/// The ranges around a place that an editor widens a selection by, the innermost first.
package struct SelectionRanges {
    let index: WorkspaceIndex

    package init(_ index: WorkspaceIndex) {
        self.index = index
    }

    /// Each range holds the one before it; the last is the whole document.
    package func around(_ offset: Int, in path: FilePath, _ source: SourceText) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        let word = Self.word(at: offset, in: source)
        if !word.isEmpty { ranges.append(word) }
        ranges.append(source.lineRange(source.line(at: offset)))
        ranges += inner(offset, path)
        ranges.append(0..<source.bytes.count)
        ranges.sort { $0.count < $1.count }
        var nested: [Range<Int>] = []
        for range in ranges where range.lowerBound <= offset && offset <= range.upperBound {
            if let last = nested.last {
                guard range.lowerBound <= last.lowerBound, last.upperBound <= range.upperBound, range != last else { continue }
            }
            nested.append(range)
        }
        return nested.isEmpty ? [offset..<offset] : nested
    }

    private func inner(_ offset: Int, _ path: FilePath) -> [Range<Int>] {
        let snapshot = index.snapshot
        if let environment = snapshot.environment, environment.path == path {
            return environment.parsed.module.path(to: offset).map(\.range)
        }
        guard let file = snapshot.file(at: path) else { return [] }
        switch file.script {
        case .python(let parsed): return parsed.module.path(to: offset).map(\.range)
        case .sql:
            return index.outline(file).statements.flatMap { [$0.section.range] + $0.parts.map(\.range) }
        }
    }

    /// The identifier at an offset; empty where there is none.
    package static func word(at offset: Int, in source: SourceText) -> Range<Int> {
        var start = min(max(offset, 0), source.bytes.count)
        var end = start
        while start > 0, isWord(source.bytes[start - 1]) { start -= 1 }
        while end < source.bytes.count, isWord(source.bytes[end]) { end += 1 }
        return start..<end
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "_"), 0x80...:
            true
        default: false
        }
    }
}
