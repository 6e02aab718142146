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
            json = try JSONParser.parse(Array(params.utf8))
        } catch {
            Terminal.standardError.print("The params are not JSON: \(error)")
            throw ExitCode(2)
        }
        var toServer: [Int32] = [0, 0]
        var toClient: [Int32] = [0, 0]
        guard pipe(&toServer) == 0, pipe(&toClient) == 0 else { throw ExitCode(1) }
        Transport.ignoreBrokenPipes()
        let serverTransport = Transport(input: toServer[0], output: toClient[1])
        let process = ServerProcess(global: retort.global)
        let server = Task { await process.run(serverTransport) }
        let client = Session(Transport(input: toClient[0], output: toServer[1]), log: SessionLog { _, _ in })
        let display = ProgressPrinter()
        Task { await client.run(display) }
        var status: Int32 = 0
        do throws(ResponseError) {
            _ = try await client.request("initialize", ["capabilities": [:], "processId": nil])
            client.notify("initialized", [:])
            let result = try await client.request(method, withProgress(json))
            Terminal.standardOutput.print(result.text)
        } catch {
            Terminal.standardError.print(error.json.text)
            status = Self.exitStatus(error.code)
        }
        _ = try? await client.request("shutdown")
        client.notify("exit")
        _ = await server.value
        throw ExitCode(status)
    }

    private func withProgress(_ json: JSON) -> JSON {
        guard case .object(var object) = json, object["workDoneToken"] == nil else { return json }
        object["workDoneToken"] = "rpc"
        return .object(object)
    }

    /// 1 for a request that failed, 130 for a cancelled one, 2 for a request that can't be understood, 3 for an error of the server.
    private static func exitStatus(_ code: ErrorCode) -> Int32 {
        switch code {
        case .requestCancelled: 130
        case .invalidParams, .methodNotFound, .invalidRequest, .parseError: 2
        case .internalError: 3
        default: 1
        }
    }
}

/// Prints progress notifications for a person.
struct ProgressPrinter: MessageReceiver {
    func receive(_ method: String, _ params: JSON?, reply: Reply) {
        reply.answer(.success(.null))
    }

    func receive(_ method: String, _ params: JSON?) {
        guard method == "$/progress", let value = params?["value"] else { return }
        let texts = [value["title"]?.stringValue, value["message"]?.stringValue].compactMap { $0 }
        if !texts.isEmpty { Terminal.standardError.print(texts.joined(separator: ": ")) }
    }
}
