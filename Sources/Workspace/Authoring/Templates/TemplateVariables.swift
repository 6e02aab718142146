import PythonSubset

/// What a revision's template may name: Alembic's variables of `script.py.mako`.
package struct TemplateVariables: Sendable {
    package var upRevision: String
    package var downRevisions: [String]
    package var branchLabels: [String]
    package var dependencies: [String]
    package var createDate: CreateDate
    package var message: String
    package var configuration: Configuration

    package init(
        upRevision: String, downRevisions: [String], branchLabels: [String] = [], dependencies: [String] = [], createDate: CreateDate,
        message: String, configuration: Configuration
    ) {
        self.upRevision = upRevision
        self.downRevisions = downRevisions
        self.branchLabels = branchLabels
        self.dependencies = dependencies
        self.createDate = createDate
        self.message = message
        self.configuration = configuration
    }

    /// Names that autogeneration fills in; without it they are undefined, which is false.
    private static let undefinedNames = ["imports", "upgrades", "downgrades", "UNDEFINED"]

    func define(in interpreter: Interpreter) throws {
        var values: [(String, PythonValue)] = [
            ("up_revision", .string(upRevision)),
            ("down_revision", Self.scalar(downRevisions, several: PythonValue.tuple)),
            ("branch_labels", branchLabels.isEmpty ? .none : .tuple(branchLabels.map { .string($0) })),
            ("depends_on", Self.scalar(dependencies) { .list(PythonList($0)) }),
            ("create_date", try createDate.pythonValue(interpreter)),
            ("message", .string(message)),
            ("comma", .native("comma", "value", Self.comma)),
            ("config", .instance(PythonInstance(TemplateConfiguration(configuration).pythonClass(interpreter)))),
        ]
        values.append(("context", Self.context(PythonDictionary(values), interpreter)))
        let undefined = Self.undefined(interpreter)
        values += Self.undefinedNames.map { ($0, undefined) }
        for (name, value) in values { try interpreter.setAttribute(name, of: .module(interpreter.builtins), to: value) }
    }

    /// None, a string or several (Alembic's `tuple_rev_as_scalar`).
    private static func scalar(_ names: [String], several: ([PythonValue]) -> PythonValue) -> PythonValue {
        switch names.count {
        case 0: .none
        case 1: .string(names[0])
        default: several(names.map { .string($0) })
        }
    }

    /// Alembic's `format_as_comma`.
    private static func comma(_ interpreter: Interpreter, _ arguments: Arguments) throws -> PythonValue {
        let value = arguments[0]
        if value.isNone { return .string("") }
        if let text = value.asString { return .string(text) }
        var parts: [String] = []
        for element in try interpreter.elements(of: value) { parts.append(try interpreter.expectString(element, "value")) }
        return .string(parts.joined(separator: ", "))
    }

    /// Mako's `context`, as far as a template reads it.
    private static func context(_ variables: PythonDictionary, _ interpreter: Interpreter) -> PythonValue {
        let type = PythonClass("Context", module: "mako.runtime", in: interpreter) { name in
            switch name {
            case "get":
                .native("get", "self, key, default=None") { interpreter, arguments in
                    variables[try interpreter.expectString(arguments["key"], "key")] ?? arguments["default"]
                }
            case "__getitem__":
                .native("__getitem__", "self, key") { interpreter, arguments in
                    let name = try interpreter.expectString(arguments["key"], "key")
                    guard let value = variables[name] else { throw interpreter.exception(.keyError, name) }
                    return value
                }
            case "keys": .native("keys", "self") { _, _ in .list(PythonList(variables.keys)) }
            default: nil
            }
        }
        return .instance(PythonInstance(type))
    }

    /// Mako's `UNDEFINED`: false, and an error as soon as it is to be written.
    private static func undefined(_ interpreter: Interpreter) -> PythonValue {
        let type = PythonClass("Undefined", module: "mako.runtime", in: interpreter) { name in
            switch name {
            case "__bool__": .native("__bool__", "self") { _, _ in .bool(false) }
            case "__str__": .native("__str__", "self") { interpreter, _ in throw interpreter.exception(.nameError, "Undefined") }
            default: nil
            }
        }
        return .instance(PythonInstance(type))
    }
}
