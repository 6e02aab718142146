import SourceText

extension GraphProblems {
    /// How many characters the version table's column holds.
    static let columnWidth = 32

    mutating func checkIdentifier(of revision: Revision, _ node: Int) {
        if let defect = revision.defect { mark(node, defect) }
        if let error = RevisionError.illegalCharacters(in: revision.id) { refuse(revision, node, revision.ranges.id, error) }
        let length = revision.id.unicodeScalars.count
        if length > Self.columnWidth {
            report(
                revision, revision.ranges.id, .warning, "long-revision-id",
                "Revision identifier '\(revision.id)' has \(length) characters, the version table's column holds \(Self.columnWidth); "
                    + "a database that checks the length, such as PostgreSQL, refuses it")
        }
    }

    /// Both files name the same id; the later one counts, as in Alembic.
    mutating func duplicate(_ later: Revision, of earlier: Revision) {
        let message = "Revision \(later.id) is present more than once"
        report(
            later, later.ranges.id, .error, "duplicate-revision", "\(message); give one of the files another id",
            related: [
                earlier.related("also declared here")
            ])
        report(
            earlier, earlier.ranges.id, .error, "duplicate-revision", "\(message); give one of the files another id",
            related: [
                later.related("also declared here, and this one counts")
            ])
    }

    /// Returns what to say when the label is used.
    mutating func labelClash(_ revision: Revision, _ index: Int, with user: Revision) -> RevisionError {
        let label = revision.branchLabels[index]
        let error = RevisionError(
            .labelClash, "Branch name '\(label)' in revision \(revision.id) already used by revision \(user.id)", argument: label,
            revisions: [revision.id, user.id])
        report(
            revision, revision.labelRange(index), .error, error.code.rawValue, error.message,
            related: [
                Diagnostic.Related(
                    uri: user.uri, range: user.branchLabels.firstIndex(of: label).map(user.labelRange) ?? user.ranges.id,
                    message: "'\(label)' is used here")
            ])
        return error
    }

    mutating func severalHeads(_ heads: [Revision]) {
        let list = heads.prefix(Self.named).map(\.id).joined(separator: ", ") + (heads.count > Self.named ? ", ..." : "")
        for head in heads {
            report(
                head, head.ranges.id, .information, "several-heads",
                "The workspace has \(heads.count) heads (\(list)): upgrade to 'heads' or '<branch>@head', or merge them",
                related: heads.prefix(Self.named).filter { $0.id != head.id }.map { $0.related("another head") })
        }
    }
}

extension RevisionError {
    /// Characters that the target grammar needs for itself (Alembic's `_revision_illegal_chars`).
    private static let illegalCharacters: [Unicode.Scalar] = ["+", "-", ":", "@"]

    /// What is wrong with the characters of an id, if anything.
    package static func illegalCharacters(in id: String) -> RevisionError? {
        let isLegal = id.utf8.allSatisfy { byte in
            byte != UInt8(ascii: "+") && byte != UInt8(ascii: "-") && byte != UInt8(ascii: ":") && byte != UInt8(ascii: "@")
        }
        guard !isLegal else { return nil }
        let illegal = illegalCharacters.filter { id.unicodeScalars.contains($0) }
        let list = illegal.map(String.init).joined(separator: ", ")
        return RevisionError(
            .illegalCharacter, "Character(s) '\(list)' not allowed in revision identifier '\(id)'", argument: id, revisions: [id])
    }
}
