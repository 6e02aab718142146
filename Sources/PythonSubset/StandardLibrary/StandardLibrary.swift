/// The modules of Python's standard library that are modelled.
enum StandardLibrary {
    /// The module of an absolute name; `nil` for one that is not modelled.
    static func module(_ name: String, _ interpreter: Interpreter) -> PythonModule? { nil }
}
