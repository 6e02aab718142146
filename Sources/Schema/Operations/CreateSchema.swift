/// `op.execute(CreateSchema("name"))`.
package struct CreateSchema: Sendable, Hashable {
    package var name: Identifier
    package var ifNotExists: Bool

    package init(_ name: Identifier, ifNotExists: Bool = false) {
        self.name = name
        self.ifNotExists = ifNotExists
    }
}
