/// Keyword arguments of a dialect as written (`postgresql_using="gin"`), in source order.
package struct DialectOptions: Sendable, Hashable {
    package indirect enum Value: Sendable, Hashable {
        case none
        case bool(Bool)
        case integer(Int)
        case string(String)
        case expression(SQLExpression)
        case list([Value])
        case dictionary([Entry])
        case opaque(Opaque)
    }

    package struct Entry: Sendable, Hashable {
        /// The full keyword, such as `postgresql_where`.
        package var name: String
        package var value: Value

        package init(_ name: String, _ value: Value) {
            self.name = name
            self.value = value
        }
    }

    package var entries: [Entry]

    package init(_ entries: [Entry] = []) {
        self.entries = entries
    }

    /// The value of a keyword; nil when absent or `None`.
    package subscript(name: String) -> Value? {
        guard let entry = entries.last(where: { $0.name == name }), entry.value != .none else { return nil }
        return entry.value
    }
}

extension DialectOptions: ExpressibleByDictionaryLiteral {
    package init(dictionaryLiteral elements: (String, Value)...) {
        self.init(elements.map { Entry($0.0, $0.1) })
    }
}
