extension DatabaseURL {
    /// Reads `name=value&name=value`. On PostgreSQL, `host=` (with a port or without, once or several times, or a comma list) and `port=` become `hosts`,
    /// as SQLAlchemy's dialects for it have them.
    mutating func read(query: ArraySlice<UInt8>?) throws(DatabaseError) {
        var hostParameters: [String] = []
        var ports: [String] = []
        for pair in (query ?? []).split(separator: UInt8(ascii: "&")) {
            let equals = pair.firstIndex(of: UInt8(ascii: "="))
            let name = try Self.decode(pair[..<(equals ?? pair.endIndex)], "query", plusIsSpace: true)
            let value = try Self.decode(equals.map { pair[($0 + 1)...] } ?? [], "query", plusIsSpace: true)
            switch (dialect, name) {
            case (.postgresql, "host"): hostParameters += value.split(separator: ",").map(String.init)
            case (.postgresql, "port"): ports += value.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            default: parameters.append(Parameter(name, value))
            }
        }
        if !hostParameters.isEmpty {
            var named: [Host] = []
            for text in hostParameters { named.append(try Self.hostParameter(text)) }
            hosts = named
        }
        try apply(ports: ports)
    }

    /// A directory of Unix sockets is taken whole; an IPv6 address may stand without brackets.
    private static func hostParameter(_ text: String) throws(DatabaseError) -> Host {
        let bytes = Array(text.utf8)
        let colons = bytes.count { $0 == UInt8(ascii: ":") }
        if text.hasPrefix("/") || text.hasPrefix("@") || (colons > 1 && !text.hasPrefix("[")) { return Host(text) }
        return try host(bytes[...])
    }

    /// One port is for every host, as in libpq; otherwise there is one for each.
    private mutating func apply(ports: [String]) throws(DatabaseError) {
        guard !ports.isEmpty else { return }
        if hosts.isEmpty { hosts = [Host(nil)] }
        guard ports.count == 1 || ports.count == hosts.count else {
            throw Self.invalid("the database URL names \(ports.count) ports for \(hosts.count) hosts")
        }
        for index in hosts.indices {
            let text = ports.count == 1 ? ports[0] : ports[index]
            guard !text.isEmpty else { continue }
            guard let port = Int(text), (1...65535).contains(port) else {
                throw Self.invalid("the database URL's port is not a number from 1 to 65535")
            }
            hosts[index].port = port
        }
    }
}
