extension DatabaseURL {
    /// What a PostgreSQL URL comes to for libpq.
    struct ConnectionParameters: Hashable {
        /// libpq's keywords and their values, without the hosts.
        var keywords: [Parameter] = []
        /// Parameters of Python's drivers that mean nothing here.
        var ignored: [String] = []
    }

    /// Translates the query parameters of psycopg, asyncpg and pg8000 into libpq's; what is not given is left out, so that libpq looks into its
    /// environment, service and password files. A name that no driver knows is an error, as a misspelt `sslmode` must not pass silently.
    func connectionParameters() throws(DatabaseError) -> ConnectionParameters {
        var result = ConnectionParameters()
        func add(_ name: String, _ value: String?) {
            if let value { result.keywords.append(Parameter(name, value)) }
        }
        add("user", username)
        add("password", password)
        add("dbname", database)
        for parameter in parameters {
            switch parameter.name {
            case "ssl": add("sslmode", Self.sslMode(parameter.value))
            case "database": add("dbname", parameter.value)
            case "timeout": add("connect_timeout", Self.wholeSeconds(parameter.value))
            case let name where Self.libpqKeywords.contains(name): add(name, parameter.value)
            case let name where Self.driverParameters.contains(name): result.ignored.append(name)
            case let name:
                throw Self.invalid(
                    "the database URL has an unknown parameter '\(name)'",
                    hint: "The parameters are libpq's, such as sslmode, connect_timeout, application_name and options.")
            }
        }
        return result
    }

    /// Names of parameters that have no effect, which a person may want to hear of.
    package var ignoredParameters: [String] {
        switch dialect {
        case .postgresql: (try? connectionParameters().ignored) ?? []
        case .sqlite: sqliteFile(directory: nil).ignored
        }
    }

    /// asyncpg's `ssl`: a mode, or a Python truth value.
    private static func sslMode(_ value: String) -> String {
        switch value.lowercased() {
        case "true", "1", "yes", "on": "require"
        case "false", "0", "no", "off": "disable"
        case let mode: mode
        }
    }

    /// asyncpg's `timeout` may have a fraction; libpq counts whole seconds, of which 1 is taken as 2.
    private static func wholeSeconds(_ value: String) -> String? {
        guard let seconds = Double(value), seconds > 0, seconds <= 86_400 else { return nil }
        return String(Int(seconds.rounded(.up)))
    }

    /// PostgreSQL 15, section 34.1.2, without `client_encoding` (always UTF-8 here), `replication` and what `hosts` holds.
    private static let libpqKeywords: Set<String> = [
        "application_name", "channel_binding", "connect_timeout", "dbname", "fallback_application_name", "gssdelegation", "gssencmode",
        "gsslib", "hostaddr", "keepalives",
        "keepalives_count", "keepalives_idle", "keepalives_interval", "krbsrvname", "load_balance_hosts", "options", "passfile", "password",
        "require_auth",
        "requirepeer", "requiressl", "service", "ssl_max_protocol_version", "ssl_min_protocol_version", "sslcert", "sslcertmode",
        "sslcompression", "sslcrl",
        "sslcrldir", "sslkey", "sslmode", "sslnegotiation", "sslpassword", "sslrootcert", "sslsni", "target_session_attrs",
        "tcp_user_timeout", "user",
    ]

    /// Parameters of psycopg, asyncpg, pg8000 and SQLAlchemy's dialects over them that say how Python is to work.
    private static let driverParameters: Set<String> = [
        "async_creator_fn", "async_fallback", "autocommit", "binary_parameters", "client_encoding", "command_timeout", "connection_class",
        "connection_factory",
        "context", "cursor_factory", "direct_tls", "executemany_mode", "loop", "max_cacheable_statement_size",
        "max_cached_statement_lifetime",
        "prepare_threshold", "prepared_statement_cache_size", "prepared_statement_name_func", "protocol_version", "record_class",
        "row_factory", "server_settings",
        "ssl_context", "statement_cache_size", "tcp_keepalive",
    ]
}
