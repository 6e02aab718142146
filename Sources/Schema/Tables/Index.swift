/// `Index(...)`.
package struct Index: Sendable, Hashable {
    package enum Element: Sendable, Hashable {
        case column(Identifier)
        case expression(SQLExpression)
    }

    package var name: ConstraintName
    package var elements: [Element]
    package var isUnique: Bool
    package var options: DialectOptions

    package init(
        _ name: ConstraintName = .unnamed, _ elements: [Element], isUnique: Bool = false, options: DialectOptions = DialectOptions()
    ) {
        self.name = name
        self.elements = elements
        self.isUnique = isUnique
        self.options = options
    }
}
