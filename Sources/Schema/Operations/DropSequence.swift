/// `op.execute(DropSequence(...))`.
package struct DropSequence: Sendable, Hashable {
    package var name: QualifiedName
    package var ifExists: Bool

    package init(_ name: QualifiedName, ifExists: Bool = false) {
        self.name = name
        self.ifExists = ifExists
    }
}
