import SourceText

/// What is wrong with the revisions of a graph: diagnostics by file, and the nodes that cannot be run through.
struct GraphProblems {
    private(set) var diagnostics: [String: [Diagnostic]] = [:]
    private(set) var defects: [Int: RevisionError] = [:]
    private let files: [Revision]
    /// Every id, in order, to suggest one from.
    private(set) lazy var sortedIDs = files.map(\.id).sorted()
    /// How many revisions a message or its related places name.
    static let named = 10

    init(_ files: [Revision]) {
        self.files = files
    }

    /// Adds a diagnostic to the revision's file.
    mutating func report(
        _ revision: Revision, _ range: Range<Int>, _ severity: Diagnostic.Severity = .error, _ code: String, _ message: String,
        related: [Diagnostic.Related] = []
    ) {
        diagnostics[revision.uri, default: []].append(Diagnostic(range, severity, code: code, message, related: related))
    }

    /// Adds an error to the revision's file and marks its node; the first error of a node stays.
    mutating func refuse(
        _ revision: Revision, _ node: Int, _ range: Range<Int>, _ error: RevisionError, advice: String = "",
        related: [Diagnostic.Related] = []
    ) {
        report(
            revision, range, .error, error.code.rawValue, advice.isEmpty ? error.message : "\(error.message); \(advice)", related: related)
        if defects[node] == nil { defects[node] = error }
    }

    mutating func mark(_ node: Int, _ error: RevisionError) {
        if defects[node] == nil { defects[node] = error }
    }
}

extension Revision {
    /// Where a down revision is written; the id's place when the value is computed.
    func downRevisionRange(_ index: Int) -> Range<Int> {
        ranges.downRevisions.indices.contains(index) ? ranges.downRevisions[index] : ranges.id
    }

    func dependencyRange(_ index: Int) -> Range<Int> {
        ranges.dependencies.indices.contains(index) ? ranges.dependencies[index] : ranges.id
    }

    func labelRange(_ index: Int) -> Range<Int> {
        ranges.branchLabels.indices.contains(index) ? ranges.branchLabels[index] : ranges.id
    }

    func related(_ message: String) -> Diagnostic.Related {
        Diagnostic.Related(uri: uri, range: ranges.id, message: message)
    }
}
