import ArgumentParser
import JSONRPC
import LanguageServer
import Logging
import Migrations
import Workspace

/// The language server.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Serve an editor or a script over JSON-RPC")

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
        let transport: Transport
        let mirror: Trace?
        do {
            if let pipe {
                transport = try .connect(toPipe: pipe)
            } else if let socket {
                transport = try .connect(toLoopbackPort: socket)
            } else {
                transport = try .claimStandardStreams()
            }
            mirror = try trace.map { try Trace(path: $0, redact: TraceRedaction.redact) }
        } catch {
            Terminal.standardError.print("retort: \(error)")
            throw ExitCode(1)
        }
        throw ExitCode(
            await ServerProcess(global: retort.global).run(transport, trace: mirror, maximumMessageSize: max(1, maxMessage) << 20))
    }
}
