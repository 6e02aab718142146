#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif
import CLibPQ

/// Opens sessions without blocking beyond a time limit, and stops when cancelled; only libpq's look-up of a host's name cannot be cut short.
struct PostgreSQLConnector {
    let url: DatabaseURL
    let options: ConnectionOptions
    let scope: CancellationScope
    let library: LibPQ

    /// Tries the URL's hosts in turn, as libpq does; a refused password ends the search.
    func connect() throws(DatabaseError) -> PostgreSQLHandle {
        let keywords = try url.connectionParameters().keywords
        // libpq looks for a standby among all hosts before it takes another.
        let isOneAttempt = url.hosts.count < 2 || url.parameter("target_session_attrs") == "prefer-standby"
        var failures: [DatabaseError] = []
        for hosts in isOneAttempt ? [url.hosts] : url.hosts.map({ [$0] }) {
            do throws(DatabaseError) {
                return try connect(to: hosts, keywords)
            } catch {
                guard error.kind == .connectionFailed else { throw error }
                failures.append(error)
            }
        }
        var error = failures.last ?? failure("no host")
        if failures.count > 1 { error.message = failures.map(\.message).joined(separator: "\n") }
        throw error
    }

    private func connect(to hosts: [DatabaseURL.Host], _ keywords: [DatabaseURL.Parameter]) throws(DatabaseError) -> PostgreSQLHandle {
        try scope.check()
        guard let handle = start(hosts, keywords) else { throw DatabaseError(.system, "libpq has no memory left") }
        guard !handle.isLost else { throw failure(handle.message) }
        let limit = timeLimit(handle)
        let deadline = limit.map { ContinuousClock.now + $0 }
        var state = PGRES_POLLING_WRITING
        while state != PGRES_POLLING_OK {
            guard state != PGRES_POLLING_FAILED else { throw failure(handle.message) }
            let left = deadline.map { $0 - .now }
            if let limit, let left, left <= .zero { throw failure("no answer within \(limit)") }
            let events = state == PGRES_POLLING_READING ? POLLIN : POLLOUT
            let isReady = scope.wait(socket: handle.socket, events: Int32(events), timeout: left) != 0
            try scope.check()
            if isReady { state = library.connectPoll(handle.pointer) }
        }
        return handle
    }

    private func start(_ hosts: [DatabaseURL.Host], _ keywords: [DatabaseURL.Parameter]) -> PostgreSQLHandle? {
        var names = CStrings()
        var values = CStrings()
        func add(_ name: String, _ value: String) {
            names.append(name.utf8)
            values.append(value.utf8)
        }
        add("fallback_application_name", options.applicationName)
        add("client_encoding", "UTF8")
        for keyword in keywords { add(keyword.name, keyword.value) }
        if hosts.contains(where: { $0.name != nil }) { add("host", hosts.map { $0.name ?? "" }.joined(separator: ",")) }
        if hosts.contains(where: { $0.port != nil }) { add("port", hosts.map { $0.port.map(String.init) ?? "" }.joined(separator: ",")) }
        let pointer = names.withPointers { names in
            values.withPointers { values in library.connectStartParams(names, values, 0) }
        }
        return pointer.map { PostgreSQLHandle($0, library) }
    }

    /// `connect_timeout` of the URL, the environment or a service file, by libpq's rules: 0 is no limit, 1 is taken as 2.
    private func timeLimit(_ handle: PostgreSQLHandle) -> Duration? {
        guard let list = library.conninfo(handle.pointer) else { return options.connectTimeout }
        defer { library.conninfoFree(list) }
        var option = list
        while let keyword = option.pointee.keyword {
            if strcmp(keyword, "connect_timeout") == 0, let value = option.pointee.val, let seconds = Int(String(cString: value)) {
                return seconds <= 0 ? nil : .seconds(max(seconds, 2))
            }
            option += 1
        }
        return options.connectTimeout
    }

    private func failure(_ message: String) -> DatabaseError {
        DatabaseError(PostgreSQLErrorState.connectKind(message), "cannot connect to \(url): \(message)")
    }
}
