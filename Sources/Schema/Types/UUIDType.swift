/// `Uuid` and `UUID`.
package struct UUIDType: Sendable, Hashable {
    package enum Class: String, Sendable, Hashable {
        /// `Uuid`: CHAR(32) where the dialect has no UUID.
        case generic = "Uuid"
        /// `UUID`: always the word UUID.
        case UUID
    }

    package var `class`: Class
    /// `native_uuid`: use the database's type where there is one.
    package var isNative: Bool
    /// `as_uuid`: values are of Python's `UUID`; otherwise they are text.
    package var takesUUID: Bool

    package init(_ class: Class, isNative: Bool = true, takesUUID: Bool = true) {
        self.class = `class`
        self.isNative = isNative
        self.takesUUID = takesUUID
    }
}
