import PythonSubset
import Schema

/// Directives that a script, or a package of `PackageSources`, adds with `Operations.register_operation` and `Operations.implementation_for`.
enum RegisteredOperations {
    /// Of the class `Operations`.
    static let members = [
        registration("register_operation", "name, sourcename=None", register),
        registration("implementation_for", "op_cls, replace=False", implement),
    ].map { name, signature, body in ScriptMember.classFunction(name, NativeSignature("cls, " + signature), body) }

    /// Of the module `alembic.op`.
    static let functions = [
        registration("register_operation", "name, sourcename=None", register),
        registration("implementation_for", "op_cls, replace=False", implement),
    ].map { name, signature, body in ScriptMember.function(name, NativeSignature(signature), body) }

    private static func registration(
        _ name: String, _ signature: String, _ body: @escaping ScriptMember.Body
    ) -> (String, String, ScriptMember.Body) { (name, signature, body) }

    private static let register: ScriptMember.Body = { script, arguments in
        guard let name = arguments["name"].asString else { throw script.typeError("the name of a directive is a string") }
        let method = arguments["sourcename"].asString ?? name
        return .native("register", "op_cls") { interpreter, inner in
            try ScriptEvaluation(interpreter).state.registeredOperations[name] = (inner["op_cls"], method)
            return inner["op_cls"]
        }
    }

    private static let implement: ScriptMember.Body = { script, arguments in
        let type = arguments["op_cls"]
        return .native("decorate", "fn") { interpreter, inner in
            if case .class(let type) = type {
                try ScriptEvaluation(interpreter).state.operationImplementations.append((type, inner["fn"]))
            }
            return inner["fn"]
        }
    }
}

extension ScriptEvaluation {
    /// A directive by its name, as a function of `op` or of a batch.
    func registeredOperation(_ name: String, on operations: PythonValue? = nil) -> PythonValue? {
        guard state.registeredOperations[name] != nil else { return nil }
        return .native(name, "*args, **kw") { interpreter, arguments in
            let script = try ScriptEvaluation(interpreter)
            guard let (type, method) = script.state.registeredOperations[name] else { return .none }
            let keywords = arguments.keywords.map { CallArguments.Keyword($0.key, $0.value) }
            let receiver = operations ?? script.instance("Operations", nil)
            return try interpreter.call(
                interpreter.attribute(method, of: type), CallArguments([receiver] + arguments.rest, keywords: keywords))
        }
    }

    /// What `implementation_for` registered for the class of an operation object.
    func implementation(of operation: PythonValue) -> PythonValue? {
        guard case .instance(let instance) = operation else { return nil }
        for type in instance.type.linearization {
            if let found = state.operationImplementations.last(where: { $0.type === type }) { return found.function }
        }
        return nil
    }
}
