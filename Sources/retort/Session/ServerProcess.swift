import JSONRPC
import LanguageServer
import Logging
import Workspace

/// A server of this process with all its methods.
struct ServerProcess {
    let global: GlobalValues

    /// Serves one client and returns the process's exit code.
    nonisolated(nonsending) func run(_ transport: Transport, trace: Trace? = nil, maximumMessageSize: Int = 64 << 20) async -> Int32 {
        LoggingSystem.bootstrap(StreamLogHandler.standardError)
        var logger = Logger(label: "retort")
        logger.logLevel = global.quiet ? .error : .warning
        let environment = ProcessEnvironment.variables
        let directory = FileSystem.currentDirectory
        var configuration = CommandSession.options(global, environment, directory)
        if configuration.files.isEmpty { configuration.workingDirectory = nil }
        let workspaces = Workspaces(defaultFolder: directory, options: configuration, environment: environment)
        let services = EditorServices(workspaces)
        var options = Server.Options(version: Retort.version)
        options.onInitialize = { params, client in services.open(params, client) }
        var limits = SessionLimits()
        limits.frames.body = maximumMessageSize
        let server = Server(
            session: Session(transport, limits: limits, trace: trace, log: SessionLog(logger)),
            methods: .all(services), options: options, logger: logger)
        return await server.run()
    }
}
