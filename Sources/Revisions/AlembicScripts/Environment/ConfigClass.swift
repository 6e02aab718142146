import OrderedCollections
import PythonSubset
import Schema

/// `context.config`.
enum ConfigClass {
    static let definition = ScriptClass(
        "Config", module: "alembic.config",
        [
            .function("__init__", "self, file_=None, **kw") { _, _ in .none },
            .attribute("config_file_name") { script, _ in script.host.configuration.fileName.map { .string($0) } ?? PythonValue.none },
            .attribute("config_ini_section") { script, _ in .string(script.host.configuration.sectionName) },
            .attribute("attributes") { script, _ in .dictionary(script.state.configAttributes) },
            .attribute("cmd_opts") { script, _ in
                script.instance("Namespace", nil)
            },
            .attribute("file_config") { script, _ in .opaque(PythonSubset.Opaque("config.file_config")) },
            .attribute("stdout") { script, _ in .opaque(PythonSubset.Opaque("config.stdout")) },
            .attribute("print_stdout") { script, _ in .native("print_stdout", "*args") { _, _ in .none } },
            .function("get_main_option", "self, name, default=None") { script, arguments in
                option(script.host.configuration.sectionName, arguments, script)
            },
            .function("get_section_option", "self, section, name, default=None") { script, arguments in
                option(try script.string(arguments["section"]), arguments, script)
            },
            .function("get_section", "self, name, default=None") { script, arguments in
                let name = try script.string(arguments["name"])
                let overrides = script.state.configOverrides[name] ?? [:]
                guard let options = script.host.configuration.section(name) else {
                    return overrides.isEmpty ? arguments["default"] : .dictionary(PythonDictionary(overrides.map { ($0.key, $0.value) }))
                }
                let dictionary = PythonDictionary(options.map { ($0.name, .string($0.value)) })
                for (name, value) in overrides { dictionary[name] = value }
                return .dictionary(dictionary)
            },
            .function("set_main_option", "self, name, value") { script, arguments in
                try set(script.host.configuration.sectionName, arguments, script)
            },
            .function("set_section_option", "self, section, name, value") { script, arguments in
                try set(script.string(arguments["section"]), arguments, script)
            },
            .function("remove_main_option", "self, name") { _, _ in .none },
            .function("get_alembic_option", "self, name, default=None") { script, arguments in
                option(script.host.configuration.sectionName, arguments, script)
            },
            .function("get_alembic_boolean_option", "self, name") { script, arguments in
                .bool(option(script.host.configuration.sectionName, arguments, script).asString == "true")
            },
            .function("get_template_directory", "self") { _, _ in .opaque(PythonSubset.Opaque("config.get_template_directory()")) },
        ])

    static let namespace = ScriptClass(
        "Namespace", module: "argparse",
        [
            .attribute("x") { script, _ in
                script.host.arguments.x.isEmpty ? .none : .list(script.host.arguments.x.map { .string($0) })
            },
            .attribute("sql") { script, _ in .bool(script.host.isOffline) },
            .attribute("tag") { script, _ in script.host.arguments.tag.map { .string($0) } ?? PythonValue.none },
            .attribute("autogenerate") { _, _ in .bool(false) },
            .attribute("name") { script, _ in .string(script.host.configuration.sectionName) },
            .attribute("config") { script, _ in script.host.configuration.fileName.map { .string($0) } ?? PythonValue.none },
            .attribute("revision") { script, _ in script.host.arguments.destinationRevision.map { .string($0) } ?? PythonValue.none },
        ])

    private static func option(_ section: String, _ arguments: Arguments, _ script: ScriptEvaluation) -> PythonValue {
        guard let name = arguments["name"].asString else { return arguments["default"] }
        if let own = script.state.configOverrides[section]?[name] { return own }
        let found = script.host.configuration.section(section)?.last { $0.name == name.lowercased() }
        return found.map { .string($0.value) } ?? arguments["default"]
    }

    private static func set(_ section: String, _ arguments: Arguments, _ script: ScriptEvaluation) throws -> PythonValue {
        var value = arguments["value"]
        if let text = value.asString { value = .string(text.replacing("%%", with: "%")) }
        script.state.configOverrides[section, default: [:]][try script.string(arguments["name"])] = value
        return .none
    }
}

extension ScriptEvaluation {
    func configObject() -> PythonValue { instance("Config", nil) }
}
