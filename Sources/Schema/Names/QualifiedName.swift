/// The name of a table or type inside an optional schema.
package struct QualifiedName: Sendable, Hashable, ExpressibleByStringLiteral, CustomStringConvertible {
    package var schema: Identifier?
    package var name: Identifier

    package init(_ name: Identifier, schema: Identifier? = nil) {
        self.name = name
        self.schema = schema
    }

    package init(stringLiteral value: String) {
        self.init(Identifier(value))
    }

    package var description: String { schema.map { "\($0).\(name)" } ?? name.text }
}
