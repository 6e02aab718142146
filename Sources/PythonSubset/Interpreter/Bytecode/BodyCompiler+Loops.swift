extension BodyCompiler {
    mutating func compile(_ node: AST.For) {
        let (head, end, leave) = (makeLabel(), makeLabel(), makeLabel())
        compile(node.iterable)
        emit(node.isAsync ? .iterateAsync : .iterate, node.iterable.range)
        place(head)
        emitJump(Instruction.advance, end, node.iterable.range)
        blocks.append(.loop(continue: head, break: leave, hasIterator: true))
        compileStore(node.target)
        compile(node.body)
        blocks.removeLast()
        emitJump(Instruction.jump, head, node.range)
        place(end)
        compile(node.orElse)
        place(leave)
    }

    mutating func compile(_ node: AST.While) {
        let (head, end, leave) = (makeLabel(), makeLabel(), makeLabel())
        place(head)
        compile(node.condition)
        emitJump(Instruction.jumpIfLoopEnds, end, node.condition.range)
        blocks.append(.loop(continue: head, break: leave, hasIterator: false))
        compile(node.body)
        blocks.removeLast()
        emitJump(Instruction.jump, head, node.range)
        place(end)
        compile(node.orElse)
        place(leave)
    }

    mutating func compileBreak(_ range: Range<Int>) {
        guard let index = innermostLoop, case .loop(_, let label, let hasIterator) = blocks[index] else {
            emit(.unsupported("'break' outside a loop"), range)
            return
        }
        unwind(to: index + 1, range)
        if hasIterator { emit(.pop, range) }
        emitJump(Instruction.jump, label, range)
    }

    mutating func compileContinue(_ range: Range<Int>) {
        guard let index = innermostLoop, case .loop(let label, _, _) = blocks[index] else {
            emit(.unsupported("'continue' outside a loop"), range)
            return
        }
        unwind(to: index + 1, range)
        emitJump(Instruction.jump, label, range)
    }

    private var innermostLoop: Int? {
        blocks.lastIndex { if case .loop = $0 { true } else { false } }
    }

    /// Leaves the blocks from `index` on, the innermost first, on the way out of them.
    mutating func unwind(to index: Int, _ range: Range<Int>) {
        let saved = blocks
        while blocks.count > index, let block = blocks.popLast() {
            switch block {
            case .loop(_, _, let hasIterator): if hasIterator { emit(.pop, range) }
            case .protected: emit(.popHandler, range)
            case .finally(let body):
                emit(.popHandler, range)
                compileFinally(body, range)
            case .context:
                emit(.popHandler, range)
                emit(.exitContext, range)
            case .handler(let name):
                emit(.endHandler, range)
                if let name { emitForget(name, range) }
            }
        }
        blocks = saved
    }

    /// `del name` that does not mind an unset name.
    mutating func emitForget(_ name: String, _ range: Range<Int>) {
        emitConstant(.none, range)
        emitStore(name, range)
        emitDelete(name, range)
    }
}
