import PythonSubset
import Schema

extension ScriptEvaluation {
    /// A value as the `TypeDecorator`s of a script give it to the type that they decorate.
    ///
    /// Offline that is `process_literal_param`, if the class has one, and `process_bind_param` otherwise; `None` stays NULL there.
    func processed(_ value: PythonValue, by type: SQLType?) throws -> PythonValue {
        guard var type, value.asOpaque == nil, try clause(value) == nil else { return value }
        var value = value
        for _ in 0..<64 {
            if let variant = type.variants[host.dialect] {
                type = variant
                continue
            }
            guard case .decorated(let decorated) = type.kind else { return value }
            if let processor = decorated.processor, let decorator = state.processor(processor) {
                value = try processed(value, by: decorator)
            }
            type = decorated.implementations[host.dialect] ?? decorated.implementation
        }
        return value
    }

    private func processed(_ value: PythonValue, by decorator: PythonInstance) throws -> PythonValue {
        if host.isOffline, value.isNone { return value }
        let names = host.isOffline ? ["process_literal_param", "process_bind_param"] : ["process_bind_param"]
        guard let name = names.first(where: { decorator.type.overrides($0) }) else { return value }
        return try interpreter.callMethod(name, of: .instance(decorator), CallArguments([value, dialectObject()]))
    }
}

extension PythonClass {
    /// Whether the class of a script says what becomes of values.
    var overridesProcessing: Bool { overrides("process_bind_param") || overrides("process_literal_param") }

    fileprivate func overrides(_ name: String) -> Bool {
        if case .function? = member(name) { true } else { false }
    }
}
