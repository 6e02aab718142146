import OrderedCollections

/// Walks a tree and notes which body binds and uses which names.
struct ScopeAnalysis {
    private(set) var scopes: [ObjectIdentifier: Scope] = [:]
    private var scope: Scope

    private init(_ scope: Scope) {
        self.scope = scope
    }

    /// The scopes of a module's classes, lambdas and comprehensions by their nodes, with the functions inside them; the module's own functions
    /// are left to themselves, as no variable of theirs is another body's.
    static func analyze(_ module: AST.Module) -> (module: Scope, inner: [ObjectIdentifier: Scope]) {
        let scope = Scope(.module, parent: nil)
        var analysis = ScopeAnalysis(scope)
        analysis.visit(module.body)
        scope.resolve()
        return (scope, analysis.scopes)
    }

    /// The scope of a function of a module, and those inside it.
    static func analyze(_ function: AST.FunctionDefinition) -> (function: Scope, inner: [ObjectIdentifier: Scope]) {
        let scope = Scope(.function, parent: nil)
        var analysis = ScopeAnalysis(scope)
        analysis.bindParameters(function.parameters)
        analysis.visit(function.body)
        scope.resolve()
        return (scope, analysis.scopes)
    }

    private mutating func enter(_ kind: Scope.Kind, _ node: AnyObject, _ body: (inout ScopeAnalysis) -> Void) {
        let inner = Scope(kind, parent: scope)
        scopes[ObjectIdentifier(node)] = inner
        let outer = scope
        scope = inner
        body(&self)
        scope = outer
    }

    private func bind(_ name: String) {
        scope.bound.append(name)
    }

    private func use(_ name: String) {
        guard scope.canCapture else { return }
        scope.used.append(name)
        if name == "super" { scope.used.append("__class__") }
    }

    // MARK: Statements

    private mutating func visit(_ statements: [AST.Statement]) {
        for statement in statements { visit(statement) }
    }

    private mutating func visit(_ statement: AST.Statement) {
        switch statement {
        case .annotatedAssign(let node):
            if let value = node.value { visit(value) }
            visitTarget(node.target)
        case .assert(let node):
            visit(node.condition)
            visit(optional: node.message)
        case .assign(let node):
            visit(node.value)
            node.targets.forEach { visitTarget($0) }
        case .augmentedAssign(let node):
            visit(node.value)
            visit(node.target)
            visitTarget(node.target)
        case .break, .continue, .pass, .error: break
        case .classDefinition(let node): visit(node)
        case .delete(let node): node.targets.forEach { visitTarget($0) }
        case .expression(let node): visit(node.value)
        case .for(let node):
            visit(node.iterable)
            visitTarget(node.target)
            visit(node.body)
            visit(node.orElse)
        case .functionDefinition(let node): visit(node)
        case .global(let node): node.names.forEach { scope.globals.insert($0.name) }
        case .if(let node):
            for branch in node.branches {
                visit(branch.condition)
                visit(branch.body)
            }
            visit(node.orElse)
        case .import(let node):
            for alias in node.names { bind(alias.asName?.name ?? String(alias.name.name.prefix { $0 != "." })) }
        case .importFrom(let node):
            for alias in node.names where alias.name.name != "*" { bind(alias.asName?.name ?? alias.name.name) }
        case .match(let node):
            visit(node.subject)
            for branch in node.cases {
                visit(branch.pattern)
                visit(optional: branch.condition)
                visit(branch.body)
            }
        case .nonlocal(let node): node.names.forEach { scope.nonlocals.insert($0.name) }
        case .raise(let node):
            visit(optional: node.exception)
            visit(optional: node.cause)
        case .return(let node): visit(optional: node.value)
        case .try(let node):
            visit(node.body)
            for handler in node.handlers {
                visit(optional: handler.type)
                if let name = handler.name { bind(name.name) }
                visit(handler.body)
            }
            visit(node.orElse)
            visit(node.finalBody)
        case .typeAlias(let node): bind(node.name.name)
        case .while(let node):
            visit(node.condition)
            visit(node.body)
            visit(node.orElse)
        case .with(let node):
            for item in node.items {
                visit(item.context)
                if let target = item.target { visitTarget(target) }
            }
            visit(node.body)
        }
    }

    private mutating func visit(_ node: AST.FunctionDefinition) {
        bind(node.name.name)
        node.decorators.forEach { visit($0) }
        visitDefaults(node.parameters)
        if scope.kind == .module { return }
        enter(.function, node) {
            $0.bindParameters(node.parameters)
            $0.visit(node.body)
        }
    }

    private mutating func visit(_ node: AST.ClassDefinition) {
        bind(node.name.name)
        node.decorators.forEach { visit($0) }
        node.arguments.forEach { visit($0.value) }
        enter(.classBody, node) { $0.visit(node.body) }
    }

    private mutating func visitDefaults(_ parameters: AST.Parameters) {
        for parameter in parameters.all { visit(optional: parameter.defaultValue) }
    }

    private func bindParameters(_ parameters: AST.Parameters) {
        for parameter in parameters.all { bind(parameter.name.name) }
    }

    // MARK: Expressions

    private mutating func visit(optional expression: AST.Expression?) {
        if let expression { visit(expression) }
    }

    private mutating func visitTarget(_ target: AST.Expression) {
        switch target {
        case .name(let node): bind(node.name)
        case .starred(let node): visitTarget(node.value)
        case .tuple(let node): node.elements.forEach { visitTarget($0) }
        case .list(let node): node.elements.forEach { visitTarget($0) }
        default: visit(target)
        }
    }

    private mutating func visit(_ expression: AST.Expression) {
        switch expression {
        case .assignment(let node):
            visit(node.value)
            bindAssignmentExpression(node.target.name)
        case .attribute(let node): visit(node.value)
        case .await(let node): visit(node.value)
        case .binary(let node):
            visit(node.left)
            visit(node.right)
        case .boolean(let node): node.operands.forEach { visit($0) }
        case .call(let node):
            visit(node.function)
            node.arguments.forEach { visit($0.value) }
        case .comparison(let node):
            visit(node.first)
            node.links.forEach { visit($0.operand) }
        case .comprehension(let node): visit(node)
        case .conditional(let node):
            visit(node.condition)
            visit(node.body)
            visit(node.orElse)
        case .constant, .error: break
        case .dictionary(let node):
            for entry in node.entries {
                visit(optional: entry.key)
                visit(entry.value)
            }
        case .formattedString(let node): visit(node.parts)
        case .lambda(let node):
            visitDefaults(node.parameters)
            enter(.function, node) {
                $0.bindParameters(node.parameters)
                $0.visit(node.body)
            }
        case .list(let node): node.elements.forEach { visit($0) }
        case .name(let node): use(node.name)
        case .set(let node): node.elements.forEach { visit($0) }
        case .slice(let node):
            visit(optional: node.lower)
            visit(optional: node.upper)
            visit(optional: node.step)
        case .starred(let node): visit(node.value)
        case .subscript(let node):
            visit(node.value)
            visit(node.index)
        case .tuple(let node): node.elements.forEach { visit($0) }
        case .unary(let node): visit(node.operand)
        case .yield(let node): visit(optional: node.value)
        case .yieldFrom(let node): visit(node.value)
        }
    }

    private mutating func visit(_ parts: [AST.FormattedString.Part]) {
        for case .field(let field) in parts {
            visit(field.value)
            if let format = field.format { visit(format) }
        }
    }

    private mutating func visit(_ node: AST.Comprehension) {
        guard let first = node.clauses.first else { return }
        visit(first.iterable)
        enter(.function, node) { inner in
            inner.bind(".0")
            for (index, clause) in node.clauses.enumerated() {
                if index > 0 { inner.visit(clause.iterable) }
                inner.visitTarget(clause.target)
                clause.conditions.forEach { inner.visit($0) }
            }
            inner.visit(node.element)
            inner.visit(optional: node.value)
        }
    }

    /// `:=` inside a comprehension binds in the body around it.
    private func bindAssignmentExpression(_ name: String) {
        var inner = scope
        while inner.bound.first == ".0", let outer = inner.parent {
            if outer.kind == .module { inner.globals.insert(name) } else { inner.nonlocals.insert(name) }
            inner.used.append(name)
            inner = outer
        }
        inner.bound.append(name)
    }

    // MARK: Patterns

    private mutating func visit(_ pattern: AST.Pattern) {
        switch pattern {
        case .as(let node):
            visit(node.pattern)
            bind(node.name.name)
        case .capture(let node): if let name = node.name { bind(name.name) }
        case .class(let node):
            visit(node.type)
            node.positional.forEach { visit($0) }
            node.keywords.forEach { visit($0.pattern) }
        case .mapping(let node):
            for entry in node.entries {
                visit(entry.key)
                visit(entry.pattern)
            }
            if let rest = node.rest { bind(rest.name) }
        case .or(let node): node.alternatives.forEach { visit($0) }
        case .sequence(let node): node.patterns.forEach { visit($0) }
        case .star(let node): if let name = node.name { bind(name.name) }
        case .value(let node): visit(node.value)
        }
    }
}

extension AST.Parameters {
    /// All parameters in the order of their slots.
    var all: [AST.Parameter] {
        positionalOnly + positional + (variadic.map { [$0] } ?? []) + keywordOnly + (keywords.map { [$0] } ?? [])
    }

    var signature: Signature {
        var result: [Signature.Parameter] = []
        func add(_ parameters: [AST.Parameter], _ kind: Signature.Parameter.Kind) {
            result += parameters.map {
                .init(name: $0.name.name, kind: kind, hasDefault: $0.defaultValue != nil, annotation: $0.annotation?.headText)
            }
        }
        add(positionalOnly, .positionalOnly)
        add(positional, .positional)
        if let variadic { add([variadic], .variadic) }
        add(keywordOnly, .keywordOnly)
        if let keywords { add([keywords], .keywords) }
        return Signature(result)
    }
}
