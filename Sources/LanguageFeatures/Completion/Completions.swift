import Revisions
import SourceText
import Workspace

/// What may be written at a place of a revision file.
package struct Completions {
    let index: WorkspaceIndex
    let file: ScriptFile

    package init(_ index: WorkspaceIndex, _ file: ScriptFile) {
        self.index = index
        self.file = file
    }

    var snapshot: Snapshot { index.snapshot }

    /// How many revisions of a list are told of at length.
    private static let documented = 30

    /// How many are offered at once; of more, those that hold the letters which are there already.
    private static let limit = 400
    /// Of revisions, which are long to tell of.
    private static let revisionLimit = 100

    /// In the order in which they should be offered.
    package func at(_ offset: Int) -> (offered: [Completion], isComplete: Bool) {
        let all = if case .python = file.script { python(offset) } else { sql(offset) }
        let limit = all.first?.kind == .revision ? Self.revisionLimit : Self.limit
        guard all.count > limit else { return (all, true) }
        let fitting = all.filter { completion in
            let typed = file.source[completion.replaced.lowerBound..<max(completion.replaced.lowerBound, offset)]
            return WorkspaceSymbols.matches(completion.filter ?? completion.label, typed)
        }
        return (Array(fitting.prefix(limit)), false)
    }

    /// The revisions, heads first, then newest first; the file's own and what is built on it left out.
    func revisions(_ replaced: Range<Int>, labels: Bool) -> [Completion] {
        let graph = snapshot.graph
        let own = file.revision?.id
        var following: Set<String> = []
        var left = [own].compactMap { $0 }
        while let id = left.popLast() {
            guard following.insert(id).inserted else { continue }
            let relations = graph.relations(of: id)
            left += (relations?.nextRevisions ?? []) + (relations?.dependents ?? [])
        }
        let heads = Set(graph.revisions.map(\.id).filter { graph.relations(of: $0)?.nextRevisions.allSatisfy(following.contains) == true })
        let all = graph.allNewestFirst().filter { !following.contains($0.id) }
        let ordered = all.filter { heads.contains($0.id) } + all.filter { !heads.contains($0.id) }
        var found = ordered.enumerated().map { number, revision in
            Completion(
                label: revision.id, kind: .revision, detail: (heads.contains(revision.id) ? "head · " : "") + revision.message,
                documentation: number < Self.documented ? RevisionHover(snapshot, database: nil).text(of: .revision(revision.id)) : nil,
                text: revision.id,
                filter: "\(revision.id) \(revision.message)", replaced: replaced)
        }
        if labels {
            found += graph.branchLabels.map {
                Completion(label: $0, kind: .label, detail: "branch label", text: $0, replaced: replaced)
            }
        }
        return found
    }

    func tables(_ replaced: Range<Int>) -> [Completion] {
        known.tables.sorted { $0.key < $1.key }.map { name, columns in
            Completion(
                label: name, kind: .table, detail: "table", documentation: columns.isEmpty ? nil : columns.joined(separator: ", "),
                text: name,
                replaced: replaced)
        }
    }

    func columns(of table: String, _ replaced: Range<Int>) -> [Completion] {
        (known.tables[table] ?? []).map { Completion(label: $0, kind: .column, detail: table, text: $0, replaced: replaced) }
    }

    /// The tables that the revisions below make, and those that this file makes.
    var known: KnownTables {
        var known = file.revision.map { index.tables(before: $0.id) } ?? KnownTables()
        for located in index.changes(file) {
            if case .dropTable = located.change { continue }
            if case .dropColumn = located.change { continue }
            known.apply(located.change)
        }
        return known
    }
}
