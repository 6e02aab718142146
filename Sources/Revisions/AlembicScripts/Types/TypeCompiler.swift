import PythonSubset
import Schema

/// A function that `@compiles(cls, "dialect")` registered.
struct TypeCompiler {
    let type: PythonClass
    /// Nil for every dialect.
    let dialect: String?
    let function: PythonValue
}

extension ScriptEvaluation {
    /// What a function registered by `@compiles` makes of a type for the dialect at hand; nil when there is none.
    func compiledType(of instance: PythonInstance) throws -> SQLType? {
        guard !state.compilers.isEmpty, let compiler = compiler(for: instance.type) else { return nil }
        let answer = try call(compiler.function, .instance(instance), self.instance("TypeCompiler", nil))
        if case .opaque(let unknown) = answer { return SQLType(.opaque(opaque(unknown))) }
        return SQLType(.userDefined(UserDefinedType(name: instance.type.name, columnSpecification: try string(answer))))
    }

    /// The nearest registration for a class: the dialect's own goes before the one for all.
    func compiler(for type: PythonClass) -> TypeCompiler? {
        for ancestor in type.linearization {
            let found = state.compilers.filter { $0.type === ancestor }
            if let own = found.last(where: { $0.dialect == host.dialect.rawValue }) { return own }
            if let general = found.last(where: { $0.dialect == nil }) { return general }
        }
        return nil
    }
}

/// `sqlalchemy.ext.compiler`.
enum CompilerExtension {
    static let compiles = ScriptMember.function("compiles", "class_, *specs") { script, arguments in
        guard case .class(let type) = arguments["class_"] else { return .native("decorate", "fn") { _, inner in inner["fn"] } }
        let dialects = arguments.rest.compactMap(\.asString)
        return .native("decorate", "fn") { interpreter, inner in
            let script = try ScriptEvaluation(interpreter)
            for dialect in dialects.isEmpty ? [nil] : dialects.map(Optional.some) {
                script.state.compilers.append(TypeCompiler(type: type, dialect: dialect, function: inner["fn"]))
            }
            return inner["fn"]
        }
    }

    static let classes: [ScriptClass] = [
        ScriptClass(
            "TypeCompiler", module: "sqlalchemy.sql.compiler",
            [
                .function("process", "self, element, **kw") { script, arguments in
                    let element = arguments["element"]
                    if script.isType(element) { return .string(try script.typeText(element, dialect: .none)) }
                    return .string(try script.text(of: script.expression(element)))
                },
                .function("__getattr__", "self, name") { script, arguments in
                    guard let name = arguments["name"].asString, name.hasPrefix("visit_") else {
                        throw script.interpreter.exception(
                            .attributeError, "the compiler has no attribute \(try script.representation(arguments["name"]))")
                    }
                    return .native(name, "element, **kw") { interpreter, inner in
                        let script = try ScriptEvaluation(interpreter)
                        if inner["element"].payload(ConstraintObject.self) != nil { return .string(ScriptEvaluation.constraintText) }
                        return .string(try script.typeText(inner["element"], dialect: .none, avoidingCompilers: true))
                    }
                },
            ])
    ]
}
