import JSONRPC

/// Where the server is between its start and its end; a state machine that says what to do with each message (LSP, "Server lifecycle").
struct LifecycleState: Hashable {
    enum Phase: Hashable {
        case uninitialized, running, shutDown
    }

    enum RequestVerdict: Hashable {
        case initialize, shutdown, dispatch
        case refuse(ResponseError)
    }

    enum NotificationVerdict: Hashable {
        case dispatch, drop, exit
    }

    private(set) var phase = Phase.uninitialized

    func request(_ method: String) -> RequestVerdict {
        switch (phase, method) {
        case (.uninitialized, "initialize"): .initialize
        case (.uninitialized, _):
            .refuse(ResponseError(.serverNotInitialized, "\(method) came before initialize."))
        case (.running, "initialize"):
            .refuse(ResponseError(.invalidRequest, "The server is initialized already; initialize may be sent once."))
        case (.running, "shutdown"): .shutdown
        case (.running, _): .dispatch
        case (.shutDown, _):
            .refuse(ResponseError(.invalidRequest, "\(method) came after shutdown; only exit may follow it."))
        }
    }

    func notification(_ method: String) -> NotificationVerdict {
        if method == "exit" { return .exit }
        return phase == .running ? .dispatch : .drop
    }

    mutating func didInitialize() {
        phase = .running
    }

    mutating func didShutDown() {
        phase = .shutDown
    }

    /// What the process ends with, be it by `exit`, by the end of the input or by the client's death.
    var exitCode: Int32 { phase == .shutDown ? 0 : 1 }
}
