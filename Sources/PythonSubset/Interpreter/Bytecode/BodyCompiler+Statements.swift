extension BodyCompiler {
    mutating func compile(_ statements: [AST.Statement]) {
        for statement in statements { compile(statement) }
    }

    mutating func compile(_ statement: AST.Statement) {
        switch statement {
        case .annotatedAssign(let node): compile(node)
        case .assert(let node): compile(node)
        case .assign(let node):
            compile(node.value)
            for target in node.targets.dropLast() {
                emit(.duplicate, node.range)
                compileStore(target)
            }
            if let last = node.targets.last { compileStore(last) } else { emit(.pop, node.range) }
        case .augmentedAssign(let node): compile(node)
        case .break(let node): compileBreak(node.range)
        case .classDefinition(let node): compile(node)
        case .continue(let node): compileContinue(node.range)
        case .delete(let node): node.targets.forEach { compileDelete($0) }
        case .error(let node): emit(.unsupported("A statement that could not be read"), node.range)
        case .expression(let node):
            if case .constant = node.value { return }
            compile(node.value)
            emit(.pop, node.range)
        case .for(let node): compile(node)
        case .functionDefinition(let node): compile(node)
        case .global, .nonlocal, .pass: break
        case .if(let node): compile(node)
        case .import(let node): compile(node)
        case .importFrom(let node): compile(node)
        case .match(let node): compile(node)
        case .raise(let node): compile(node)
        case .return(let node): compile(node)
        case .try(let node): compile(node)
        case .typeAlias(let node):
            emitConstant(.string(node.name.name), node.range)
            emitStore(node.name.name, node.range)
        case .while(let node): compile(node)
        case .with(let node): compile(node.items[...], node)
        }
    }

    private mutating func compile(_ node: AST.Assert) {
        let end = makeLabel()
        compile(node.condition)
        emitJump(Instruction.jumpIfTrue, end, node.condition.range)
        if let message = node.message { compile(message) }
        emit(.assertionFailed(hasMessage: node.message != nil), node.range)
        place(end)
    }

    private mutating func compile(_ node: AST.If) {
        let end = makeLabel()
        for (index, branch) in node.branches.enumerated() {
            let next = makeLabel()
            compileCondition(branch.condition, ifFalse: next)
            compile(branch.body)
            if index + 1 < node.branches.count || !node.orElse.isEmpty { emitJump(Instruction.jump, end, branch.condition.range) }
            place(next)
        }
        compile(node.orElse)
        place(end)
    }

    /// Jumps when a condition is false, without a value in between where it is `not`.
    mutating func compileCondition(_ condition: AST.Expression, ifFalse label: Label) {
        compile(condition)
        emitJump(Instruction.jumpIfFalse, label, condition.range)
    }

    private mutating func compile(_ node: AST.Return) {
        if let value = node.value { compile(value) } else { emitConstant(.none, node.range) }
        if blocks.isEmpty {
            emit(.returnValue, node.range)
        } else {
            emit(.stashResult, node.range)
            unwind(to: 0, node.range)
            emit(.returnStashed, node.range)
        }
    }

    private mutating func compile(_ node: AST.Raise) {
        guard let exception = node.exception else {
            emit(.reraise, node.range)
            return
        }
        compile(exception)
        if let cause = node.cause { compile(cause) }
        emit(.raise(hasCause: node.cause != nil), node.range)
    }
}
