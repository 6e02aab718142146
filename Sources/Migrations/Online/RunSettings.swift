import Database
import Workspace

/// How a run waits, gives up and tries again. What a request does not say is read from the main section of the configuration, where each
/// setting has the name `retort.` and its own in lower case with underscores (`retort.lock_timeout = 2s`).
package struct RunSettings: Sendable, Hashable {
    /// How long to wait for another run; without a limit when nil.
    package var lockWait: Duration?
    /// PostgreSQL `lock_timeout`: how long one statement may queue for a lock, and everyone else behind it.
    package var lockTimeout: Duration?
    /// How often a transaction is begun again after a lock's time limit, a deadlock or a serialization failure. Nil: ten times with `lockTimeout`,
    /// else never.
    package var lockRetries: Int?
    /// PostgreSQL `statement_timeout`.
    package var statementTimeout: Duration?
    /// PostgreSQL `idle_in_transaction_session_timeout`.
    package var idleInTransactionTimeout: Duration?
    /// Whether what is applied is recorded: when, by whom, from which script, in a table beside the version table.
    package var recordsHistory: Bool?

    package init() {}

    var retries: Int { max(0, lockRetries ?? (lockTimeout == nil ? 0 : 10)) }

    /// These settings, and the configuration's where they say nothing.
    func completed(from configuration: Configuration) throws(MigrationFailure) -> RunSettings {
        let ini = try RunSettings(configuration)
        var result = self
        result.lockWait = lockWait ?? ini.lockWait
        result.lockTimeout = lockTimeout ?? ini.lockTimeout
        result.lockRetries = lockRetries ?? ini.lockRetries
        result.statementTimeout = statementTimeout ?? ini.statementTimeout
        result.idleInTransactionTimeout = idleInTransactionTimeout ?? ini.idleInTransactionTimeout
        result.recordsHistory = recordsHistory ?? ini.recordsHistory
        return result
    }

    /// The session's part of the settings.
    func apply(to options: inout ConnectionOptions) {
        options.lockTimeout = lockTimeout ?? options.lockTimeout
        options.statementTimeout = statementTimeout ?? options.statementTimeout
        options.idleInTransactionTimeout = idleInTransactionTimeout ?? options.idleInTransactionTimeout
    }

    private init(_ configuration: Configuration) throws(MigrationFailure) {
        lockWait = try Self.duration("lock_wait", configuration)
        lockTimeout = try Self.duration("lock_timeout", configuration)
        lockRetries = try Self.option("lock_retries", configuration, "a whole number") { Int($0) }
        statementTimeout = try Self.duration("statement_timeout", configuration)
        idleInTransactionTimeout = try Self.duration("idle_in_transaction_session_timeout", configuration)
        recordsHistory = try Self.option("record_history", configuration, "true or false") {
            ["true": true, "yes": true, "on": true, "1": true, "false": false, "no": false, "off": false, "0": false][$0.lowercased()]
        }
    }

    private static func duration(_ name: String, _ configuration: Configuration) throws(MigrationFailure) -> Duration? {
        try option(name, configuration, "a duration such as 500ms, 2s or 5min") { Duration(setting: $0) }
    }

    private static func option<Value>(
        _ name: String, _ configuration: Configuration, _ form: String, _ read: (String) -> Value?
    ) throws(MigrationFailure) -> Value? {
        let text: String?
        do {
            text = try configuration.mainOption("retort.\(name)")
        } catch {
            throw MigrationFailure(.configuration, error.description)
        }
        guard let text, !text.isEmpty else { return nil }
        guard let value = read(text) else {
            throw MigrationFailure(.configuration, "retort.\(name) is '\(text)' in the configuration; it has to be \(form).")
        }
        return value
    }
}

extension Duration {
    /// Reads `500ms`, `2s`, `5min`, `1h`, or a number of milliseconds, as PostgreSQL's own settings are written.
    package init?(setting text: String) {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        let unit = text.dropFirst(digits.count).drop { $0 == " " }
        let milliseconds: [Substring: Int] = ["": 1, "ms": 1, "s": 1000, "min": 60_000, "h": 3_600_000]
        guard let factor = milliseconds[unit], let number = Int(digits), number <= Int(Int32.max) / factor else { return nil }
        self = .milliseconds(number * factor)
    }
}
