/// One revision file: what the graph, the listings and the plans need to know of it.
package struct Revision: Sendable, Hashable {
    package enum Language: String, Sendable {
        case python, sql
    }

    package var id: String
    /// Ids as written, in the order written; empty for a base.
    package var downRevisions: [String]
    /// `depends_on` as written: ids or branch labels.
    package var dependencies: [String]
    /// The labels that the file itself gives to its branch; `RevisionGraph.branchLabels(of:)` has the inherited ones too.
    package var branchLabels: [String]
    /// The docstring or description, without the space around it.
    package var doc: String
    /// As written on the `Create Date:` line or in the header.
    package var createDate: String?
    package var uri: String
    package var language: Language
    package var ranges: Ranges
    package var hasUpgrade: Bool
    package var hasDowngrade: Bool
    /// Why the file cannot be run although it is in the graph.
    package var defect: RevisionError?

    package init(
        id: String, downRevisions: [String] = [], dependencies: [String] = [], branchLabels: [String] = [], doc: String = "",
        createDate: String? = nil, uri: String = "", language: Language = .python, ranges: Ranges = Ranges(), hasUpgrade: Bool = true,
        hasDowngrade: Bool = true, defect: RevisionError? = nil
    ) {
        self.id = id
        self.downRevisions = downRevisions
        self.dependencies = dependencies
        self.branchLabels = branchLabels
        self.doc = doc
        self.createDate = createDate
        self.uri = uri
        self.language = language
        self.ranges = ranges
        self.hasUpgrade = hasUpgrade
        self.hasDowngrade = hasDowngrade
        self.defect = defect
    }

    /// The description's first paragraph (Alembic's `Script.doc`).
    package var message: String {
        guard let end = doc.firstParagraphEnd else { return doc }
        return String(doc[..<end])
    }

    /// Byte ranges of the metadata in the file, for diagnostics and rename; quotes are not part of them.
    package struct Ranges: Sendable, Hashable {
        package var id: Range<Int>
        /// One for each of `downRevisions`; fewer where they are computed.
        package var downRevisions: [Range<Int>]
        package var dependencies: [Range<Int>]
        package var branchLabels: [Range<Int>]
        package var doc: Range<Int>?

        package init(
            id: Range<Int> = 0..<0, downRevisions: [Range<Int>] = [], dependencies: [Range<Int>] = [], branchLabels: [Range<Int>] = [],
            doc: Range<Int>? = nil
        ) {
            self.id = id
            self.downRevisions = downRevisions
            self.dependencies = dependencies
            self.branchLabels = branchLabels
            self.doc = doc
        }
    }
}

extension String {
    /// Where the first empty line begins.
    fileprivate var firstParagraphEnd: Index? {
        var index = startIndex
        while let newline = self[index...].firstIndex(of: "\n") {
            let next = self.index(after: newline)
            guard next < endIndex else { return nil }
            if self[next] == "\n" { return newline }
            index = next
        }
        return nil
    }
}
