/// The parameters of a function.
package struct Signature: Sendable {
    package struct Parameter: Sendable, Hashable {
        package enum Kind: Sendable {
            case positionalOnly, positional, variadic, keywordOnly, keywords
        }

        package var name: String
        package var kind: Kind
        package var hasDefault: Bool
        /// The dotted name of its annotation, without type arguments.
        var annotation: String?
    }

    package let parameters: [Parameter]
    /// How many parameters, the first ones, take positional arguments.
    let positionalCount: Int
    let variadicIndex: Int?
    let keywordsIndex: Int?

    package init(_ parameters: [Parameter]) {
        self.parameters = parameters
        positionalCount = parameters.prefix { $0.kind == .positionalOnly || $0.kind == .positional }.count
        variadicIndex = parameters.firstIndex { $0.kind == .variadic }
        keywordsIndex = parameters.firstIndex { $0.kind == .keywords }
    }

    package func index(of name: String) -> Int? {
        parameters.firstIndex { $0.name == name }
    }
}
