extension RevisionError {
    /// How a command words the errors of its target, as Alembic's `ScriptDirectory._catch_revision_errors` does.
    package struct Wording: Sendable {
        var ancestor: String?
        var multipleHeads: String?
        var start: String?
        var end: String?

        package init(ancestor: String? = nil, multipleHeads: String? = nil, start: String? = nil, end: String? = nil) {
            self.ancestor = ancestor
            self.multipleHeads = multipleHeads
            self.start = start
            self.end = end
        }
    }

    /// The same error in the words of a command.
    package func worded(_ wording: Wording = Wording()) -> RevisionError {
        switch code {
        case .notAncestor:
            let start = wording.start ?? revisions.first ?? ""
            let end = wording.end ?? revisions.last ?? ""
            return with(
                wording.ancestor
                    ?? "Requested range \(start):\(end) does not refer to ancestor/descendant revisions along the same branch")
        case .multipleHeads:
            let head = wording.end ?? argument ?? "head"
            return with(
                wording.multipleHeads
                    ?? "Multiple head revisions are present for given argument '\(head)'; please specify a specific target revision, "
                    + "'<branchname>@\(head)' to narrow to a specific head, or 'heads' for all heads")
        case .noSuchRevision:
            return with("Can't locate revision identified by '\(argument ?? "")'")
        case .noSuchBranch, .ambiguousPrefix, .notInBranch:
            return with("Can't locate revision identified by '\(argument ?? "")'; \(message)")
        default:
            return self
        }
    }

    private func with(_ message: String) -> RevisionError {
        RevisionError(code, message, argument: argument, revisions: revisions)
    }
}

/// Runs `body`, its errors in a command's words.
func worded<Result>(
    _ wording: RevisionError.Wording = RevisionError.Wording(), _ body: () throws(RevisionError) -> Result
) throws(RevisionError) -> Result {
    do {
        return try body()
    } catch {
        throw error.worded(wording)
    }
}
