enum Builtins {
    static func module(_ interpreter: Interpreter) -> PythonModule { PythonModule("builtins") { _ in nil } }
}
