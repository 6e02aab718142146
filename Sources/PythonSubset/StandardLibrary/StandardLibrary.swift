/// The modules of Python's standard library that are modelled, made at their first import.
enum StandardLibrary {
    /// Makes the value of a module's name; `nil` for a name that the module lacks.
    typealias Members = @Sendable (String, Interpreter) -> PythonValue?

    /// The module of an absolute name; `nil` for one that is not modelled.
    static func module(_ name: String, _ interpreter: Interpreter) -> PythonModule? {
        guard let members = modules[name] else { return nil }
        let module = PythonModule(name) { [unowned interpreter] member in members(member, interpreter) }
        module.makeLasting()
        return module
    }

    /// Whether the module of a dotted name belongs to a modelled package and does not exist in Python either.
    static func isMissing(_ name: String) -> Bool {
        guard let dot = name.lastIndex(of: ".") else { return false }
        return modules[String(name[..<dot])] != nil && modules[name] == nil && !unmodelled.contains(name)
    }

    /// Modules inside modelled packages whose names are unknown values.
    private static let unmodelled: Set<String> = [
        "asyncio.events", "asyncio.exceptions", "asyncio.subprocess", "asyncio.tasks", "importlib.abc", "importlib.machinery",
        "importlib.metadata",
        "importlib.resources", "importlib.util", "json.encoder", "logging.handlers",
    ]

    private static let modules: [String: Members] = [
        "__future__": { _, _ in .some(.none) },
        "abc": AbstractClassesModule.member,
        "asyncio": AsyncIOModule.member,
        "base64": Base64Module.member,
        "builtins": { name, interpreter in interpreter.builtins.attribute(name) },
        "collections": CollectionsModule.member,
        "collections.abc": TypingModule.abstractMember,
        "contextlib": ContextModule.member,
        "copy": CopyModule.member,
        "dataclasses": DataclassesModule.member,
        "datetime": DateTimeModule.member,
        "decimal": DecimalModule.member,
        "enum": EnumModule.member,
        "functools": FunctoolsModule.member,
        "getpass": MachineModules.getpassMember,
        "hashlib": HashModule.member,
        "importlib": ImportlibModule.member,
        "inspect": InspectModule.member,
        "io": IOModule.member,
        "itertools": IteratorToolsModule.member,
        "json": JSONModule.member,
        "json.decoder": JSONModule.member,
        "logging": LoggingModule.member,
        "logging.config": LoggingModule.configurationMember,
        "math": MathModule.member,
        "numbers": TypingModule.numberMember,
        "operator": OperatorModule.member,
        "os": OperatingSystemModule.member,
        "os.path": OperatingSystemModule.pathMember,
        "pathlib": PathModule.member,
        "platform": MachineModules.platformMember,
        "random": RandomModule.member,
        "re": RegularExpressionModule.member,
        "secrets": RandomModule.secretsMember,
        "socket": MachineModules.socketMember,
        "string": StringModule.member,
        "sys": SystemModule.member,
        "textwrap": TextWrapModule.member,
        "time": TimeModule.member,
        "traceback": TracebackModule.member,
        "types": TypesModule.member,
        "typing": TypingModule.member,
        "typing_extensions": TypingModule.member,
        "uuid": UUIDModule.member,
        "warnings": WarningsModule.member,
    ]
}

extension Interpreter {
    /// A native class that is made once per evaluation.
    func libraryClass(
        _ name: String, module: String, bases: @autoclosure () -> [PythonClass] = [], members: [String: NativeDefinition],
        configure: (PythonClass) -> Void = { _ in }
    ) -> PythonClass {
        let key = module + "." + name
        if let type = libraryClasses[key] { return type }
        let type = PythonClass(name, module: module, bases: bases(), in: self) { members[$0]?.value }
        libraryClasses[key] = type
        configure(type)
        if type.payload == nil { type.makeLasting() }
        return type
    }
}
