import PythonSubset
import Schema

/// A type class of SQLAlchemy, as a row of a table.
enum TypeDefinition {
    /// A class whose instances take no arguments.
    static func plain(_ name: String, key: String? = nil, _ module: String, base: String = "TypeEngine", _ kind: SQLType.Kind)
        -> ScriptClass
    {
        ScriptClass(name, key: key, module: module, bases: [base], defaultType: kind)
    }

    /// A class whose instances are made of arguments.
    ///
    /// - Parameters:
    ///   - signature: the parameters of `__init__` without `self`.
    ///   - read: attributes that give an argument back under its own name.
    ///   - kind: the type that the arguments make.
    static func made(
        _ name: String, key: String? = nil, _ module: String, base: String = "TypeEngine", _ signature: String,
        default: SQLType.Kind? = nil,
        _ kind: @escaping @Sendable (ScriptEvaluation, Arguments) throws -> SQLType.Kind
    ) -> ScriptClass {
        let names = signature.split(separator: ",").map { String($0.drop { $0 == " " }.prefix { $0 != "=" }) }.filter { !$0.hasPrefix("*") }
        let initializer = ScriptMember.function("__init__", NativeSignature(signature.isEmpty ? "self" : "self, " + signature)) {
            script, arguments in
            guard case .instance(let instance) = arguments["self"] else { return .none }
            let object = TypeObject(SQLType(try kind(script, arguments)))
            for name in names {
                if let value = arguments.given(name) { object.values[name] = value }
            }
            instance.object = object
            return .none
        }
        return ScriptClass(name, key: key, module: module, bases: [base], defaultType: `default`, [initializer])
    }
}
