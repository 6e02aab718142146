import SourceText

extension RevisionError {
    /// A revision's file can't be run for a syntax error in it.
    package static func syntax(_ error: Diagnostic, revision: String) -> RevisionError {
        RevisionError(
            .incompleteMetadata, "Revision \(revision) cannot run: its file has a syntax error: \(error.message)", argument: revision,
            revisions: [revision])
    }
}
