/// Why a revision or a script folder could not be written, in words for the person who asked.
package struct AuthoringError: Error, Sendable, Hashable, CustomStringConvertible {
    package enum Kind: Sendable {
        case configuration, fileSystem, graph, hook, target, template
    }

    package var kind: Kind
    package var message: String
    /// What to do about it.
    package var hint: String?
    /// The file that it is about, and the place in it.
    package var path: FilePath?
    package var range: Range<Int>?

    package init(_ kind: Kind, _ message: String, hint: String? = nil, path: FilePath? = nil, range: Range<Int>? = nil) {
        self.kind = kind
        self.message = message
        self.hint = hint
        self.path = path
        self.range = range
    }

    init(_ error: FileError) {
        self.init(.fileSystem, error.description, path: FilePath(error.path))
    }

    init(_ error: ConfigurationError) {
        self.init(.configuration, error.message, path: error.path, range: error.range)
    }

    package var description: String { message }
}
