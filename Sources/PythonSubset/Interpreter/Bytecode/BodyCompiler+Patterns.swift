extension BodyCompiler {
    mutating func compile(_ node: AST.Match) {
        let end = makeLabel()
        compile(node.subject)
        for branch in node.cases {
            let next = makeLabel()
            emit(.duplicate, branch.range)
            compile(branch.pattern)
            emitJump(Instruction.jumpIfFalse, next, branch.pattern.range)
            if let condition = branch.condition { compileCondition(condition, ifFalse: next) }
            emit(.pop, branch.range)
            compile(branch.body)
            emitJump(Instruction.jump, end, branch.range)
            place(next)
        }
        emit(.pop, node.range)
        place(end)
    }

    /// Consumes the subject on the stack, leaves whether it matches.
    private mutating func compile(_ pattern: AST.Pattern) {
        switch pattern {
        case .as(let node): compile(node)
        case .capture(let node):
            if let name = node.name { emitStore(name.name, name.range) } else { emit(.pop, node.range) }
            emitConstant(.bool(true), node.range)
        case .class(let node):
            compile(node.type)
            emit(.matchClass(positional: node.positional.count, keywords: node.keywords.map(\.name.name)), node.range)
            compileParts(node.positional + node.keywords.map(\.pattern), node.range)
        case .mapping(let node): compile(node)
        case .or(let node): compile(node)
        case .sequence(let node):
            let star = node.patterns.firstIndex { if case .star = $0 { true } else { false } }
            emit(.matchSequence(before: star ?? node.patterns.count, after: star.map { node.patterns.count - $0 - 1 }), node.range)
            compileParts(node.patterns, node.range)
        case .star(let node):
            if let name = node.name { emitStore(name.name, name.range) } else { emit(.pop, node.range) }
            emitConstant(.bool(true), node.range)
        case .value(let node):
            compile(node.value)
            emit(.compare(node.value.isSingleton ? .is : .equal), node.range)
        }
    }

    private mutating func compile(_ node: AST.AsPattern) {
        let (failure, end) = (makeLabel(), makeLabel())
        emit(.duplicate, node.range)
        compile(node.pattern)
        emitJump(Instruction.jumpIfFalse, failure, node.range)
        emitStore(node.name.name, node.name.range)
        emitConstant(.bool(true), node.range)
        emitJump(Instruction.jump, end, node.range)
        place(failure)
        emit(.pop, node.range)
        emitConstant(.bool(false), node.range)
        place(end)
    }

    private mutating func compile(_ node: AST.OrPattern) {
        let (success, end) = (makeLabel(), makeLabel())
        for alternative in node.alternatives {
            emit(.duplicate, node.range)
            compile(alternative)
            emitJump(Instruction.jumpIfTrue, success, node.range)
        }
        emit(.pop, node.range)
        emitConstant(.bool(false), node.range)
        emitJump(Instruction.jump, end, node.range)
        place(success)
        emit(.pop, node.range)
        emitConstant(.bool(true), node.range)
        place(end)
    }

    private mutating func compile(_ node: AST.MappingPattern) {
        for entry in node.entries { compile(entry.key) }
        emit(.matchMapping(keys: node.entries.count, hasRest: node.rest != nil), node.range)
        var patterns = node.entries.map(\.pattern)
        if let rest = node.rest { patterns.append(.capture(AST.CapturePattern(name: rest, range: rest.range))) }
        compileParts(patterns, node.range)
    }

    /// After a matching instruction, which leaves the parts as a tuple and whether it matched: matches the parts.
    private mutating func compileParts(_ patterns: [AST.Pattern], _ range: Range<Int>) {
        let (failure, end) = (makeLabel(), makeLabel())
        emitJump(Instruction.jumpIfFalse, failure, range)
        for (index, pattern) in patterns.enumerated() {
            emit(.duplicate, range)
            emitConstant(.int(index), range)
            emit(.loadSubscript, range)
            compile(pattern)
            emitJump(Instruction.jumpIfFalse, failure, pattern.range)
        }
        emit(.pop, range)
        emitConstant(.bool(true), range)
        emitJump(Instruction.jump, end, range)
        place(failure)
        emit(.pop, range)
        emitConstant(.bool(false), range)
        place(end)
    }
}

extension AST.Expression {
    fileprivate var isSingleton: Bool {
        guard case .constant(let node) = self else { return false }
        switch node.value {
        case .none, .bool: return true
        default: return false
        }
    }
}
