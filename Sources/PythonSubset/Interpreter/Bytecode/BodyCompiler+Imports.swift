extension BodyCompiler {
    mutating func compile(_ node: AST.Import) {
        for alias in node.names {
            let dotted = alias.name.name
            emit(.importModule(index(ofName: dotted), bindsTop: alias.asName == nil), alias.range)
            emitStore(alias.asName?.name ?? String(dotted.prefix { $0 != "." }), alias.range)
        }
    }

    mutating func compile(_ node: AST.ImportFrom) {
        let position = node.module?.range ?? node.range
        emit(.importFrom(module: index(ofName: node.module?.name ?? ""), level: node.level), position)
        for alias in node.names {
            if alias.name.name == "*" {
                emit(.importStar, alias.range)
                return
            }
            emit(.importName(index(ofName: alias.name.name)), alias.range)
            emitStore(alias.asName?.name ?? alias.name.name, alias.range)
        }
        emit(.pop, node.range)
    }
}
