import PythonSubset

extension SyntaxDump {
    func dump(_ expression: AST.Expression) -> String {
        switch expression {
        case .assignment(let node): self.node(":=", node.range, [dump(.name(node.target)), dump(node.value)])
        case .attribute(let node): self.node(".", node.range, [dump(node.value), node.name.name])
        case .await(let node): self.node("await", node.range, [dump(node.value)])
        case .binary(let node): self.node(node.operator.rawValue, node.range, [dump(node.left), dump(node.right)])
        case .boolean(let node): self.node(node.operator.rawValue, node.range, node.operands.map(dump))
        case .call(let node): self.node("call", node.range, [dump(node.function)] + node.arguments.map(dump))
        case .comparison(let node):
            self.node("compare", node.range, [dump(node.first)] + node.links.flatMap { [$0.operator.rawValue, dump($0.operand)] })
        case .comprehension(let node):
            self.node("\(node.kind)-for", node.range, [dump(node.element), node.value.map(dump)] + node.clauses.map(dump))
        case .conditional(let node): self.node("if-else", node.range, [dump(node.condition), dump(node.body), dump(node.orElse)])
        case .constant(let node): dump(node.value) + place(node.range)
        case .dictionary(let node):
            self.node("dict", node.range, node.entries.map { "[\($0.key.map(dump) ?? "**") \(dump($0.value))]" })
        case .error(let node): self.node("error", node.range, [])
        case .formattedString(let node): self.node(node.isTemplate ? "t" : "f", node.range, node.parts.map(dump))
        case .lambda(let node): self.node(node.isGenerator ? "lambda*" : "lambda", node.range, [dump(node.parameters), dump(node.body)])
        case .list(let node): self.node("list", node.range, node.elements.map(dump))
        case .name(let node): node.name + place(node.range)
        case .set(let node): self.node("set", node.range, node.elements.map(dump))
        case .slice(let node):
            self.node("slice", node.range, [node.lower, node.upper, node.step].map { $0.map(dump) ?? "_" })
        case .starred(let node): self.node("*", node.range, [dump(node.value)])
        case .subscript(let node): self.node("[]", node.range, [dump(node.value), dump(node.index)])
        case .tuple(let node): self.node("tuple", node.range, node.elements.map(dump))
        case .unary(let node): self.node("u" + node.operator.rawValue, node.range, [dump(node.operand)])
        case .yield(let node): self.node("yield", node.range, [node.value.map(dump)])
        case .yieldFrom(let node): self.node("yield-from", node.range, [dump(node.value)])
        }
    }

    func dump(_ argument: AST.Argument) -> String {
        switch argument.kind {
        case .positional: dump(argument.value)
        case .unpacked: "(*arg \(dump(argument.value)))"
        case .keyword(let name): "(\(name.name)= \(dump(argument.value)))"
        case .unpackedMapping: "(**arg \(dump(argument.value)))"
        }
    }

    func dump(_ clause: AST.Comprehension.Clause) -> String {
        let parts = [dump(clause.target), dump(clause.iterable)] + clause.conditions.map(dump)
        return "(\(clause.isAsync ? "async-for" : "for") \(parts.joined(separator: " ")))"
    }

    func dump(_ value: AST.Constant.Value) -> String {
        switch value {
        case .none: "None"
        case .ellipsis: "..."
        case .bool(let value): value ? "True" : "False"
        case .integer(let value): String(value)
        case .bigInteger(let digits, let radix): "big\(radix):\(digits)"
        case .float(let value): "\(value)"
        case .imaginary(let value): "\(value)j"
        case .string(let value): quoted(value)
        case .bytes(let value): "b" + quoted(String(String.UnicodeScalarView(value.map { Unicode.Scalar($0) })))
        }
    }

    func dump(_ part: AST.FormattedString.Part) -> String {
        switch part {
        case .text(let text): return quoted(text)
        case .field(let field):
            let conversion = field.conversion.map { "!\($0)" }
            let parts = [
                field.debugText.map { "=" + quoted($0) }, dump(field.value), conversion,
                field.format.map { ":[\($0.map(dump).joined(separator: " "))]" },
            ]
            return "{" + parts.compactMap { $0 }.joined(separator: " ") + "}"
        }
    }

    func dump(_ parameters: AST.Parameters) -> String {
        var parts = parameters.positionalOnly.map(dump)
        if !parts.isEmpty { parts.append("/") }
        parts += parameters.positional.map(dump)
        if let variadic = parameters.variadic {
            parts.append("*" + dump(variadic))
        } else if !parameters.keywordOnly.isEmpty {
            parts.append("*")
        }
        parts += parameters.keywordOnly.map(dump)
        if let keywords = parameters.keywords { parts.append("**" + dump(keywords)) }
        return "(" + parts.joined(separator: " ") + ")"
    }

    private func dump(_ parameter: AST.Parameter) -> String {
        let annotation = parameter.annotation.map { ":" + dump($0) } ?? ""
        return parameter.name.name + annotation + (parameter.defaultValue.map { "=" + dump($0) } ?? "") + place(parameter.range)
    }
}
