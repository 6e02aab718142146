import OrderedCollections

/// The arguments that a native function receives, bound to its parameters.
package struct Arguments {
    let signature: NativeSignature
    let given: GivenArguments
    /// The call as it was made.
    package let call: CallArguments

    /// The value of the parameter at `index` of the signature, its default where it was not given; `None` for an absent one.
    package subscript(index: Int) -> PythonValue {
        if let value = given[index] { return value }
        let defaults = signature.defaults
        return defaults.indices.contains(index) ? defaults[index].value ?? .none : .none
    }

    /// The value of a parameter, its default where it was not given; `None` for an absent one.
    package subscript(name: String) -> PythonValue {
        signature.signature.index(of: name).map { self[$0] } ?? .none
    }

    /// The value that the caller gave; `nil` when the parameter was left out.
    package func given(_ name: String) -> PythonValue? {
        signature.signature.index(of: name).flatMap { given[$0] }
    }

    /// The values of the `*` parameter.
    package var rest: [PythonValue] {
        guard let index = signature.signature.variadicIndex, case .tuple(let elements)? = given[index] else { return [] }
        return elements
    }

    /// The entries of the `**` parameter, in the order of the call.
    package var keywords: OrderedDictionary<String, PythonValue> {
        guard let index = signature.signature.keywordsIndex, case .dictionary(let dictionary)? = given[index] else { return [:] }
        return OrderedDictionary(dictionary.namedEntries.map { ($0.name, $0.value) }) { _, last in last }
    }

    /// The place of the call; `nil` for calls made by native code.
    package var location: SourceLocation? {
        call.site.map { SourceLocation(uri: $0.uri, range: $0.range) }
    }

    /// The place of the argument that a parameter, or a name among the keywords, received; of the call where it was left out.
    package func location(of name: String) -> SourceLocation? {
        guard let site = call.site else { return nil }
        if call.keywords.contains(where: { $0.name == name }) { return call.location(ofKeyword: name) }
        if let index = signature.signature.index(of: name), index < signature.signature.positionalCount, index < call.positional.count {
            return call.location(ofPositional: index) ?? location
        }
        return SourceLocation(uri: site.uri, range: site.range)
    }

    /// The place of one of the values of `rest`.
    package func location(ofRest index: Int) -> SourceLocation? {
        call.location(ofPositional: signature.signature.positionalCount + index) ?? location
    }
}
