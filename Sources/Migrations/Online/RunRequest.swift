import Revisions

/// What an online run is asked for.
package struct RunRequest: Sendable {
    package enum Command: Sendable, Hashable {
        case upgrade(String)
        case downgrade(String)
        /// `purge` empties the version table first.
        case stamp([String], purge: Bool)
        case ensureVersion

        /// The command's name in titles and messages.
        package var name: String {
            switch self {
            case .upgrade: "upgrade"
            case .downgrade: "downgrade"
            case .stamp: "stamp"
            case .ensureVersion: "ensureVersion"
            }
        }
    }

    /// Whether a plan that would lose data needs the caller's word.
    package enum Confirmation: Sendable, Hashable {
        /// The hash of the plan that the caller has seen; `nil` when it has seen none.
        case required(hash: String?)
        /// The caller has decided already, as a person at a shell has by typing the command.
        case given
    }

    package var command: Command
    package var confirmation: Confirmation
    package var transactionMode: TransactionScope?
    package var arguments: ScriptArguments
    package var settings: RunSettings
    /// What to do about a step that was interrupted, where the database alone does not tell.
    package var resumption: Resumption?

    package init(
        _ command: Command, confirmation: Confirmation = .required(hash: nil), transactionMode: TransactionScope? = nil,
        arguments: ScriptArguments = ScriptArguments(), settings: RunSettings = RunSettings(), resumption: Resumption? = nil
    ) {
        self.command = command
        self.confirmation = confirmation
        self.transactionMode = transactionMode
        self.arguments = arguments
        self.settings = settings
        self.resumption = resumption
    }
}

/// How a run ended well.
package struct RunResult: Sendable {
    package var state: RunState
    package var duration: Duration
    /// `ensureVersion` made the table.
    package var createdVersionTable = false
}
