import ArgumentParser
import JSONRPC
import Threads

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// One request to a server of this process: the result on standard output, progress on standard error.
struct ServerCall {
    let global: GlobalValues
    let method: String
    let params: JSON

    /// - Throws: the exit status of a request that failed.
    func perform() async throws {
        var toServer: [Int32] = [0, 0]
        var toClient: [Int32] = [0, 0]
        guard pipe(&toServer) == 0, pipe(&toClient) == 0 else { throw ExitCode(1) }
        Transport.ignoreBrokenPipes()
        let serverTransport = Transport(input: toServer[0], output: toClient[1])
        let process = ServerProcess(global: global)
        let server = Task(executorPreference: TaskThreads.shared) { await process.run(serverTransport) }
        let client = Session(Transport(input: toClient[0], output: toServer[1]), log: SessionLog { _, _ in })
        let printer = ProgressPrinter()
        Task(executorPreference: TaskThreads.shared) { await client.run(printer) }
        var status: Int32 = 0
        do throws(ResponseError) {
            _ = try await client.request("initialize", ["capabilities": [:], "processId": nil])
            client.notify("initialized", [:])
            let result = try await client.request(method, withProgress)
            Terminal.standardOutput.print(result.text)
        } catch {
            Terminal.standardError.print(error.json.text)
            status = Self.exitStatus(error.code)
        }
        _ = try? await client.request("shutdown")
        client.notify("exit")
        _ = await server.value
        if status != 0 { throw ExitCode(status) }
    }

    private var withProgress: JSON {
        guard case .object(var object) = params, object["workDoneToken"] == nil else { return params }
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
