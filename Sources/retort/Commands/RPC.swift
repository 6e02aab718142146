import ArgumentParser
import JSONRPC
import Threads

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// One request to a server of this process: `initialize`, the method, `shutdown`.
struct RPC: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rpc", abstract: "Call one method of the server: the result on standard output, progress on standard error")

    @ParentCommand var retort: Retort

    @Argument(help: "The method, such as migration/heads")
    var method: String

    @Argument(help: "Its params as JSON")
    var params = "{}"

    func run() async throws {
        let json: JSON
        do {
            json = try JSONParser.parse(params)
        } catch {
            Terminal.standardError.print("The params are not JSON: \(error)")
            throw ExitCode(2)
        }
        try await ServerCall(global: retort.global.values, method: method, params: json).perform()
    }
}
