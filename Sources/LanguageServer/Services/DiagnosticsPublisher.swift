import JSONRPC
import LanguageFeatures
import Migrations
import Revisions
import SourceText
import Threads
import Workspace

/// Pushes diagnostics (`textDocument/publishDiagnostics`) and tells when the workspace has changed.
///
/// Files that are open, and files that have problems, are published; a file whose problems are gone is published once more without any.
/// A client that pulls gets no pushes for open files, and none at all once it has pulled a whole workspace.
final class DiagnosticsPublisher: Sendable {
    private struct State {
        var published: [FilePath: JSON] = [:]
        var summaries: [FilePath: JSON] = [:]
        /// What was found last, to tell a client that pulls of changes.
        var found: [FilePath: [FilePath: [Diagnostic]]] = [:]
        /// Of the snapshot that was published last, by workspace.
        var generations: [FilePath: Int] = [:]
        /// The problems of the texts alone that were published last, by workspace.
        var problems: [FilePath: [FilePath: [Diagnostic]]] = [:]
        /// The computation that a later edit cancels, by workspace.
        var scheduled: [FilePath: Task<Void, Never>] = [:]
        /// When something was scheduled last, by workspace.
        var changed: [FilePath: ContinuousClock.Instant] = [:]
        var isPulled = false
    }

    private let workspaces: Workspaces
    private let documents: Documents
    private let evaluations: Evaluations
    private let state = Lock(State())

    /// What diagnostics wait for a request that follows the edit, as a preview does: it goes first, and they find done what both need.
    private static let courtesy = Duration.microseconds(200)
    /// What the problems of the texts wait for evaluations, so that an edit is published once and not twice.
    private static let patience = Duration.milliseconds(4)

    init(workspaces: Workspaces, documents: Documents, evaluations: Evaluations) {
        self.workspaces = workspaces
        self.documents = documents
        self.evaluations = evaluations
    }

    /// From now on the client asks for the diagnostics of the workspace.
    func workspaceIsPulled() {
        state.withLock { $0.isPulled = true }
    }

    /// The client has opened a file: what was published of it before is published again, as editors drop it.
    func opened(_ path: FilePath, _ client: Client) {
        guard !client.capabilities.pullsDiagnostics else { return }
        state.withLock { $0.published[path] = nil }
    }

    /// Publishes at once what the texts tell, and what evaluations find: at once for the first edit after a rest, and otherwise
    /// when edits have come to rest. What was scheduled before is cancelled.
    func schedule(_ workspace: Workspace, _ client: Client) {
        let debounce = workspaces.settings.settings(workspace.folder).debounce
        let now = ContinuousClock.now
        let previous = state.withLock { $0.changed.updateValue(now, forKey: workspace.folder) }
        let isFirst = previous.map { now - $0 > debounce } ?? true
        let task = Task(executorPreference: TaskThreads.shared) { [self] in
            guard (try? await TaskThreads.shared.sleep(for: Self.courtesy)) != nil else { return }
            if !isFirst {
                publishNews(workspace, to: client)
                guard (try? await TaskThreads.shared.sleep(for: debounce)) != nil else { return }
            }
            await compute(workspace, client)
        }
        state.withLock { state in
            state.scheduled[workspace.folder]?.cancel()
            state.scheduled[workspace.folder] = task
        }
    }

    /// Evaluates what the settings name, and publishes; what the texts tell is published before the evaluations are done if they take their time.
    private func compute(_ workspace: Workspace, _ client: Client) async {
        let snapshot = workspace.snapshot()
        await withTaskGroup { group in
            group.addTask { [self] in await evaluate(snapshot) }
            group.addTask { [self] in
                guard (try? await TaskThreads.shared.sleep(for: Self.patience)) != nil else { return false }
                publishNews(workspace, to: client)
                return false
            }
            while let isDone = await group.next() {
                if isDone { group.cancelAll() }
            }
        }
        if Task.isCancelled { return }
        publish(workspace, to: client)
        workspaces.refresher.refresh([.inlayHint, .codeLens], client)
    }

    /// Publishes if the texts have other problems than those published last. If they have the same, what evaluations found of the texts before
    /// stays until the next evaluation is done.
    private func publishNews(_ workspace: Workspace, to client: Client) {
        let problems = workspace.snapshot().problems
        if state.withLock({ $0.problems[workspace.folder] }) != problems { publish(workspace, to: client) }
    }

    private func evaluate(_ snapshot: Snapshot) async -> Bool {
        let context = EvaluationContext(snapshot, workspaces)
        guard context.settings.evaluationScope != .off, snapshot.configurationError == nil else { return true }
        let dialect = evaluations.dialect(context)
        for file in evaluated(snapshot, context.settings) {
            if Task.isCancelled { return true }
            _ = await evaluations.evaluation(file, context, dialect: dialect)
        }
        return true
    }

    /// The files whose evaluations count.
    private func evaluated(_ snapshot: Snapshot, _ settings: Settings) -> [ScriptFile] {
        switch settings.evaluationScope {
        case .off: []
        case .open: documents.paths.compactMap { snapshot.file(at: $0) }
        case .workspace: Array(snapshot.files)
        }
    }

    /// The diagnostics of every file of a workspace: of scripts, of the graph, of the configuration, and of evaluations that are done.
    func diagnostics(_ snapshot: Snapshot) -> [FilePath: [Diagnostic]] {
        diagnostics(snapshot, of: snapshot.problems)
    }

    /// The same, with the problems of the snapshot as they were found before.
    private func diagnostics(_ snapshot: Snapshot, of problems: [FilePath: [Diagnostic]]) -> [FilePath: [Diagnostic]] {
        var found = problems
        let context = EvaluationContext(snapshot, workspaces)
        guard context.settings.evaluationScope != .off, snapshot.configurationError == nil else { return found }
        let files = evaluated(snapshot, context.settings)
        guard !files.isEmpty else { return found }
        let dialect = evaluations.dialect(context)
        for file in files {
            guard let evaluation = evaluations.known(file, context, dialect: dialect) else { continue }
            for located in evaluation.diagnostics {
                guard let path = FilePath(uri: located.uri), found[path]?.contains(located.diagnostic) != true else { continue }
                found[path, default: []].append(located.diagnostic)
            }
        }
        return found
    }

    /// Publishes what has changed since the last time, under the lock, so that notifications leave in the order of their snapshots.
    func publish(_ workspace: Workspace, to client: Client) {
        let snapshot = workspace.snapshot()
        let coder = SnapshotCoder(snapshot, client)
        let known = snapshot.problems
        let found = diagnostics(snapshot, of: known)
        let pulls = client.capabilities.pullsDiagnostics
        var listed = found
        for path in documents.paths where path.isInside(workspace.folder) && listed[path] == nil { listed[path] = [] }
        let isNews = state.withLock { state in
            guard snapshot.generation >= state.generations[workspace.folder] ?? 0 else { return false }
            state.generations[workspace.folder] = snapshot.generation
            for path in state.published.keys where path.isInside(workspace.folder) && listed[path] == nil { listed[path] = [] }
            for (path, diagnostics) in listed.sorted(by: { $0.key < $1.key }) {
                let document = documents.document(path)
                // An edit has come since the snapshot: its own diagnostics follow, these would stand at wrong places.
                if let document, let source = snapshot.source(path), source != document.source { continue }
                let isOpen = document != nil
                let diagnostics = pulls && (isOpen || state.isPulled) ? [] : diagnostics
                let list = JSON.array(diagnostics.map { .object(coder.diagnostic($0, uri: path.uri)) })
                if state.published[path] == list || state.published[path] == nil && diagnostics.isEmpty && (!isOpen || pulls) { continue }
                state.published[path] = diagnostics.isEmpty && (!isOpen || pulls) ? nil : list
                var params: JSONObject = ["uri": .string(path.uri), "diagnostics": list]
                params["version"] = document?.version.map { .int($0) }
                client.notify("textDocument/publishDiagnostics", JSON.object(params))
            }
            state.problems[workspace.folder] = known
            let isNews = state.found[workspace.folder] != found
            state.found[workspace.folder] = found
            return isNews
        }
        if isNews, pulls { workspaces.refresher.refresh([.diagnostic], client) }
        notifyWorkspace(snapshot, problems: known.values.reduce(0) { $0 + $1.count }, client)
    }

    /// Takes back what was published of a folder that is no workspace any more.
    func forget(_ folder: FilePath, _ client: Client) {
        let gone = state.withLock { state in
            state.scheduled.removeValue(forKey: folder)?.cancel()
            state.changed[folder] = nil
            state.summaries[folder] = nil
            state.found[folder] = nil
            state.problems[folder] = nil
            state.generations[folder] = nil
            let gone = state.published.keys.filter { $0.isInside(folder) }.sorted()
            for path in gone { state.published[path] = nil }
            return gone
        }
        for path in gone { client.notify("textDocument/publishDiagnostics", ["uri": .string(path.uri), "diagnostics": []] as JSON) }
    }

    /// `migration/didChangeWorkspace`, when revisions, heads or the number of problems changed.
    private func notifyWorkspace(_ snapshot: Snapshot, problems: Int, _ client: Client) {
        let summary: JSON = [
            "workspace": .string(snapshot.folder.uri), "revisions": .int(snapshot.graph.count), "heads": snapshot.graph.heads.json,
            "problems": .int(problems),
        ]
        let isNew = state.withLock { state in
            defer { state.summaries[snapshot.folder] = summary }
            return state.summaries[snapshot.folder] != summary
        }
        if isNew {
            client.notify("migration/didChangeWorkspace", summary)
            workspaces.refresher.refresh([.codeLens, .inlayHint], client)
        }
    }
}
