import PythonSubset

/// Finds the calls of directives in a script by its text: `op` as it was imported, and the names that batches are bound to.
package struct OperationCalls {
    private var operations: Set<String> = []
    private var batches: [String: AST.Call] = [:]
    private var function: String?
    private var found: [OperationCall] = []

    private init() {}

    /// All calls of a module, in source order.
    package static func of(_ module: AST.Module) -> [OperationCall] {
        var walk = OperationCalls()
        for statement in module.body { walk.visit(statement) }
        return walk.found.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// The depth of the recursion is bounded by the parser (`ParserLimits`).
    private mutating func visit(_ statement: AST.Statement) {
        switch statement {
        case .importFrom(let node) where node.module?.name == "alembic":
            for alias in node.names where alias.name.name == "op" { operations.insert((alias.asName ?? alias.name).name) }
        case .import(let node):
            for alias in node.names where alias.name.name == "alembic.op" {
                if let name = alias.asName { operations.insert(name.name) }
            }
        case .functionDefinition(let node):
            let outer = function
            if outer == nil { function = node.name.name }
            visitChildren(statement)
            function = outer
            return
        case .with(let node):
            for item in node.items {
                guard case .call(let call) = item.context, let (receiver, name) = Self.member(call.function), operations.contains(receiver),
                    name.name == "batch_alter_table", case .name(let target)? = item.target
                else { continue }
                batches[target.name] = call.arguments.isEmpty ? nil : call
            }
        default: break
        }
        visitChildren(statement)
    }

    private mutating func visitChildren(_ statement: AST.Statement) {
        for expression in statement.expressions { visit(expression) }
        for inner in statement.bodies.joined() { visit(inner) }
    }

    private mutating func visit(_ expression: AST.Expression) {
        if case .call(let call) = expression, let (receiver, name) = Self.member(call.function) {
            if operations.contains(receiver) {
                found.append(OperationCall(name: name.name, call: call, nameRange: name.range, batch: nil, function: function))
            } else if let batch = batches[receiver] {
                found.append(OperationCall(name: name.name, call: call, nameRange: name.range, batch: batch, function: function))
            }
        }
        for child in expression.children { visit(child) }
    }

    /// `receiver.name` of plain names.
    private static func member(_ function: AST.Expression) -> (receiver: String, name: AST.Identifier)? {
        guard case .attribute(let attribute) = function, case .name(let receiver) = attribute.value else { return nil }
        return (receiver.name, attribute.name)
    }
}
