import ArgumentParser
import Migrations

/// The options of a run at the command line; what is not given is read from the configuration.
struct RunFlags: ParsableArguments {
    @Option(help: "One transaction for the run, or one for each revision: run, revision (default: as env.py says)")
    var transactionMode: String?

    @Option(help: "How long to wait for another run, as 500ms, 2s or 5min (default: without a limit)")
    var lockWait: String?

    @Option(
        help: "PostgreSQL's lock_timeout: how long a statement may queue for a lock before its transaction is rolled back and tried again")
    var lockTimeout: String?

    @Option(help: "How often such a transaction is tried again (default: 10 with --lock-timeout)")
    var lockRetries: Int?

    @Option(help: "PostgreSQL's statement_timeout")
    var statementTimeout: String?

    @Option(help: "PostgreSQL's idle_in_transaction_session_timeout")
    var idleTimeout: String?

    @Option(help: "How to go on with a step that was interrupted, where the database does not tell: again, skip or restart")
    var resume: String?

    @Flag(inversion: .prefixedNo, help: "Record what is applied, when, by whom and from which script, in a table beside the version table")
    var recordHistory: Bool?

    var settings: RunSettings {
        get throws {
            var settings = RunSettings()
            settings.lockWait = try Self.duration("--lock-wait", lockWait)
            settings.lockTimeout = try Self.duration("--lock-timeout", lockTimeout)
            settings.lockRetries = lockRetries
            settings.statementTimeout = try Self.duration("--statement-timeout", statementTimeout)
            settings.idleInTransactionTimeout = try Self.duration("--idle-timeout", idleTimeout)
            settings.recordsHistory = recordHistory
            return settings
        }
    }

    var scope: TransactionScope? {
        get throws { try Self.word("--transaction-mode", transactionMode, "run or revision") { TransactionScope(rawValue: $0) } }
    }

    var resumption: Resumption? {
        get throws { try Self.word("--resume", resume, "again, skip or restart") { Resumption(rawValue: $0) } }
    }

    private static func duration(_ option: String, _ text: String?) throws -> Duration? {
        try word(option, text, "a duration such as 500ms, 2s or 5min") { Duration(setting: $0) }
    }

    private static func word<Value>(_ option: String, _ text: String?, _ form: String, _ read: (String) -> Value?) throws -> Value? {
        guard let text else { return nil }
        guard let value = read(text) else { throw CommandFailure("\(option) has to be \(form), not '\(text)'") }
        return value
    }
}
