import SourceText

/// A value that could not be known from the text of the workspace, and where it came from.
package struct Opaque: Sendable, Hashable {
    /// What the script says, such as `app.models.DEFAULT_STATE` or `os.environ["TENANT"]`.
    package var origin: String
    /// Where the script says it.
    package var source: SourceLocation?
    /// What stands for the value in a preview when it differs at each run, such as `/* uuid.uuid4() */`, with the text around it that is
    /// known; a run has the real value. Nil for a value that a run does not know either.
    package var volatileText: String?

    package init(origin: String, source: SourceLocation? = nil, volatileText: String? = nil) {
        self.origin = origin
        self.source = source
        self.volatileText = volatileText
    }

    /// The comment that stands for the value in SQL.
    package var placeholder: String { "/* \(origin.withoutCommentMarks) */" }
}
