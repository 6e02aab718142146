import Migrations
import Schema
import SourceText

/// A preview as a text to read, and which lines of scripts its statements come from.
package struct PreviewDocument: Sendable {
    package struct Entry: Sendable, Hashable {
        /// Byte offsets of the statement in `text`.
        package let range: Range<Int>
        package let source: SourceLocation
        package let revision: String?
    }

    package private(set) var text = SourceText("")
    /// In the order of the text.
    package private(set) var map: [Entry] = []
    package let isComplete: Bool

    /// - Parameter place: names a place of a file for a person, such as `1a2b_x.py:12`.
    package init(_ preview: Preview, place: (_ uri: String, _ offset: Int) -> String) {
        isComplete = preview.isComplete
        let notes = Notes(preview, place: place)
        var written = ""
        write(notes.first, to: &written)
        for (number, statement) in preview.statements.enumerated() {
            write(notes.before[number] ?? [], to: &written)
            let start = written.utf8.count
            written += statement.offlineText
            if let source = statement.source {
                map.append(Entry(range: start..<written.utf8.count, source: source, revision: statement.revision))
            }
            written += "\n\n"
            write(notes.after[number] ?? [], to: &written)
        }
        text = SourceText(written)
    }

    /// What is shown instead of a preview that failed.
    package init(_ failure: MigrationFailure, place: (_ uri: String, _ offset: Int) -> String) {
        isComplete = false
        var lines = [failure.message]
        if let location = failure.location { lines[0] = "\(place(location.uri, location.range.lowerBound)): \(failure.message)" }
        if let hint = failure.hint { lines.append(hint) }
        var written = ""
        write(lines, to: &written)
        text = SourceText(written)
    }

    private func write(_ lines: [String], to written: inout String) {
        for line in lines {
            for part in line.split(whereSeparator: \.isNewline) { written += "-- retort: \(part)\n" }
        }
    }

    /// The entry at a byte offset of the text.
    package func entry(at offset: Int) -> Entry? {
        map.last { $0.range.lowerBound <= offset && offset <= $0.range.upperBound }
    }
}

/// What can't be previewed, each at the statement that it belongs to.
private struct Notes {
    private(set) var first: [String] = []
    private(set) var before: [Int: [String]] = [:]
    private(set) var after: [Int: [String]] = [:]

    init(_ preview: Preview, place: (_ uri: String, _ offset: Int) -> String) {
        for located in preview.diagnostics {
            let line = "\(place(located.uri, located.diagnostic.range.lowerBound)): \(located.diagnostic.message)"
            let own = preview.statements.indices.filter { preview.statements[$0].source?.uri == located.uri }
            let following = own.first {
                preview.statements[$0].source.map { $0.range.upperBound > located.diagnostic.range.lowerBound } ?? false
            }
            if let following {
                before[following, default: []].append(line)
            } else if let last = own.last {
                after[last, default: []].append(line)
            } else {
                first.append(line)
            }
        }
    }
}
