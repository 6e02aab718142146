extension DatabaseURL {
    /// Reads a URL as SQLAlchemy's `make_url` does, and further: several hosts in the authority, and a password with a bare `@` or `/` in it.
    ///
    /// Throws `DatabaseError.Kind.invalidURL`; its message never shows what may be a password.
    package init(_ text: String) throws(DatabaseError) {
        let bytes = Array(text.utf8)
        guard let scheme = Scheme(bytes) else {
            throw Self.invalid(
                "the database URL has no dialect",
                hint: "Write it as postgresql://user@host/database or sqlite:///path/to/file.db.")
        }
        var rest = bytes[scheme.end...]
        let credentials = Self.takeCredentials(&rest)
        let query = Self.cut(&rest, at: UInt8(ascii: "?"))
        let path = Self.cut(&rest, at: UInt8(ascii: "/"))

        self.init(dialect: try Self.dialect(named: scheme.dialect), driverName: scheme.driver)
        username = try credentials.map { bytes throws(DatabaseError) in try Self.decode(bytes.username, "user name") }
        password = try credentials?.password.map { bytes throws(DatabaseError) in try Self.decode(bytes, "password") }
        hosts = try Self.hosts(rest)
        database = try path.flatMap { bytes throws(DatabaseError) in
            bytes.isEmpty ? nil : try Self.decode(bytes, "database name")
        }
        try read(query: query)
        if dialect == .sqlite { try checkSQLite() }
    }

    static func invalid(_ message: String, hint: String? = nil) -> DatabaseError {
        DatabaseError(.invalidURL, message, hint: hint)
    }

    private struct Scheme {
        let dialect: String
        let driver: String?
        let end: Int

        /// `name://` or `name+driver://` at the beginning.
        init?(_ bytes: [UInt8]) {
            guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon > 0, bytes[colon...].starts(with: "://".utf8) else {
                return nil
            }
            let name = String(decoding: bytes[..<colon], as: UTF8.self)
            guard name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" || $0 == "+" }) else { return nil }
            let parts = name.split(separator: "+", maxSplits: 1)
            guard let first = parts.first else { return nil }
            dialect = first.lowercased()
            driver = parts.count > 1 ? String(parts[1]) : nil
            end = colon + 3
        }
    }

    private static func dialect(named name: String) throws(DatabaseError) -> DatabaseDialect {
        if name == "postgres" { return .postgresql }
        if let dialect = DatabaseDialect(rawValue: name) { return dialect }
        throw invalid(
            "the database URL is for \(name), which Retort does not connect to",
            hint: "Retort connects to PostgreSQL (postgresql://) and SQLite (sqlite:///).")
    }

    /// The user and password before the `@` that ends them: the last one of the authority. A password with a bare `/`, `?` or `#` in it
    /// is seen by what follows the colon, which is then no port.
    private static func takeCredentials(_ rest: inout ArraySlice<UInt8>) -> (username: ArraySlice<UInt8>, password: ArraySlice<UInt8>?)? {
        let authority = rest.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") }
        var end = authority.lastIndex(of: UInt8(ascii: "@"))
        if end == nil, let colon = authority.firstIndex(of: UInt8(ascii: ":")) {
            let port = authority[(colon + 1)...]
            if authority.first != UInt8(ascii: "["), port.contains(where: { !isDigitOrComma($0) && $0 != UInt8(ascii: ":") }) {
                end = rest.firstIndex(of: UInt8(ascii: "@"))
            }
        }
        guard let end else { return nil }
        let text = rest[..<end]
        rest = rest[(end + 1)...]
        guard let colon = text.firstIndex(of: UInt8(ascii: ":")) else { return (text, nil) }
        return (text[..<colon], text[(colon + 1)...])
    }

    private static func isDigitOrComma(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: ",")
    }

    /// Takes what follows the first `separator` off the end; nil when there is none.
    private static func cut(_ rest: inout ArraySlice<UInt8>, at separator: UInt8) -> ArraySlice<UInt8>? {
        guard let index = rest.firstIndex(of: separator) else { return nil }
        defer { rest = rest[..<index] }
        return rest[(index + 1)...]
    }

    private static func hosts(_ bytes: ArraySlice<UInt8>) throws(DatabaseError) -> [Host] {
        guard !bytes.isEmpty else { return [] }
        var hosts: [Host] = []
        for part in bytes.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false) {
            hosts.append(try host(part))
        }
        return hosts
    }

    /// `name`, `name:port`, `[::1]:port`, `:port`; an empty port is no port.
    static func host(_ bytes: ArraySlice<UInt8>) throws(DatabaseError) -> Host {
        var name = bytes
        var port: ArraySlice<UInt8>?
        if bytes.first == UInt8(ascii: "[") {
            guard let close = bytes.firstIndex(of: UInt8(ascii: "]")) else {
                throw invalid("the database URL has a '[' without its ']'", hint: "Write an IPv6 address as [::1].")
            }
            name = bytes[(bytes.startIndex + 1)..<close]
            let tail = bytes[(close + 1)...]
            guard tail.isEmpty || tail.first == UInt8(ascii: ":") else {
                throw invalid("the database URL has text between ']' and the port")
            }
            port = tail.isEmpty ? nil : tail.dropFirst()
        } else {
            port = cut(&name, at: UInt8(ascii: ":"))
        }
        let decoded = try decode(name, "host")
        return Host(decoded.isEmpty ? nil : decoded, port: try port.flatMap { bytes throws(DatabaseError) in try Self.port(bytes) })
    }

    private static func port(_ bytes: ArraySlice<UInt8>) throws(DatabaseError) -> Int? {
        guard !bytes.isEmpty else { return nil }
        guard let port = Int(String(decoding: bytes, as: UTF8.self)), (1...65535).contains(port) else {
            throw invalid(
                "the database URL's port is not a number from 1 to 65535",
                hint: "A ':', '/', '?', '#' or '@' in a user name or password is written %3A, %2F, %3F, %23 or %40.")
        }
        return port
    }

    static func decode(_ bytes: ArraySlice<UInt8>, _ part: String, plusIsSpace: Bool = false) throws(DatabaseError) -> String {
        guard let decoded = PercentEncoding.decode(bytes, plusIsSpace: plusIsSpace) else {
            throw invalid("the database URL's \(part) is not UTF-8, or has a NUL in it, once its % escapes are read")
        }
        return decoded
    }
}
