/// The clauses of a foreign key after its columns.
package struct ReferenceOptions: Sendable, Hashable {
    package var onDelete: String?
    package var onUpdate: String?
    package var isDeferrable: Bool?
    /// `DEFERRED` or `IMMEDIATE`.
    package var initially: String?
    package var match: String?

    package init(
        onDelete: String? = nil, onUpdate: String? = nil, isDeferrable: Bool? = nil, initially: String? = nil, match: String? = nil
    ) {
        self.onDelete = onDelete
        self.onUpdate = onUpdate
        self.isDeferrable = isDeferrable
        self.initially = initially
        self.match = match
    }
}
