import ArgumentParser
import JSONRPC
import LanguageServer
import Logging
import Migrations
import Workspace

/// The language server.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "serve", abstract: "Serve an editor or a script over JSON-RPC")

    @ParentCommand var retort: Retort

    @Flag(help: "Talk over standard input and output (the default)")
    var stdio = false

    @Option(help: "Connect to this Unix socket")
    var pipe: String?

    @Option(help: "Connect to this port of 127.0.0.1")
    var socket: Int?

    @Option(help: "Mirror the traffic to a file, without passwords")
    var trace: String?

    @Option(help: "The largest message, in MiB")
    var maxMessage = 64

    @Option(name: .customLong("clientProcessId"), help: .hidden)
    var clientProcessID: Int?

    func run() async throws {
        try await Self.serve(retort.global.values, trace: trace, maximumMessageSize: max(1, maxMessage) << 20) {
            () throws(TransportError) in
            if let pipe { return try .connect(toPipe: pipe) }
            if let socket { return try .connect(toLoopbackPort: socket) }
            return try .claimStandardStreams()
        }
    }

    /// - Throws: the process's exit code.
    nonisolated(nonsending) static func serve(
        _ global: GlobalValues, trace: String? = nil, maximumMessageSize: Int = 64 << 20,
        over connect: () throws(TransportError) -> Transport
    ) async throws {
        let transport: Transport
        let mirror: Trace?
        do {
            transport = try connect()
            mirror = try trace.map { try Trace(path: $0, redact: TraceRedaction.redact) }
        } catch {
            Terminal.standardError.print("retort: \(error)")
            throw ExitCode(1)
        }
        throw ExitCode(await ServerProcess(global: global).run(transport, trace: mirror, maximumMessageSize: maximumMessageSize))
    }
}
