extension BodyCompiler {
    mutating func compileStore(_ target: AST.Expression) {
        switch target {
        case .name(let node): emitStore(node.name, node.range)
        case .attribute(let node):
            compile(node.value)
            emit(.storeAttribute(index(ofName: node.name.name)), node.range)
        case .subscript(let node):
            compile(node.value)
            compile(node.index)
            emit(.storeSubscript, node.range)
        case .tuple(let node): compileUnpacking(node.elements, node.range)
        case .list(let node): compileUnpacking(node.elements, node.range)
        case .starred(let node): compileStore(node.value)
        default: emit(.unsupported("Assignment to this expression"), target.range)
        }
    }

    private mutating func compileUnpacking(_ targets: [AST.Expression], _ range: Range<Int>) {
        let star = targets.firstIndex { if case .starred = $0 { true } else { false } }
        if let star {
            emit(.unpackStarred(before: star, after: targets.count - star - 1), range)
        } else {
            emit(.unpack(targets.count), range)
        }
        targets.forEach { compileStore($0) }
    }

    mutating func compileDelete(_ target: AST.Expression) {
        switch target {
        case .name(let node): emitDelete(node.name, node.range)
        case .attribute(let node):
            compile(node.value)
            emit(.deleteAttribute(index(ofName: node.name.name)), node.range)
        case .subscript(let node):
            compile(node.value)
            compile(node.index)
            emit(.deleteSubscript, node.range)
        case .tuple(let node): node.elements.forEach { compileDelete($0) }
        case .list(let node): node.elements.forEach { compileDelete($0) }
        default: emit(.unsupported("Deletion of this expression"), target.range)
        }
    }

    mutating func compile(_ node: AST.AugmentedAssign) {
        switch node.target {
        case .attribute(let target):
            compile(target.value)
            emit(.duplicate, target.range)
            emit(.loadAttribute(index(ofName: target.name.name)), target.range)
            compile(node.value)
            emit(.inPlace(node.operator), node.range)
            emit(.swap, node.range)
            emit(.storeAttribute(index(ofName: target.name.name)), target.range)
        case .subscript(let target):
            compile(target.value)
            compile(target.index)
            emit(.duplicatePair, target.range)
            emit(.loadSubscript, target.range)
            compile(node.value)
            emit(.inPlace(node.operator), node.range)
            emit(.rotateThree, node.range)
            emit(.storeSubscript, target.range)
        default:
            compile(node.target)
            compile(node.value)
            emit(.inPlace(node.operator), node.range)
            compileStore(node.target)
        }
    }

    mutating func compile(_ node: AST.AnnotatedAssign) {
        if let value = node.value {
            compile(value)
            compileStore(node.target)
        }
        if kind == .classBody, node.isSimple, case .name(let target) = node.target {
            let text = constant(.string(node.annotation.headText))
            emit(.annotate(name: index(ofName: target.name), type: text), node.range)
        }
    }
}

extension AST.Expression {
    /// The dotted name of a type annotation, without its arguments.
    var headText: String {
        switch self {
        case .name(let node): node.name
        case .attribute(let node): node.value.headText + "." + node.name.name
        case .subscript(let node): node.value.headText
        case .constant(let node): node.text ?? ""
        default: ""
        }
    }
}
