/// A JSON value in a script; objects keep the order of the source.
package indirect enum JSONLiteral: Sendable, Hashable {
    package struct Member: Sendable, Hashable {
        package var name: String
        package var value: JSONLiteral

        package init(_ name: String, _ value: JSONLiteral) {
            self.name = name
            self.value = value
        }
    }

    case null
    case bool(Bool)
    /// The number's text, as Python prints it.
    case number(String)
    case string(String)
    case array([JSONLiteral])
    case object([Member])
    case opaque(Opaque)
}
