import Revisions
import SourceText

/// Writes new revision files (Alembic's `ScriptDirectory.generate_revision`).
///
/// Everything is looked at before anything is written: a request that can't be carried out leaves no file behind.
package struct RevisionWriter {
    let snapshot: Snapshot
    private let makeDate: (_ zone: String?) throws(AuthoringError) -> CreateDate
    private let makeID: () -> String

    /// - Parameters:
    ///   - makeDate: the present moment in a time zone by its name, or in local time.
    ///   - makeID: an id for a revision that was not given one.
    package init(
        _ snapshot: Snapshot, makeDate: @escaping (_ zone: String?) throws(AuthoringError) -> CreateDate = CreateDate.now,
        makeID: @escaping () -> String = RevisionWriter.randomID
    ) {
        self.snapshot = snapshot
        self.makeDate = makeDate
        self.makeID = makeID
    }

    /// 12 hexadecimal digits.
    @Sendable package static func randomID() -> String {
        let digits = String(UInt64.random(in: 0..<1 << 48), radix: 16)
        return String(repeating: "0", count: 12 - digits.count) + digits
    }

    /// Writes one file. Post-write hooks are `PostWriteHooks`'s.
    package func write(_ request: RevisionRequest, report: AuthoringReport = { _ in }) throws(AuthoringError) -> WrittenRevision {
        if let error = snapshot.configurationError { throw AuthoringError(error) }
        let id = try identifier(request)
        let heads = try self.heads(request)
        let date = try makeDate(try option("timezone"))
        let location = try versionLocation(request, heads)
        let path = try self.path(request, id, date, in: location)
        if !request.splice { try requireHeads(heads) }
        try checkLabel(request.branchLabel)
        let variables = TemplateVariables(
            upRevision: id, downRevisions: heads.map(\.id), branchLabels: request.branchLabel.map { [$0] } ?? [],
            dependencies: try dependencies(request), createDate: date, message: request.message ?? "empty message",
            configuration: snapshot.configuration)
        let text = try self.text(request, variables)
        try check(text, path, variables)
        try makeDirectory(location, report)
        try makeDirectory(path.directory, report)
        try reporting("Generating \(path)", to: report) { () throws(AuthoringError) in
            try Self.doing { () throws(FileError) in try FileSystem.write(Array(text.utf8), to: path) }
        }
        return WrittenRevision(id: id, path: path)
    }

    private func identifier(_ request: RevisionRequest) throws(AuthoringError) -> String {
        guard let id = request.revisionID else {
            var id = makeID()
            for _ in 0..<16 where snapshot.graph[id] != nil { id = makeID() }
            return id
        }
        if let error = RevisionError.illegalCharacters(in: id) { throw AuthoringError(.target, error.message) }
        guard !id.isEmpty, !id.contains("/"), !id.contains(where: \.isWhitespace) else {
            throw AuthoringError(.target, "'\(id)' can't be a revision identifier; use letters, digits and '_'.")
        }
        if let existing = snapshot.graph[id] {
            throw AuthoringError(
                .graph, "Revision \(id) is already there, in \(FilePath(uri: existing.uri)?.string ?? existing.uri).",
                path: FilePath(uri: existing.uri), range: existing.ranges.id)
        }
        return id
    }

    private func heads(_ request: RevisionRequest) throws(AuthoringError) -> [Revision] {
        let heads: [Revision]
        do {
            heads = try snapshot.graph.revisions(request.heads)
        } catch {
            let wording = RevisionError.Wording(
                multipleHeads: "Multiple heads are present; please specify the head revision on which the new revision should be based, "
                    + "or perform a merge.")
            throw AuthoringError(.target, error.worded(wording).message)
        }
        guard Set(heads.map(\.id)).count == heads.count else {
            throw AuthoringError(.target, "Duplicate head revisions specified")
        }
        return heads
    }

    private func requireHeads(_ heads: [Revision]) throws(AuthoringError) {
        for head in heads where snapshot.graph.relations(of: head.id)?.isHead == false {
            throw AuthoringError(
                .target,
                "Revision \(head.id) is not a head revision; please specify --splice to create a new branch from this revision")
        }
    }

    /// The ids that `depends_on` gets: beginnings of ids are completed, labels stay labels.
    private func dependencies(_ request: RevisionRequest) throws(AuthoringError) -> [String] {
        var dependencies: [String] = []
        for name in request.dependsOn {
            do {
                guard let revision = try snapshot.graph.revision(.symbol(name)) else {
                    throw RevisionError(.noSuchRevision, "", argument: name)
                }
                let labels = snapshot.graph.branchLabels(of: revision.id)
                dependencies.append(labels.contains(name) ? name : revision.id)
            } catch let error as RevisionError {
                throw AuthoringError(.target, error.worded().message)
            } catch {
                throw AuthoringError(.target, "\(error)")
            }
        }
        return dependencies
    }

    private func checkLabel(_ label: String?) throws(AuthoringError) {
        guard let label else { return }
        if let illegal = label.first(where: { "@+-:/".contains($0) || $0.isWhitespace }) {
            throw AuthoringError(.target, "Character '\(illegal)' not allowed in branch label '\(label)'")
        }
        guard snapshot.graph.branchLabels.contains(label) || snapshot.graph[label] != nil else { return }
        throw AuthoringError(.graph, "Branch name '\(label)' is already used by another revision.")
    }

    func option(_ name: String) throws(AuthoringError) -> String? {
        do {
            let value = try snapshot.configuration.alembicOption(name)
            return value?.isEmpty == true ? nil : value
        } catch {
            throw AuthoringError(error)
        }
    }

    private func makeDirectory(_ path: FilePath, _ report: AuthoringReport) throws(AuthoringError) {
        guard !FileSystem.isDirectory(path) else { return }
        try reporting("Creating directory \(path)", to: report) { () throws(AuthoringError) in
            try Self.doing { () throws(FileError) in try FileSystem.makeDirectory(path) }
        }
    }

    static func doing<Result>(_ body: () throws(FileError) -> Result) throws(AuthoringError) -> Result {
        do { return try body() } catch { throw AuthoringError(error) }
    }
}
