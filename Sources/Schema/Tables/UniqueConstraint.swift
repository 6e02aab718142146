/// `UniqueConstraint(...)`.
package struct UniqueConstraint: Sendable, Hashable {
    package var name: ConstraintName
    package var columns: [Identifier]
    package var isDeferrable: Bool?
    package var initially: String?
    package var options: DialectOptions

    package init(
        _ columns: [Identifier], name: ConstraintName = .unnamed, isDeferrable: Bool? = nil, initially: String? = nil,
        options: DialectOptions = DialectOptions()
    ) {
        self.name = name
        self.columns = columns
        self.isDeferrable = isDeferrable
        self.initially = initially
        self.options = options
    }
}
