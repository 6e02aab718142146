extension NativeSignature {
    /// The parameters as Python writes them; a parameter that is absent unless given has `...` for its default.
    package var parameterTexts: [String] {
        var texts: [String] = []
        var hasMarker = false
        for (parameter, value) in zip(signature.parameters, defaults) {
            switch parameter.kind {
            case .variadic:
                hasMarker = true
                texts.append("*" + parameter.name)
            case .keywords: texts.append("**" + parameter.name)
            case .keywordOnly:
                if !hasMarker { texts.append("*") }
                hasMarker = true
                texts.append(text(parameter, value))
            case .positional, .positionalOnly: texts.append(text(parameter, value))
            }
        }
        return texts
    }

    private func text(_ parameter: Signature.Parameter, _ value: Default) -> String {
        guard parameter.hasDefault else { return parameter.name }
        let written =
            switch value {
            case .absent: "..."
            case .none: "None"
            case .emptyTuple: "()"
            case .emptyList: "[]"
            case .emptyDictionary: "{}"
            case .bool(let value): value ? "True" : "False"
            case .int(let value): "\(value)"
            case .float(let value): "\(value)"
            case .string(let text): "'\(text)'"
            }
        return "\(parameter.name)=\(written)"
    }
}
