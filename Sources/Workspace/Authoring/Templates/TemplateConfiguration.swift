import PythonSubset

/// `config` in a template: Alembic's `Config`, for reading.
struct TemplateConfiguration {
    private let configuration: Configuration

    init(_ configuration: Configuration) {
        self.configuration = configuration
    }

    func pythonClass(_ interpreter: Interpreter) -> PythonClass {
        PythonClass("Config", module: "alembic.config", in: interpreter, members: member)
    }

    private func member(_ name: String) -> PythonValue? {
        switch name {
        case "get_main_option":
            option(name, "self, name, default=None") { try configuration.mainOption($0["name"].asString ?? "") }
        case "get_section_option":
            option(name, "self, section, name, default=None") {
                try configuration.iniOption($0["section"].asString ?? "", $0["name"].asString ?? "")
            }
        case "get_alembic_option":
            option(name, "self, name, default=None") { try configuration.alembicOption($0["name"].asString ?? "") }
        case "get_section":
            .native(name, "self, name, default=None") { interpreter, arguments in
                let section = try reading(interpreter) { try configuration.section(arguments["name"].asString ?? "") }
                return section.map { .dictionary(PythonDictionary($0.map { ($0.name, .string($0.value)) })) } ?? arguments["default"]
            }
        case "config_file_name":
            .property(get: { _, _ in configuration.iniPath.map { .string($0.string) } ?? PythonValue.none })
        case "config_ini_section": .property(get: { _, _ in .string(configuration.sectionName) })
        default: nil
        }
    }

    private func option(_ name: String, _ signature: NativeSignature, _ read: @escaping (Arguments) throws -> String?) -> PythonValue {
        .native(name, signature) { interpreter, arguments in
            try reading(interpreter) { try read(arguments) }.map { .string($0) } ?? arguments["default"]
        }
    }

    private func reading<Result>(_ interpreter: Interpreter, _ body: () throws -> Result) throws -> Result {
        do {
            return try body()
        } catch let error as ConfigurationError {
            throw interpreter.valueError(error.message)
        }
    }
}
