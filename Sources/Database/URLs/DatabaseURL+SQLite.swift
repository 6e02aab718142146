extension DatabaseURL {
    /// What `sqlite3_open_v2` is to open.
    struct SQLiteFile: Hashable {
        /// A path, `:memory:` or a `file:` URI.
        var name: String
        var isURI: Bool
        /// The `timeout` parameter, in seconds.
        var timeout: Duration?
        /// Parameters that have no effect here, by name.
        var ignored: [String]
        var isMemory: Bool { name.isEmpty || name == ":memory:" }
    }

    /// Parameters of Python's `sqlite3.connect`, which never go into a SQLite URI.
    private static let pythonParameters: Set<String> = [
        "uri", "timeout", "isolation_level", "detect_types", "check_same_thread", "cached_statements", "autocommit",
    ]

    /// SQLAlchemy's rules: no path is memory; with `uri=true` the path is a URI and the parameters that are not Python's belong to it.
    ///
    /// - Parameter directory: what a relative path is relative to; the process's own when nil.
    func sqliteFile(directory: String?) -> SQLiteFile {
        let isURI = Self.isTrue(parameter("uri"))
        let others = parameters.filter { !Self.pythonParameters.contains($0.name) }
        var name = database ?? ":memory:"
        if isURI {
            if !others.isEmpty {
                let pairs = others.map { "\($0.name)=\($0.value)" }.sorted()
                name += (name.contains("?") ? "&" : "?") + pairs.joined(separator: "&")
            }
            name = Self.resolve(uri: name, directory: directory)
        } else if name != ":memory:" {
            name = Self.resolve(path: name, directory: directory)
        }
        return SQLiteFile(
            name: name, isURI: isURI, timeout: parameter("timeout").flatMap(Double.init).flatMap(Self.seconds),
            ignored: isURI ? [] : others.map(\.name))
    }

    /// The path of the file, for messages; nil for a database in memory.
    package var sqlitePath: String? {
        guard dialect == .sqlite, let database, database != ":memory:" else { return nil }
        return database
    }

    /// SQLite has no server: a URL with two slashes, as in `sqlite://file.db`, has named one by mistake.
    func checkSQLite() throws(DatabaseError) {
        guard username == nil, password == nil, hosts.isEmpty else {
            throw Self.invalid(
                "the SQLite URL names a host or user, which SQLite has none of",
                hint:
                    "Write sqlite:///relative/path.db with three slashes, sqlite:////absolute/path.db with four, or sqlite:// for a database in memory."
            )
        }
    }

    private static func seconds(_ value: Double) -> Duration? {
        value >= 0 && value <= 86_400 ? .seconds(value) : nil
    }

    static func isTrue(_ value: String?) -> Bool {
        guard let value else { return false }
        return ["true", "yes", "on", "y", "t", "1"].contains(value.lowercased())
    }

    private static func resolve(path: String, directory: String?) -> String {
        guard let directory, !path.hasPrefix("/") else { return path }
        return directory.hasSuffix("/") ? directory + path : directory + "/" + path
    }

    private static func resolve(uri: String, directory: String?) -> String {
        guard let directory, uri.hasPrefix("file:"), !uri.hasPrefix("file:/"), !uri.hasPrefix("file::memory:"), !uri.contains("mode=memory")
        else { return uri }
        return "file:" + PercentEncoding.encode(resolve(path: "", directory: directory), safe: "/") + uri.dropFirst("file:".count)
    }
}
