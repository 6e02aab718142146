/// The types of byte strings.
package struct BinaryType: Sendable, Hashable {
    package enum Class: String, Sendable, Hashable {
        case largeBinary = "LargeBinary"
        case pickle = "PickleType"
        case BLOB, BYTEA, BINARY, VARBINARY
    }

    package var `class`: Class
    package var length: Int?

    package init(_ class: Class, length: Int? = nil) {
        self.class = `class`
        self.length = length
    }
}
