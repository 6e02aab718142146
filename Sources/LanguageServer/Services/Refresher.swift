import JSONRPC
import Threads

/// Asks the client to ask again for what it shows, where it can; what comes within a moment is asked once.
final class Refresher: Sendable {
    enum Subject: String, CaseIterable, Sendable {
        case codeLens = "workspace/codeLens/refresh"
        case inlayHint = "workspace/inlayHint/refresh"
        case diagnostic = "workspace/diagnostic/refresh"
    }

    private struct State {
        var subjects: Set<Subject> = []
        var contents: [String] = []
        var isScheduled = false
    }

    private static let pause = Duration.milliseconds(30)
    private let state = Lock(State())

    /// Refreshes after a moment; `contents` are URIs of documents whose text the server gives.
    func refresh(_ subjects: Set<Subject>, contents: [String] = [], _ client: Client) {
        let wanted = subjects.filter { Self.takes($0, client.capabilities) }
        let contents = client.capabilities.opensContents ? contents : []
        guard !wanted.isEmpty || !contents.isEmpty else { return }
        let schedules = state.withLock { state in
            state.subjects.formUnion(wanted)
            for uri in contents where !state.contents.contains(uri) { state.contents.append(uri) }
            defer { state.isScheduled = true }
            return !state.isScheduled
        }
        guard schedules else { return }
        Task(executorPreference: TaskThreads.shared) { [self] in
            try? await TaskThreads.shared.sleep(for: Self.pause)
            send(client)
        }
    }

    private func send(_ client: Client) {
        let (subjects, contents) = state.withLock { state in
            defer { state = State() }
            return (state.subjects, state.contents)
        }
        for subject in Subject.allCases where subjects.contains(subject) {
            Task(executorPreference: TaskThreads.shared) { _ = try? await client.request(subject.rawValue) }
        }
        for uri in contents {
            Task(executorPreference: TaskThreads.shared) {
                _ = try? await client.request("workspace/textDocumentContent/refresh", ["uri": .string(uri)] as JSON)
            }
        }
    }

    private static func takes(_ subject: Subject, _ capabilities: ClientCapabilities) -> Bool {
        switch subject {
        case .codeLens: capabilities.refreshesCodeLenses
        case .inlayHint: capabilities.refreshesInlayHints
        case .diagnostic: capabilities.refreshesDiagnostics
        }
    }
}
