extension PostWriteHook {
    /// The hooks that the configuration lists, in its order (`Config.get_hooks_list`); the ini's section goes before TOML.
    package static func all(_ configuration: Configuration) throws(AuthoringError) -> [PostWriteHook] {
        var hooks: [PostWriteHook] = []
        for (name, options) in try entries(configuration) { hooks.append(try PostWriteHook(name: name, options: options)) }
        return hooks
    }

    private typealias Entry = (name: String, options: [String: String])

    private static func entries(_ configuration: Configuration) throws(AuthoringError) -> [Entry] {
        do throws(ConfigurationError) {
            guard let section = try configuration.section("post_write_hooks") else { return try tomlEntries(configuration) }
            let options = Dictionary(section.map { ($0.name, $0.value) }) { _, last in last }
            return (options["hooks"] ?? "").split(whereSeparator: { $0 == "," || $0.isWhitespace }).map { name in
                let prefix = name.lowercased() + "."
                let own = options.filter { $0.key.hasPrefix(prefix) }.map { (String($0.key.dropFirst(prefix.count)), $0.value) }
                return (String(name), Dictionary(own) { _, last in last })
            }
        } catch {
            throw AuthoringError(error)
        }
    }

    private static func tomlEntries(_ configuration: Configuration) throws(ConfigurationError) -> [Entry] {
        guard case .array(let tables)? = configuration.toml?["post_write_hooks"] else { return [] }
        var entries: [Entry] = []
        for table in tables {
            guard case .table(let members) = table else { continue }
            var options: [String: String] = [:]
            for (key, value) in members {
                guard case .string(let text) = value else {
                    throw ConfigurationError("post_write_hooks: '\(key)' must be a string.", path: configuration.tomlPath)
                }
                options[key] = try configuration.filled(text, "post_write_hooks")
            }
            guard let name = options["name"] else {
                throw ConfigurationError("Each of post_write_hooks needs a 'name'.", path: configuration.tomlPath)
            }
            entries.append((name, options))
        }
        return entries
    }
}
