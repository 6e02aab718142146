import JSONRPC
import Logging
import SourceText
import Threads

extension Server {
    /// Answers `initialize`.
    func initialize(_ json: JSON, reply: Reply) {
        let params: InitializeParams
        do throws(JSONDecodingError) {
            params = try InitializeParams(json: json)
        } catch {
            reply.answer(.failure(.invalidParams("initialize", error)))
            return
        }
        let client = Client(
            capabilities: params.capabilities, positionEncoding: params.capabilities.positionEncoding, session: session,
            progressTokens: progressTokens)
        self.client.withLock { $0 = client }
        lifecycle.withLock { $0.didInitialize() }
        var capabilities = options.capabilities
        capabilities["positionEncoding"] = .string(client.positionEncoding.rawValue)
        methods.advertise(in: &capabilities, to: params.capabilities)
        let result: JSON = [
            "capabilities": capabilities.json,
            "serverInfo": ["name": .string(options.name), "version": .string(options.version)],
        ]
        reply.answer(.success(result))
        if let process = params.processID { endWith(process) }
        options.onInitialize(params, client)
    }

    /// Answers `shutdown`; requests under way go on until `exit`.
    func shutDown(reply: Reply) {
        lifecycle.withLock { $0.didShutDown() }
        reply.answer(.success(.null))
    }

    private func endWith(_ process: Int) {
        ParentProcess.watch(process) { [weak self] in
            self?.logger.info("The client's process \(process) has ended.")
            self?.session.close()
        }
    }
}
