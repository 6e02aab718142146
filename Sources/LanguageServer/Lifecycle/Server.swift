import JSONRPC
import Logging
import Threads

/// The language server: takes messages from a session, keeps the lifecycle, and dispatches the rest to the handlers of its methods.
package final class Server: Sendable {
    package struct Options: Sendable {
        package var name = "retort"
        package var version: String
        /// What the server can do apart from its methods.
        package var capabilities = ServerCapabilities()
        /// How long requests that were cancelled by the session's end may take to come to rest.
        package var patience = Duration.seconds(5)
        /// Gets what the client said in `initialize`, right after the answer has been sent; must return at once.
        package var onInitialize: @Sendable (InitializeParams, Client) -> Void = { _, _ in }

        package init(version: String) {
            self.version = version
        }
    }

    let session: Session
    let methods: MethodTable
    let options: Options
    let logger: Logger
    let queue = MessageQueue()
    let progressTokens = ProgressTokens()
    let lifecycle = Lock(LifecycleState())
    /// Set by `initialize`.
    let client = Lock<Client?>(nil)

    package init(session: Session, methods: MethodTable, options: Options, logger: Logger) {
        self.session = session
        self.methods = methods
        self.options = options
        self.logger = logger
    }

    /// Serves the client until it says `exit`, goes away or breaks the protocol; returns the process's exit code.
    package nonisolated(nonsending) func run() async -> Int32 {
        let end = await session.run(self)
        switch end {
        case .closed, .endOfInput: logger.debug("\(end)")
        case .broken, .readFailed, .writeFailed, .unread: logger.error("\(end)")
        }
        session.cancelRequests()
        let deadline = ContinuousClock.now + options.patience
        while session.requestsInFlight > 0, ContinuousClock.now < deadline {
            try? await TaskThreads.shared.sleep(for: .milliseconds(2))
        }
        if session.requestsInFlight > 0 { logger.warning("\(session.requestsInFlight) requests were still running at the end.") }
        await session.finish(within: .seconds(1))
        return lifecycle.withLock { $0.exitCode }
    }
}
