/// Why an operation has no SQL in a dialect; the message is of the same class as Alembic's complaint.
package struct DialectError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The exception that Alembic or SQLAlchemy raises.
    package enum Kind: String, Sendable, Hashable {
        case argument = "ArgumentError"
        case command = "CommandError"
        case compile = "CompileError"
        case identifier = "IdentifierError"
        case invalidRequest = "InvalidRequestError"
        case unsupported = "NotImplementedError"
        case type = "TypeError"
        case value = "ValueError"
        case key = "KeyError"
    }

    package var kind: Kind
    package var message: String

    package init(_ kind: Kind, _ message: String) {
        self.kind = kind
        self.message = message
    }

    package var description: String { message }
}
