import OrderedCollections
import PythonSubset
import Schema

/// What the modelled modules remember during one evaluation, and the interpreter's window on the world.
final class ScriptState: PythonHost {
    private(set) var host: any ScriptHost
    /// Finds the modules of the workspace.
    let modules: any WorkspaceModules
    /// The file under evaluation: operations are attributed to its lines.
    let uri: String
    /// Keeps tables alive, to which their columns refer weakly.
    var tables: [TableObject] = []
    var tableInstances: [PythonInstance] = []
    var metadata: [MetaDataObject] = []
    var metadataInstances: [PythonInstance] = []
    /// Mapped classes in the order of their definition, and how each is mapped, once that was asked.
    var mappedClasses: [PythonClass] = []
    var mappings: [ObjectIdentifier: MappedClass] = [:]
    /// Keeps sessions alive, to which their objects refer weakly.
    var sessions: [SessionObject] = []
    /// Counts savepoints.
    var lastSavepoint = 0
    /// What `@compiles` registered.
    var compilers: [TypeCompiler] = []
    /// Directives that scripts and packages add: the class of the operation and its method.
    var registeredOperations: [String: (type: PythonValue, method: String)] = [:]
    /// What performs operations of a script's own classes.
    var operationImplementations: [(type: PythonClass, function: PythonValue)] = []
    /// The instances of `TypeDecorator`s that change values, by the number that their types carry.
    private var processors: [PythonInstance] = []
    private var processorNumbers: [ObjectIdentifier: Int] = [:]
    /// Told apart by number: subqueries, aliases and expressions without a name.
    private var lastIdentity = 0
    private let library: ScriptLibrary
    private var exceptions: [String: PythonClass] = [:]
    /// What could not be done, beyond what statements and exceptions tell.
    var findings: [ScriptFinding] = []
    /// `config.attributes`.
    let configAttributes = PythonDictionary()
    /// What `config.set_main_option()` and its kin set, by section.
    var configOverrides: [String: OrderedDictionary<String, PythonValue>] = [:]
    /// The runner of the environment script under evaluation.
    var environment: (any EnvironmentRunner)?

    init(host: any ScriptHost, modules: any WorkspaceModules, uri: String, library: ScriptLibrary) {
        self.host = host
        self.modules = modules
        self.uri = uri
        self.library = library
    }

    func withHost(_ other: any ScriptHost, _ body: () -> Void) {
        let own = host
        host = other
        body()
        host = own
    }

    func nextIdentity() -> Int {
        lastIdentity += 1
        return lastIdentity
    }

    func processor(for decorator: PythonInstance) -> Int {
        if let known = processorNumbers[ObjectIdentifier(decorator)] { return known }
        processors.append(decorator)
        processorNumbers[ObjectIdentifier(decorator)] = processors.count - 1
        return processors.count - 1
    }

    func processor(_ number: Int) -> PythonInstance? { processors.indices.contains(number) ? processors[number] : nil }

    /// The modelled class of a key of `ScriptClasses`.
    func type(_ key: String, _ interpreter: Interpreter) -> PythonClass {
        if let type = library.types[key] { return type }
        let definition = ScriptClasses.definition(key)
        let made = definition.make(interpreter, self)
        library.types[key] = made
        return made
    }

    /// `TypeEngine`.
    func typeEngine(_ interpreter: Interpreter) -> PythonClass {
        if let known = library.typeEngine { return known }
        let made = type("TypeEngine", interpreter)
        library.typeEngine = made
        return made
    }

    /// The class of an exception of SQLAlchemy or Alembic, or the built-in one of that name.
    func exceptionType(_ name: String, _ interpreter: Interpreter) -> PythonClass {
        if let type = exceptions[name] { return type }
        let type: PythonClass
        if let definition = ScriptExceptions.all[name] {
            type = PythonClass(name, module: definition.module, bases: [exceptionType(definition.base, interpreter)], in: interpreter)
        } else {
            type = interpreter.types.exception(ExceptionName(rawValue: name) ?? .exception)
        }
        exceptions[name] = type
        return type
    }
}
