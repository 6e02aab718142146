enum RegularExpressionModule {
    @Sendable static func member(_ name: String, _ interpreter: Interpreter) -> PythonValue? { nil }
}
