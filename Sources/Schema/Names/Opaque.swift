/// A value that could not be known from the text of the workspace, and where it came from.
package struct Opaque: Sendable, Hashable {
    /// What the script says, such as `app.models.DEFAULT_STATE` or `os.environ["TENANT"]`.
    package var origin: String
    /// Where the script says it.
    package var source: SourceLocation?

    package init(origin: String, source: SourceLocation? = nil) {
        self.origin = origin
        self.source = source
    }

    /// The comment that stands for the value in SQL.
    package var placeholder: String { "/* \(origin.replacing("*/", with: "* /")) */" }
}
