/// Where the scripts are, after the configuration.
extension Configuration {
    /// The folder of env.py and the template; `nil` when the configuration does not name one.
    package func scriptLocation() throws(ConfigurationError) -> FilePath? {
        guard let value = try alembicOption("script_location") else { return nil }
        return try resource(value)
    }

    /// The folders of the revision files: `version_locations`, else `versions` in the script location.
    package func versionLocations() throws(ConfigurationError) -> [FilePath] {
        var listed: [String] = []
        if let text = try mainOption("version_locations"), !text.isEmpty {
            listed = try split(text, separatorNames: ["path_separator", "version_path_separator"], legacy: [" ", ","])
        } else {
            listed = try tomlList("version_locations") ?? []
        }
        if listed.isEmpty {
            return try scriptLocation().map { [$0.appending("versions")] } ?? []
        }
        var paths: [FilePath] = []
        for item in listed { paths.append(try resource(item)) }
        return paths
    }

    /// The folders put before Python's search path (`prepend_sys_path`).
    package func prependSysPath() throws(ConfigurationError) -> [FilePath] {
        var listed: [String] = []
        if let text = try mainOption("prepend_sys_path"), !text.isEmpty {
            listed = try split(text, separatorNames: ["path_separator"], legacy: [" ", ",", ":"])
        } else {
            listed = try tomlList("prepend_sys_path") ?? []
        }
        return listed.map { FilePath($0, relativeTo: baseDirectory) }
    }

    /// A path, or `package:folder` looked up on the search path (Alembic's `coerce_resource_to_filename`).
    private func resource(_ text: String) throws(ConfigurationError) -> FilePath {
        guard !text.hasPrefix("/"), let colon = text.firstIndex(of: ":") else { return FilePath(text, relativeTo: baseDirectory) }
        let package = text[..<colon].split(separator: ".").joined(separator: "/")
        let folder = String(text[colon...].dropFirst())
        for root in try prependSysPath() + [baseDirectory] {
            let candidate = root.appending(package)
            if FileSystem.isDirectory(candidate) { return candidate.appending(folder) }
        }
        throw ConfigurationError(
            "'\(text)' names the package '\(text[..<colon])', which is not in the workspace; add its folder to prepend_sys_path.",
            path: path)
    }

    private func split(_ text: String, separatorNames: [String], legacy: [Character]) throws(ConfigurationError) -> [String] {
        for name in separatorNames {
            guard let value = try mainOption(name) else { continue }
            let separators: [String: Character] = ["space": " ", "newline": "\n", "os": ":", ":": ":", ";": ";"]
            guard let separator = separators[value] else {
                throw ConfigurationError(
                    "'\(value)' is not a valid value for \(name); expected 'space', 'newline', 'os', ':', ';'", path: iniPath,
                    range: ini.option(sectionName, name)?.valueRange)
            }
            return text.split(separator: separator).map { Self.trimmed($0) }
        }
        return Self.legacySplit(text, legacy)
    }

    /// Alembic's splitting before `path_separator`: a comma with the spaces after it, or a run of spaces (or a colon), each ends an item.
    private static func legacySplit(_ text: String, _ separators: [Character]) -> [String] {
        var items: [String] = []
        var item = ""
        var rest = Substring(text)
        while let first = rest.first {
            rest = rest.dropFirst()
            if separators.contains(first) {
                if first != ":" { rest = rest.drop { $0 == " " } }
                items.append(item)
                item = ""
            } else {
                item.append(first)
            }
        }
        items.append(item)
        return items.filter { !$0.isEmpty }
    }

    private static func trimmed(_ text: Substring) -> String {
        var text = text
        while text.first?.isWhitespace == true { text = text.dropFirst() }
        while text.last?.isWhitespace == true { text = text.dropLast() }
        return String(text)
    }
}
