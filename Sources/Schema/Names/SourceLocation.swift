/// A place in a file of the workspace.
package struct SourceLocation: Sendable, Hashable {
    package var uri: String
    /// Byte offsets into the file.
    package var range: Range<Int>

    package init(uri: String, range: Range<Int>) {
        self.uri = uri
        self.range = range
    }
}
