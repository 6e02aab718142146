extension BodyCompiler {
    mutating func compile(_ node: AST.Try) {
        guard !node.finalBody.isEmpty else {
            compileHandlers(node)
            return
        }
        let (onError, end) = (makeLabel(), makeLabel())
        emitJump(Instruction.pushHandler, onError, node.range)
        blocks.append(.finally(node.finalBody))
        compileHandlers(node)
        blocks.removeLast()
        emit(.popHandler, node.range)
        compileFinally(node.finalBody, node.range)
        emitJump(Instruction.jump, end, node.range)
        place(onError)
        blocks.append(.handler(name: nil))
        compileFinally(node.finalBody, node.range)
        blocks.removeLast()
        emit(.reraise, node.range)
        place(end)
    }

    mutating func compileFinally(_ body: [AST.Statement], _ range: Range<Int>) {
        guard finallyDepth < 8 else {
            emit(.unsupported("'finally' nested this deeply"), range)
            return
        }
        finallyDepth += 1
        compile(body)
        finallyDepth -= 1
    }

    private mutating func compileHandlers(_ node: AST.Try) {
        guard !node.handlers.isEmpty else {
            compile(node.body)
            compile(node.orElse)
            return
        }
        if node.isStar {
            emit(.unsupported("'except*'"), node.range)
            return
        }
        let (onError, end) = (makeLabel(), makeLabel())
        emitJump(Instruction.pushHandler, onError, node.range)
        blocks.append(.protected)
        compile(node.body)
        blocks.removeLast()
        emit(.popHandler, node.range)
        compile(node.orElse)
        emitJump(Instruction.jump, end, node.range)
        place(onError)
        for handler in node.handlers {
            let next = makeLabel()
            if let type = handler.type {
                compile(type)
                emit(.matchException, type.range)
                emitJump(Instruction.jumpIfFalse, next, type.range)
            }
            if let name = handler.name {
                emit(.loadException, name.range)
                emitStore(name.name, name.range)
            }
            blocks.append(.handler(name: handler.name?.name))
            compile(handler.body)
            blocks.removeLast()
            emit(.endHandler, handler.range)
            if let name = handler.name { emitForget(name.name, name.range) }
            emitJump(Instruction.jump, end, handler.range)
            place(next)
        }
        emit(.reraise, node.range)
        place(end)
    }

    mutating func compile(_ items: ArraySlice<AST.With.Item>, _ node: AST.With) {
        guard let item = items.first else {
            compile(node.body)
            return
        }
        let (onError, suppressed, end) = (makeLabel(), makeLabel(), makeLabel())
        compile(item.context)
        emitJump(Instruction.enterContext, onError, item.context.range)
        if let target = item.target { compileStore(target) } else { emit(.pop, item.context.range) }
        blocks.append(.context)
        compile(items.dropFirst(), node)
        blocks.removeLast()
        emit(.popHandler, item.context.range)
        emit(.exitContext, item.context.range)
        emitJump(Instruction.jump, end, node.range)
        place(onError)
        emit(.exitContextOnError, item.context.range)
        emitJump(Instruction.jumpIfTrue, suppressed, item.context.range)
        emit(.reraise, item.context.range)
        place(suppressed)
        emit(.endHandler, item.context.range)
        place(end)
    }
}
