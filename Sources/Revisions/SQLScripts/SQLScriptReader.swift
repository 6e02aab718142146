import SourceText

/// Reads a SQL revision line by line.
struct SQLScriptReader {
    let text: SourceText
    private(set) var header = SQLHeader()
    private(set) var sections: [SQLScript.Section] = []
    var diagnostics: [Diagnostic] = []
    private var open: (marker: SQLSectionMarker, start: Int)?
    private var hasMarker = false
    private var looseText: Range<Int>?

    init(_ text: SourceText) {
        self.text = text
    }

    mutating func read() {
        for line in text.lineStarts.indices {
            let range = text.lineRange(line)
            let comment = text.comment(in: range)
            if let comment, text.bytes[comment].starts(with: SQLSectionMarker.prefix) {
                close(at: range.lowerBound)
                let marker = SQLSectionMarker(text, comment, &diagnostics)
                let next = line + 1
                open = (marker, text.lineStarts.indices.contains(next) ? text.lineStarts[next] : text.bytes.count)
                hasMarker = true
            } else if !hasMarker {
                readHeaderLine(range, comment)
            }
        }
        close(at: text.bytes.count)
        report()
    }

    private mutating func readHeaderLine(_ range: Range<Int>, _ comment: Range<Int>?) {
        let content = text.trimmed(range)
        if content.isEmpty {
            header.endParagraph()
        } else if let comment {
            header.add(comment, text, &diagnostics)
        } else {
            looseText = (looseText?.lowerBound ?? content.lowerBound)..<content.upperBound
        }
    }

    /// Ends the open section before `end`. A section of no known direction holds its text back, so that it is in no other.
    private mutating func close(at end: Int) {
        guard let (marker, start) = open else { return }
        open = nil
        guard let direction = marker.direction else { return }
        let section = SQLScript.Section(
            direction: direction, isTransactional: marker.isTransactional, dialects: marker.dialects, range: start..<max(start, end),
            marker: marker.range)
        if let earlier = sections.first(where: { $0.conflicts(with: section) }) {
            let dialects = section.dialects.isEmpty ? "" : " for \(section.dialects.joined(separator: ", "))"
            let line = text.line(at: earlier.marker.lowerBound) + 1
            let message = "A second section \(direction.sectionName)\(dialects); line \(line) has the first, and only that one runs"
            diagnostics.append(Diagnostic(section.marker, code: "duplicate-section", message))
        }
        sections.append(section)
    }

    private var isRevision: Bool { hasMarker || !header.isEmpty }

    private mutating func report() {
        guard isRevision else {
            diagnostics = []
            return
        }
        header.reportParagraphs(&diagnostics, text)
        if let looseText, hasMarker {
            diagnostics.append(
                Diagnostic(looseText, code: "text-before-section", "SQL before the first section never runs; put it under '-- migrate:up'"))
        }
        let start = header.id?.range ?? text.lineRange(0)
        if header.id == nil {
            diagnostics.append(
                Diagnostic(start, code: "missing-revision", "The header names no revision; begin the file with '-- revision: <id>'"))
        }
        if !hasMarker {
            diagnostics.append(
                Diagnostic(start, code: "missing-section", "The file has no section; put the statements under '-- migrate:up'"))
        }
        if header.id != nil, header.downRevisions == nil {
            diagnostics.append(
                Diagnostic(
                    start, .warning, code: "missing-down-revision-key",
                    "The header has no down_revision, so the revision counts as a base; write '-- down_revision: None' to say so"))
        }
    }

    func revision(uri: String) -> Revision? {
        guard isRevision, let id = header.id else { return nil }
        let down = header.downRevisions ?? []
        let error = diagnostics.filter { $0.severity == .error }.min { $0.range.lowerBound < $1.range.lowerBound }
        return Revision(
            id: id.name, downRevisions: down.map(\.name), dependencies: header.dependencies.map(\.name),
            branchLabels: header.branchLabels.map(\.name), doc: header.doc, createDate: header.createDate, uri: uri, language: .sql,
            ranges: Revision.Ranges(
                id: id.range, downRevisions: down.map(\.range), dependencies: header.dependencies.map(\.range),
                branchLabels: header.branchLabels.map(\.range), doc: header.docRange),
            hasUpgrade: sections.contains { $0.direction == .upgrade }, hasDowngrade: sections.contains { $0.direction == .downgrade },
            defect: error.map {
                RevisionError(.incompleteMetadata, "Revision \(id.name) cannot run: \($0.message)", argument: id.name, revisions: [id.name])
            })
    }
}

extension SQLScript.Section {
    /// Whether both would run.
    fileprivate func conflicts(with other: SQLScript.Section) -> Bool {
        guard direction == other.direction else { return false }
        return dialects.isEmpty ? other.dialects.isEmpty : dialects.contains(where: other.dialects.contains)
    }
}
