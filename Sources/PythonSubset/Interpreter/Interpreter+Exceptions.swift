import OrderedCollections

extension Interpreter {
    /// A Python exception to throw: `throw interpreter.exception(.valueError, "...")`.
    ///
    /// - Parameter location: what is to blame, where that is more precise than the call under way.
    package func exception(_ name: ExceptionName, _ message: String, at location: SourceLocation? = nil) -> PythonException {
        exception(types.exception(name), [.string(message)], at: location)
    }

    /// An exception of any class, such as `alembic.util.CommandError`, with the arguments of its constructor.
    package func exception(_ type: PythonClass, _ arguments: [PythonValue], at location: SourceLocation? = nil) -> PythonException {
        let instance = PythonInstance(type)
        instance.attributes["args"] = .tuple(arguments)
        let exception = PythonException(instance)
        exception.preciseLocation = location
        return exception
    }

    package func typeError(_ message: String, at location: SourceLocation? = nil) -> PythonException {
        exception(.typeError, message, at: location)
    }

    package func valueError(_ message: String, at location: SourceLocation? = nil) -> PythonException {
        exception(.valueError, message, at: location)
    }

    /// What the interpreter does not do, as an exception that scripts may catch like any other.
    package func unsupported(_ what: String, at location: SourceLocation? = nil) -> PythonException {
        exception(.notImplementedError, "\(what) is not supported here", at: location)
    }

    /// The message of an exception as `str()` gives it.
    package func message(of exception: PythonException) -> String {
        (try? string(of: .instance(exception.instance))) ?? ""
    }

    /// `ValueError: the message`, as the last line of Python's traceback.
    package func summary(of exception: PythonException) -> String {
        let text = message(of: exception)
        let type = exception.instance.type
        let name = type.module == "builtins" || type.module == "__main__" ? type.qualifiedName : "\(type.module).\(type.qualifiedName)"
        return text.isEmpty ? name : "\(name): \(text)"
    }
}
