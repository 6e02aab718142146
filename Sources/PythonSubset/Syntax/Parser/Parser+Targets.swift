extension Parser {
    /// The targets of `for` and `del`: expressions without `in` and comparisons; several are a tuple.
    mutating func targetList() throws(SyntaxFailure) -> AST.Expression {
        let start = token.start
        let first = try target()
        guard token.kind == .comma else { return first }
        var elements = [first]
        while skip(.comma), startsOperand(token.kind) || token.kind == .star { elements.append(try target()) }
        return .tuple(AST.TupleDisplay(elements: elements, range: range(from: start)))
    }

    mutating func target() throws(SyntaxFailure) -> AST.Expression {
        let start = token.start
        guard skip(.star) else { return try operators(.bitOr) }
        return .starred(AST.Starred(value: try operators(.bitOr), range: range(from: start)))
    }

    /// Reports a target that cannot be one; `verb` is what cannot be done to it.
    mutating func checkTarget(_ target: AST.Expression, _ verb: String, hint: String = "") {
        switch target {
        case .name, .attribute, .subscript, .error: break
        case .starred where verb != "delete": report(target.range, "starred assignment target must be in a list or tuple")
        case .tuple(let tuple): checkElements(tuple.elements, verb)
        case .list(let list): checkElements(list.elements, verb)
        case .constant(let constant) where constant.value.isKeyword: report(target.range, "cannot \(verb) \(describe(target))")
        default: report(target.range, "cannot \(verb) \(describe(target))\(hint)")
        }
    }

    private mutating func checkElements(_ elements: [AST.Expression], _ verb: String) {
        for element in elements {
            if verb != "delete", case .starred(let starred) = element {
                checkTarget(starred.value, verb)
            } else {
                checkTarget(element, verb)
            }
        }
    }

    /// What CPython calls an expression in its messages.
    func describe(_ expression: AST.Expression) -> String {
        switch expression {
        case .assignment: "named expression"
        case .attribute: "attribute"
        case .await: "await expression"
        case .binary, .boolean, .unary: "expression"
        case .call: "function call"
        case .comparison: "comparison"
        case .comprehension(let node):
            switch node.kind {
            case .dictionary: "dict comprehension"
            case .generator: "generator expression"
            case .list: "list comprehension"
            case .set: "set comprehension"
            }
        case .conditional: "conditional expression"
        case .constant(let constant):
            switch constant.value {
            case .none: "None"
            case .bool(let value): value ? "True" : "False"
            case .ellipsis: "ellipsis"
            default: "literal"
            }
        case .dictionary: "dict literal"
        case .error: "invalid expression"
        case .formattedString: "f-string expression"
        case .lambda: "lambda"
        case .list: "list"
        case .name: "name"
        case .set: "set display"
        case .slice: "slice"
        case .starred: "starred"
        case .subscript: "subscript"
        case .tuple: "tuple"
        case .yield, .yieldFrom: "yield expression"
        }
    }
}

extension AST.Constant.Value {
    fileprivate var isKeyword: Bool {
        switch self {
        case .none, .bool: true
        default: false
        }
    }
}
