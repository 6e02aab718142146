/// `op.drop_constraint(...)`.
package struct DropConstraint: Sendable, Hashable {
    /// `type_`.
    package enum Kind: String, Sendable, Hashable {
        case foreignKey = "foreignkey"
        case primary, unique, check
    }

    package var table: QualifiedName
    package var name: ConstraintName
    package var kind: Kind?
    package var ifExists: Bool

    package init(_ table: QualifiedName, _ name: ConstraintName, kind: Kind? = nil, ifExists: Bool = false) {
        self.table = table
        self.name = name
        self.kind = kind
        self.ifExists = ifExists
    }
}
