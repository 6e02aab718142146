/// `abc`: abstract methods are not enforced.
enum AbstractClassesModule {
    @Sendable static func member(_ name: String, _ interpreter: Interpreter) -> PythonValue? {
        switch name {
        case "ABC": return .class(interpreter.libraryClass("ABC", module: "abc", members: [:]))
        case "ABCMeta": return .class(interpreter.types.type)
        case "abstractmethod", "update_abstractmethods": return .native(name, "function") { _, arguments in arguments[0] }
        case "abstractproperty": return .class(interpreter.types.named("property"))
        case "abstractclassmethod": return .class(interpreter.types.named("classmethod"))
        case "abstractstaticmethod": return .class(interpreter.types.named("staticmethod"))
        default: return nil
        }
    }
}
