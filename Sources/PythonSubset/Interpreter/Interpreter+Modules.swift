extension Interpreter {
    /// Evaluates a module and keeps it under its name, so that imports find it.
    package func evaluateModule(_ compiled: CompiledModule) throws -> PythonModule {
        let module = PythonModule(compiled.name, uri: compiled.uri, isPackage: compiled.isPackage)
        realm.track(module)
        modules[compiled.name] = module
        return module
    }
}

extension PythonModule {
    /// The path of a `file:` URI, percent escapes left as they are where they are not UTF-8; any other URI as it is.
    static func path(ofURI uri: String) -> String {
        uri
    }
}

extension Interpreter {
    func call(_ function: PythonFunction, _ arguments: CallArguments) throws -> PythonValue { .none }
}
