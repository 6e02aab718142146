import SourceText

/// The configuration has something that can't be used; `path` and `range` say where.
package struct ConfigurationError: Error, Sendable, Hashable, CustomStringConvertible {
    package var message: String
    package var path: FilePath?
    package var range: Range<Int>?

    package init(_ message: String, path: FilePath? = nil, range: Range<Int>? = nil) {
        self.message = message
        self.path = path
        self.range = range
    }

    package var description: String { path.map { "\($0): \(message)" } ?? message }
}

/// The configuration of one workspace: an alembic.ini, `[tool.alembic]` of a pyproject.toml, or both, the ini winning (Alembic's `Config`).
///
/// A value: an env.py that sets an option changes its own copy.
package struct Configuration: Sendable {
    /// The ini file that is read, if any.
    package var iniPath: FilePath?
    package var ini = IniFile()
    package var iniSource = SourceText("")
    /// The pyproject.toml that has a `[tool.alembic]` table, if any.
    package var tomlPath: FilePath?
    package var toml: TomlValue?
    /// The ini section that holds the main options (`-n`); "alembic" unless told.
    package var sectionName: String
    /// What relative paths in it are relative to.
    package var baseDirectory: FilePath
    /// Problems found while reading, by file.
    package var diagnostics: [FilePath: [Diagnostic]] = [:]

    package init(baseDirectory: FilePath, sectionName: String = "alembic") {
        self.baseDirectory = baseDirectory
        self.sectionName = sectionName
    }

    package mutating func readIni(_ path: FilePath, _ source: SourceText) {
        let (file, problems) = IniFile.parse(source)
        iniPath = path
        iniSource = source
        ini = file
        ini.setDefault("here", to: path.directory.string)
        if !problems.isEmpty { diagnostics[path] = problems }
    }

    package mutating func readToml(_ path: FilePath, _ source: SourceText) {
        let (document, problems) = TomlDocument.parse(source)
        tomlPath = path
        toml = document.root["tool"]?["alembic"]
        if !problems.isEmpty { diagnostics[path] = problems }
    }

    /// The file to name in messages.
    package var path: FilePath? { iniPath ?? tomlPath }

    /// `Config.get_main_option`: an option of the ini's main section, interpolated.
    package func mainOption(_ name: String) throws(ConfigurationError) -> String? {
        try iniOption(sectionName, name)
    }

    /// `Config.get_section`: all options of a section; `nil` when there is none of that name.
    package func section(_ name: String) throws(ConfigurationError) -> [(name: String, value: String)]? {
        do { return try ini.values(name) } catch { throw located(error) }
    }

    /// `Config.set_main_option`.
    package mutating func setMainOption(_ name: String, to value: String) {
        ini.set(sectionName, name, to: value)
    }

    /// `Config.get_section_option`.
    package func iniOption(_ section: String, _ name: String) throws(ConfigurationError) -> String? {
        do { return try ini.value(section, name) } catch { throw located(error) }
    }

    /// `Config.get_alembic_option` for a string: the ini's, else `[tool.alembic]`'s with `%(here)s` filled in.
    package func alembicOption(_ name: String) throws(ConfigurationError) -> String? {
        if let value = try mainOption(name) { return value }
        switch toml?[name] {
        case nil: return nil
        case .string(let text): return try filled(text, name)
        case .integer(let number): return String(number)
        default: throw ConfigurationError("'\(name)' must be a string.", path: tomlPath)
        }
    }

    /// `Config.get_alembic_boolean_option`: in an ini only exactly `true` is true; TOML has real booleans.
    package func booleanOption(_ name: String) throws(ConfigurationError) -> Bool {
        if let value = try mainOption(name) { return value == "true" }
        switch toml?[name] {
        case nil: return false
        case .boolean(let value): return value
        default: throw ConfigurationError("boolean value expected for TOML parameter '\(name)'.", path: tomlPath)
        }
    }

    /// A list of strings in TOML; `nil` when it is not there.
    func tomlList(_ name: String) throws(ConfigurationError) -> [String]? {
        guard let value = toml?[name] else { return nil }
        guard case .array(let items) = value else {
            throw ConfigurationError("'\(name)' must be a list of strings.", path: tomlPath)
        }
        var result: [String] = []
        for item in items {
            guard case .string(let text) = item else { throw ConfigurationError("'\(name)' must be a list of strings.", path: tomlPath) }
            result.append(try filled(text, name))
        }
        return result
    }

    func filled(_ text: String, _ name: String) throws(ConfigurationError) -> String {
        do {
            return try PercentFormat.format(text, ["here": (tomlPath ?? baseDirectory).directory.string])
        } catch {
            throw ConfigurationError("'\(name)': \(error)", path: tomlPath)
        }
    }

    private func located(_ error: InterpolationError) -> ConfigurationError {
        ConfigurationError(error.description, path: iniPath, range: ini.option(error.section, error.option)?.valueRange)
    }
}
