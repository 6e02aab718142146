extension DatabaseURL: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The URL with `***` for every secret, as SQLAlchemy prints it.
    package var redacted: String {
        var text = driverName.map { "\(dialectName)+\($0)://" } ?? "\(dialectName)://"
        if let username {
            text += PercentEncoding.encode(username, safe: " +") + (password == nil ? "" : ":***") + "@"
        } else if password != nil {
            text += ":***@"
        }
        let needsParameters = hosts.contains { $0.name?.contains("/") == true || $0.name?.hasPrefix("@") == true }
        if !needsParameters { text += hosts.map(\.redacted).joined(separator: ",") }
        if let database { text += "/" + PercentEncoding.encode(database, safe: " +/:") }
        var query = needsParameters ? hostParameters : []
        query += parameters.map { parameter in
            let value = Self.secretParameters.contains(parameter.name) ? "***" : PercentEncoding.encode(parameter.value, safe: "/:")
            return "\(PercentEncoding.encode(parameter.name, safe: ""))=\(value)"
        }
        if !query.isEmpty { text += (database == nil ? "/?" : "?") + query.joined(separator: "&") }
        return text
    }

    /// Directories of Unix sockets cannot stand where host names do.
    private var hostParameters: [String] {
        let names = "host=" + hosts.map { $0.name ?? "" }.joined(separator: ",")
        guard hosts.contains(where: { $0.port != nil }) else { return [names] }
        return [names, "port=" + hosts.map { $0.port.map(String.init) ?? "" }.joined(separator: ",")]
    }

    package var description: String { redacted }
    package var debugDescription: String { redacted }
    /// Keeps `dump` and a failed test's output from showing the password.
    package var customMirror: Mirror { Mirror(self, children: ["url": redacted]) }

    private static let secretParameters: Set<String> = [
        "password", "sslpassword", "passwd", "pwd", "scram_client_key", "scram_server_key", "key", "hexkey",
    ]
}

extension DatabaseURL.Host {
    fileprivate var redacted: String {
        let name = name.map { $0.contains(":") ? "[\($0)]" : $0 } ?? ""
        return port.map { "\(name):\($0)" } ?? name
    }
}
