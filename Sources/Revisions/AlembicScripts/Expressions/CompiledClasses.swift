import PythonSubset
import Schema

/// The native state of what `element.compile()` gives.
final class CompiledObject {
    let value: PythonValue
    let dialect: PythonValue

    init(value: PythonValue, dialect: PythonValue) {
        self.value = value
        self.dialect = dialect
    }
}

/// `Compiled`: the SQL of an element.
enum CompiledClasses {
    static let all: [ScriptClass] = [
        ScriptClass(
            "Compiled", module: "sqlalchemy.engine.interfaces",
            [
                .function("__str__", "self") { script, arguments in
                    .string(try script.statementText(arguments["self"].payload(CompiledObject.self)?.value ?? .none))
                },
                .attribute("string") { script, value in
                    .string(try script.statementText(value.payload(CompiledObject.self)?.value ?? .none))
                },
                .attribute("params") { _, _ in .dictionary(PythonDictionary()) },
            ])
    ]
}
