extension BodyCompiler {
    mutating func compile(_ expression: AST.Expression) {
        switch expression {
        case .assignment(let node):
            compile(node.value)
            emit(.duplicate, node.range)
            emitStore(node.target.name, node.target.range)
        case .attribute(let node):
            compile(node.value)
            emit(.loadAttribute(index(ofName: node.name.name)), node.range)
        case .await(let node):
            compile(node.value)
            emit(.await, node.range)
        case .binary(let node):
            compile(node.left)
            compile(node.right)
            emit(.binary(node.operator), node.range)
        case .boolean(let node): compile(node)
        case .call(let node): compile(node)
        case .comparison(let node): compile(node)
        case .comprehension(let node): compile(node)
        case .conditional(let node):
            let (orElse, end) = (makeLabel(), makeLabel())
            compileCondition(node.condition, ifFalse: orElse)
            compile(node.body)
            emitJump(Instruction.jump, end, node.range)
            place(orElse)
            compile(node.orElse)
            place(end)
        case .constant(let node): compile(node)
        case .dictionary(let node): compile(node)
        case .error(let node): emit(.unsupported("An expression that could not be read"), node.range)
        case .formattedString(let node): compile(node.parts, node.range)
        case .lambda(let node): compile(node)
        case .list(let node): compileDisplay(node.elements, .list, node.range)
        case .name(let node): emitLoad(node.name, node.range)
        case .set(let node): compileDisplay(node.elements, .set, node.range)
        case .slice(let node):
            for part in [node.lower, node.upper, node.step] {
                if let part { compile(part) } else { emitConstant(.none, node.range) }
            }
            emit(.buildSlice, node.range)
        case .starred(let node): emit(.unsupported("A starred expression here"), node.range)
        case .subscript(let node):
            compile(node.value)
            compile(node.index)
            emit(.loadSubscript, node.range)
        case .tuple(let node): compileDisplay(node.elements, .tuple, node.range)
        case .unary(let node):
            compile(node.operand)
            switch node.operator {
            case .invert: emit(.invert, node.range)
            case .minus: emit(.negate, node.range)
            case .not: emit(.not, node.range)
            case .plus: emit(.positive, node.range)
            }
        case .yield(let node):
            if let value = node.value { compile(value) } else { emitConstant(.none, node.range) }
            emit(.yield, node.range)
        case .yieldFrom(let node):
            compile(node.value)
            emit(.iterate, node.value.range)
            emitConstant(.none, node.range)
            emit(.yieldFrom, node.range)
        }
    }

    private mutating func compile(_ node: AST.Constant) {
        switch node.value {
        case .none: emitConstant(.none, node.range)
        case .ellipsis: emitConstant(.ellipsis, node.range)
        case .bool(let value): emitConstant(.bool(value), node.range)
        case .integer(let value): emitConstant(.int(value), node.range)
        case .bigInteger(let digits, let radix):
            guard digits.utf8.count <= 4300, let value = BigInteger(digits: digits, radix: radix) else {
                emit(.unsupported("An integer of this size"), node.range)
                return
            }
            emitConstant(value.int.map { .int($0) } ?? .bigInteger(value), node.range)
        case .float(let value): emit(.constant(constant(.float(value))), node.range)
        case .imaginary: emit(.unsupported("A complex number"), node.range)
        case .string(let text): emitConstant(.string(text), node.range)
        case .bytes(let bytes): emitConstant(.bytes(bytes), node.range)
        }
    }

    private mutating func compile(_ node: AST.BooleanOperation) {
        let end = makeLabel()
        for (index, operand) in node.operands.enumerated() {
            compile(operand)
            guard index + 1 < node.operands.count else { break }
            emitJump(node.operator == .and ? Instruction.jumpIfFalseOrPop : Instruction.jumpIfTrueOrPop, end, operand.range)
        }
        place(end)
    }

    private mutating func compile(_ node: AST.Comparison) {
        compile(node.first)
        guard node.links.count > 1 else {
            for link in node.links {
                compile(link.operand)
                emit(.compare(link.operator), node.range)
            }
            return
        }
        let (cleanup, end) = (makeLabel(), makeLabel())
        for link in node.links.dropLast() {
            compile(link.operand)
            emit(.duplicate, node.range)
            emit(.rotateThree, node.range)
            emit(.compare(link.operator), node.range)
            emitJump(Instruction.jumpIfFalseOrPop, cleanup, node.range)
        }
        if let link = node.links.last {
            compile(link.operand)
            emit(.compare(link.operator), node.range)
        }
        emitJump(Instruction.jump, end, node.range)
        place(cleanup)
        emit(.swap, node.range)
        emit(.pop, node.range)
        place(end)
    }

    private mutating func compile(_ parts: [AST.FormattedString.Part], _ range: Range<Int>) {
        var count = 0
        for part in parts {
            switch part {
            case .text(let text): emitConstant(.string(text), range)
            case .field(let field):
                if let text = field.debugText {
                    emitConstant(.string(text), range)
                    count += 1
                }
                compile(field.value)
                if let format = field.format { compile(format, field.range) }
                let conversion = field.conversion ?? (field.debugText != nil && field.format == nil ? .repr : nil)
                emit(.formatValue(conversion, hasFormat: field.format != nil), field.range)
            }
            count += 1
        }
        emit(.buildString(count), range)
    }
}
