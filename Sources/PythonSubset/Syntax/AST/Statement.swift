extension AST {
    package enum Statement: Sendable {
        case annotatedAssign(AnnotatedAssign)
        case assert(Assert)
        case assign(Assign)
        case augmentedAssign(AugmentedAssign)
        case `break`(Break)
        case classDefinition(ClassDefinition)
        case `continue`(Continue)
        case delete(Delete)
        case error(ErrorStatement)
        case expression(ExpressionStatement)
        case `for`(For)
        case functionDefinition(FunctionDefinition)
        case global(Global)
        case `if`(If)
        case `import`(Import)
        case importFrom(ImportFrom)
        case match(Match)
        case nonlocal(Nonlocal)
        case pass(Pass)
        case raise(Raise)
        case `return`(Return)
        case `try`(Try)
        case typeAlias(TypeAlias)
        case `while`(While)
        case with(With)
    }
}

extension AST.Statement {
    /// Byte offsets in the file, from the first keyword to the end of the last token; decorators are outside.
    package var range: Range<Int> {
        switch self {
        case .annotatedAssign(let node): node.range
        case .assert(let node): node.range
        case .assign(let node): node.range
        case .augmentedAssign(let node): node.range
        case .break(let node): node.range
        case .classDefinition(let node): node.range
        case .continue(let node): node.range
        case .delete(let node): node.range
        case .error(let node): node.range
        case .expression(let node): node.range
        case .for(let node): node.range
        case .functionDefinition(let node): node.range
        case .global(let node): node.range
        case .if(let node): node.range
        case .import(let node): node.range
        case .importFrom(let node): node.range
        case .match(let node): node.range
        case .nonlocal(let node): node.range
        case .pass(let node): node.range
        case .raise(let node): node.range
        case .return(let node): node.range
        case .try(let node): node.range
        case .typeAlias(let node): node.range
        case .while(let node): node.range
        case .with(let node): node.range
        }
    }
}
