import PythonSubset

extension SyntaxDump {
    func dump(_ statement: AST.Statement) -> String {
        switch statement {
        case .annotatedAssign(let node):
            self.node(
                node.isSimple ? "annotate" : "annotate()", node.range, [dump(node.target), dump(node.annotation), node.value.map(dump)])
        case .assert(let node): self.node("assert", node.range, [dump(node.condition), node.message.map(dump)])
        case .assign(let node): self.node("assign", node.range, node.targets.map(dump) + [dump(node.value)])
        case .augmentedAssign(let node): self.node(node.operator.rawValue + "=", node.range, [dump(node.target), dump(node.value)])
        case .break(let node): self.node("break", node.range, [])
        case .classDefinition(let node):
            self.node(
                "class", node.range,
                [node.name.name] + node.arguments.map(dump) + [group("decorators", node.decorators.map(dump)), body(node.body)])
        case .continue(let node): self.node("continue", node.range, [])
        case .delete(let node): self.node("del", node.range, node.targets.map(dump))
        case .error(let node): self.node("error", node.range, [body(node.body)])
        case .expression(let node): self.node("expr", node.range, [dump(node.value)])
        case .for(let node):
            self.node(
                node.isAsync ? "async-for" : "for", node.range,
                [dump(node.target), dump(node.iterable), body(node.body), body(node.orElse, "else")])
        case .functionDefinition(let node):
            self.node(
                (node.isAsync ? "async-def" : "def") + (node.isGenerator ? "*" : ""), node.range,
                [
                    node.name.name, dump(node.parameters), node.returns.map { "-> " + dump($0) },
                    group("decorators", node.decorators.map(dump)), body(node.body),
                ])
        case .global(let node): self.node("global", node.range, node.names.map(\.name))
        case .if(let node):
            self.node("if", node.range, node.branches.flatMap { [dump($0.condition), body($0.body)] } + [body(node.orElse, "else")])
        case .import(let node): self.node("import", node.range, node.names.map(dump))
        case .importFrom(let node):
            self.node(
                "from", node.range, [String(repeating: ".", count: node.level) + (node.module?.name ?? "")] + node.names.map(dump))
        case .match(let node): self.node("match", node.range, [dump(node.subject)] + node.cases.map(dump))
        case .nonlocal(let node): self.node("nonlocal", node.range, node.names.map(\.name))
        case .pass(let node): self.node("pass", node.range, [])
        case .raise(let node): self.node("raise", node.range, [node.exception.map(dump), named("from", node.cause.map(dump))])
        case .return(let node): self.node("return", node.range, [node.value.map(dump)])
        case .try(let node):
            self.node(
                node.isStar ? "try*" : "try", node.range,
                [body(node.body)] + node.handlers.map(dump) + [body(node.orElse, "else"), body(node.finalBody, "finally")])
        case .typeAlias(let node): self.node("type", node.range, [node.name.name, dump(node.value)])
        case .while(let node): self.node("while", node.range, [dump(node.condition), body(node.body), body(node.orElse, "else")])
        case .with(let node):
            self.node(
                node.isAsync ? "async-with" : "with", node.range,
                node.items.map { item in "[\(dump(item.context))\(item.target.map { " as " + dump($0) } ?? "")]" } + [body(node.body)])
        }
    }

    private func body(_ statements: [AST.Statement], _ name: String = "do") -> String? {
        group(name, statements.map(dump))
    }

    private func dump(_ alias: AST.Alias) -> String {
        alias.name.name + (alias.asName.map { " as " + $0.name } ?? "") + place(alias.range)
    }

    private func dump(_ handler: AST.Try.Handler) -> String {
        node("except", handler.range, [handler.type.map(dump), handler.name.map { "as " + $0.name }, body(handler.body)])
    }

    private func dump(_ item: AST.Match.Case) -> String {
        "(case \(dump(item.pattern))\(item.condition.map { " if " + dump($0) } ?? "")\(body(item.body).map { " " + $0 } ?? ""))"
    }

    private func dump(_ pattern: AST.Pattern) -> String {
        switch pattern {
        case .as(let node): self.node("as", node.range, [dump(node.pattern), node.name.name])
        case .capture(let node): (node.name?.name ?? "_") + place(node.range)
        case .class(let node):
            self.node(
                "class", node.range,
                [dump(node.type)] + node.positional.map(dump) + node.keywords.map { "(\($0.name.name)= \(dump($0.pattern)))" })
        case .mapping(let node):
            self.node(
                "mapping", node.range,
                node.entries.map { "[\(dump($0.key)) \(dump($0.pattern))]" } + [node.rest.map { "**" + $0.name }])
        case .or(let node): self.node("or", node.range, node.alternatives.map(dump))
        case .sequence(let node): self.node("sequence", node.range, node.patterns.map(dump))
        case .star(let node): self.node("*", node.range, [node.name?.name ?? "_"])
        case .value(let node): "=" + dump(node.value)
        }
    }
}
