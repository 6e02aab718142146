/// `op.execute(DropSchema("name"))`.
package struct DropSchema: Sendable, Hashable {
    package var name: Identifier
    package var ifExists: Bool
    package var isCascading: Bool

    package init(_ name: Identifier, ifExists: Bool = false, isCascading: Bool = false) {
        self.name = name
        self.ifExists = ifExists
        self.isCascading = isCascading
    }
}
