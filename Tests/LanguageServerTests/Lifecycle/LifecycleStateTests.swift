import JSONRPC
@testable import LanguageServer
import Testing

@Suite struct LifecycleStateTests {
    private func state(_ phase: LifecycleState.Phase) -> LifecycleState {
        var state = LifecycleState()
        if phase != .uninitialized { state.didInitialize() }
        if phase == .shutDown { state.didShutDown() }
        return state
    }

    @Test(
        arguments: [
            (.uninitialized, "initialize", .initialize),
            (.uninitialized, "shutdown", .refuse(ResponseError(.serverNotInitialized, "shutdown came before initialize."))),
            (.uninitialized, "migration/heads", .refuse(ResponseError(.serverNotInitialized, "migration/heads came before initialize."))),
            (
                .running, "initialize",
                .refuse(ResponseError(.invalidRequest, "The server is initialized already; initialize may be sent once."))
            ),
            (.running, "shutdown", .shutdown),
            (.running, "migration/heads", .dispatch),
            (.shutDown, "initialize", .refuse(ResponseError(.invalidRequest, "initialize came after shutdown; only exit may follow it."))),
            (.shutDown, "shutdown", .refuse(ResponseError(.invalidRequest, "shutdown came after shutdown; only exit may follow it."))),
            (.shutDown, "x", .refuse(ResponseError(.invalidRequest, "x came after shutdown; only exit may follow it."))),
        ] as [(LifecycleState.Phase, String, LifecycleState.RequestVerdict)])
    func requests(_ phase: LifecycleState.Phase, _ method: String, _ verdict: LifecycleState.RequestVerdict) {
        #expect(state(phase).request(method) == verdict)
    }

    @Test(
        arguments: [
            (.uninitialized, "exit", .exit), (.uninitialized, "initialized", .drop), (.uninitialized, "$/setTrace", .drop),
            (.running, "exit", .exit), (.running, "initialized", .dispatch),
            (.shutDown, "exit", .exit), (.shutDown, "textDocument/didOpen", .drop),
        ] as [(LifecycleState.Phase, String, LifecycleState.NotificationVerdict)])
    func notifications(_ phase: LifecycleState.Phase, _ method: String, _ verdict: LifecycleState.NotificationVerdict) {
        #expect(state(phase).notification(method) == verdict)
    }

    @Test(arguments: [(.uninitialized, 1), (.running, 1), (.shutDown, 0)] as [(LifecycleState.Phase, Int32)])
    func exitCodes(_ phase: LifecycleState.Phase, _ code: Int32) {
        #expect(state(phase).exitCode == code)
    }
}
