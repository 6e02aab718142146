/// The clauses of a foreign key after its columns.
package struct ReferenceOptions: Sendable, Hashable {
    package var onDelete: String?
    package var onUpdate: String?
    package var isDeferrable: Bool?
    /// `DEFERRED` or `IMMEDIATE`.
    package var initially: String?
    package var match: String?
    /// `use_alter=True`.
    package var usesAlter: Bool

    package init(
        onDelete: String? = nil, onUpdate: String? = nil, isDeferrable: Bool? = nil, initially: String? = nil, match: String? = nil,
        usesAlter: Bool = false
    ) {
        self.onDelete = onDelete
        self.onUpdate = onUpdate
        self.isDeferrable = isDeferrable
        self.initially = initially
        self.match = match
        self.usesAlter = usesAlter
    }
}
