extension BodyCompiler {
    mutating func compile(_ node: AST.FunctionDefinition) {
        node.decorators.forEach { compile($0) }
        if kind == .module {
            emitFunction(FunctionCode(node, uri: uri, finallyDepth: finallyDepth), captured: [], node.parameters, node.range)
        } else {
            let inner = inner(.function, node, name: node.name.name, range: node.range)
            emitFunction(inner.function(node), node.parameters, node.range)
        }
        emitDecorators(node.decorators)
        emitStore(node.name.name, node.name.range)
    }

    /// The code of a function whose body this compiler is for.
    consuming func function(_ node: AST.FunctionDefinition) -> CodeObject {
        signature = node.parameters.signature
        isGenerator = node.isGenerator
        isAsync = node.isAsync
        documentation = node.body.docstring?.text
        compile(node.body)
        return finish()
    }

    mutating func compile(_ node: AST.Lambda) {
        var inner = inner(.function, node, name: "<lambda>", range: node.range)
        inner.signature = node.parameters.signature
        inner.isGenerator = node.isGenerator
        inner.compile(node.body)
        inner.emit(.returnValue, node.body.range)
        emitFunction(inner.finish(), node.parameters, node.range)
    }

    mutating func compile(_ node: AST.ClassDefinition) {
        node.decorators.forEach { compile($0) }
        var inner = inner(.classBody, node, name: node.name.name, range: node.range)
        inner.documentation = node.body.docstring?.text
        inner.compile(node.body)
        let code = inner.finish()
        compileUnpacked(node.arguments, node.range)
        let site = add(CallSite(uri: uri, range: node.name.range, functionRange: node.name.range, arguments: node.arguments))
        emit(.makeClass(add(code), site: site, captured: cellIndices(for: code)), node.name.range)
        emitDecorators(node.decorators)
        emitStore(node.name.name, node.name.range)
    }

    private mutating func emitDecorators(_ decorators: [AST.Expression]) {
        for decorator in decorators.reversed() {
            let site = add(CallSite(uri: uri, range: decorator.range, functionRange: decorator.range, arguments: []))
            emit(.call(site: site, positional: 1, keywords: []), decorator.range)
        }
    }

    private mutating func emitFunction(_ code: CodeObject, _ parameters: AST.Parameters, _ range: Range<Int>) {
        emitFunction(FunctionCode(code), captured: cellIndices(for: code), parameters, range)
    }

    private mutating func emitFunction(
        _ function: FunctionCode, captured: [Int], _ parameters: AST.Parameters, _ range: Range<Int>
    ) {
        var defaults: [Int] = []
        for (index, parameter) in parameters.all.enumerated() {
            guard let value = parameter.defaultValue else { continue }
            compile(value)
            defaults.append(index)
        }
        emit(.makeFunction(add(function), defaults: defaults, captured: captured), range)
    }

    private func inner(_ kind: CodeObject.Kind, _ node: AnyObject, name: String, range: Range<Int>) -> BodyCompiler {
        let prefix =
            switch self.kind {
            case .module: ""
            case .classBody: qualifiedName + "."
            case .function: qualifiedName + ".<locals>."
            }
        var compiler = BodyCompiler(
            kind, scope: scopes[ObjectIdentifier(node)] ?? Scope(.function, parent: nil), scopes: scopes, name: name,
            qualifiedName: prefix + name, uri: uri, range: range)
        compiler.finallyDepth = finallyDepth
        return compiler
    }

    /// The cells of this body that an inner one captures, in its order.
    private func cellIndices(for code: CodeObject) -> [Int] {
        code.cells.dropFirst(code.ownCellCount).compactMap { scope.cellIndex(of: $0) }
    }

    // MARK: Comprehensions

    mutating func compile(_ node: AST.Comprehension) {
        guard let first = node.clauses.first else { return }
        let name =
            switch node.kind {
            case .list: "<listcomp>"
            case .set: "<setcomp>"
            case .dictionary: "<dictcomp>"
            case .generator: "<genexpr>"
            }
        var inner = inner(.function, node, name: name, range: node.range)
        inner.signature = Signature([.init(name: ".0", kind: .positionalOnly, hasDefault: false)])
        inner.isGenerator = node.kind == .generator
        switch node.kind {
        case .list: inner.emit(.buildList(0), node.range)
        case .set: inner.emit(.buildSet(0), node.range)
        case .dictionary: inner.emit(.buildDictionary(0), node.range)
        case .generator: break
        }
        inner.compileClause(0, of: node)
        if node.kind != .generator { inner.emit(.returnValue, node.range) }
        let code = inner.finish()
        emit(.makeFunction(add(FunctionCode(code)), defaults: [], captured: cellIndices(for: code)), node.range)
        compile(first.iterable)
        emit(first.isAsync ? .iterateAsync : .iterate, first.iterable.range)
        let site = add(CallSite(uri: uri, range: node.range, functionRange: node.range, arguments: []))
        emit(.call(site: site, positional: 1, keywords: []), node.range)
    }

    private mutating func compileClause(_ index: Int, of node: AST.Comprehension) {
        guard index < node.clauses.count else {
            compileElement(of: node)
            return
        }
        let clause = node.clauses[index]
        let (head, end) = (makeLabel(), makeLabel())
        if index == 0 {
            emitLoad(".0", clause.range)
        } else {
            compile(clause.iterable)
            emit(clause.isAsync ? .iterateAsync : .iterate, clause.iterable.range)
        }
        place(head)
        emitJump(Instruction.advance, end, clause.range)
        compileStore(clause.target)
        for condition in clause.conditions { compileCondition(condition, ifFalse: head) }
        compileClause(index + 1, of: node)
        emitJump(Instruction.jump, head, clause.range)
        place(end)
    }

    private mutating func compileElement(of node: AST.Comprehension) {
        compile(node.element)
        switch node.kind {
        case .list: emit(.appendToList(node.clauses.count), node.element.range)
        case .set: emit(.addToSet(node.clauses.count), node.element.range)
        case .dictionary:
            if let value = node.value { compile(value) }
            emit(.addToDictionary(node.clauses.count), node.element.range)
        case .generator:
            emit(.yield, node.element.range)
            emit(.pop, node.element.range)
        }
    }
}
