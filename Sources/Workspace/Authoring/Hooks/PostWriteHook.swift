/// A program to run on each new revision file: one entry of `[post_write_hooks]`, or of TOML's `[[tool.alembic.post_write_hooks]]`.
package struct PostWriteHook: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        /// A Python package's command, by its name.
        case consoleScript(String)
        /// A program found on the search path, or a path.
        case executable(String)
        /// `python -m`.
        case module(String)
    }

    package var name: String
    package var kind: Kind
    /// The words of the command line, `fileToken` among them.
    package var arguments: [String]
    package var workingDirectory: String?

    /// Stands for the file's path in the options.
    static let fileToken = "REVISION_SCRIPT_FILENAME"

    init(name: String, options: [String: String]) throws(AuthoringError) {
        self.name = name
        func required(_ key: String) throws(AuthoringError) -> String {
            guard let value = options[key], !value.isEmpty else {
                throw AuthoringError(.configuration, "Key \(name).\(key) is required for post write hook '\(name)'")
            }
            return value
        }
        switch options["type"] {
        case "console_scripts": kind = .consoleScript(try required("entrypoint"))
        case "exec": kind = .executable(try required("executable"))
        case "module": kind = .module(try required("module"))
        case nil:
            throw AuthoringError(.configuration, "Key '\(name).type' (or 'type' in toml) is required for post write hook '\(name)'")
        case let type?:
            throw AuthoringError(
                .configuration, "No formatter with name '\(type)' registered",
                hint:
                    "Post write hook '\(name)': the types are console_scripts, exec and module; types that env.py registers run in Alembic only."
            )
        }
        var text = options["options"] ?? ""
        if !text.contains(Self.fileToken) { text = Self.fileToken + " " + text }
        guard let words = CommandWords.split(text) else {
            throw AuthoringError(.configuration, "The options of post write hook '\(name)' have an open quote: \(text)")
        }
        arguments = words
        workingDirectory = options["cwd"]
    }
}
