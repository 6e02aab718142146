import JSONRPC
import LanguageFeatures
import Migrations
import SourceText
import Threads
import Workspace

/// What the methods for editors share besides the workspaces: open documents, evaluations, indexes, published diagnostics.
package final class EditorServices: Sendable {
    package let workspaces: Workspaces
    let documents = Documents()
    let evaluations = Evaluations()
    let publisher: DiagnosticsPublisher
    private let indexes = Lock([FilePath: WorkspaceIndex]())
    private let readingAhead = Lock([FilePath: ReadingAhead]())

    /// How far the files of a workspace are read ahead.
    private enum ReadingAhead {
        /// Once edits rest; a later edit cancels the task and begins anew.
        case scheduled(Task<Void, Never>)
        case done
    }

    package init(_ workspaces: Workspaces) {
        self.workspaces = workspaces
        publisher = DiagnosticsPublisher(workspaces: workspaces, documents: documents, evaluations: evaluations)
    }

    /// Takes what the client said in `initialize`: its folders, and settings that it gives there.
    package func open(_ params: InitializeParams, _ client: Client) {
        workspaces.open(params.folders)
        workspaces.settings.take(params.options) { client.log($0) }
    }

    /// The index of a snapshot; outlines of earlier ones are used again.
    func index(_ snapshot: Snapshot) -> WorkspaceIndex {
        indexes.withLock { indexes in
            let index = indexes[snapshot.folder]?.updated(to: snapshot) ?? WorkspaceIndex(snapshot)
            indexes[snapshot.folder] = index
            return index
        }
    }

    /// Someone works on this workspace: what completion needs of all its files is read ahead, once, while nobody is typing.
    func readAhead(_ workspace: Workspace) {
        let debounce = workspaces.settings.settings(workspace.folder).debounce
        readingAhead.withLock { readings in
            switch readings[workspace.folder] {
            case .done: return
            case .scheduled(let earlier): earlier.cancel()
            case nil: break
            }
            readings[workspace.folder] = .scheduled(
                Task(executorPreference: TaskThreads.shared, priority: .background) { [self] in
                    guard (try? await TaskThreads.shared.sleep(for: debounce)) != nil else { return }
                    index(workspace.snapshot()).readAll()
                    readingAhead.withLock { if !Task.isCancelled { $0[workspace.folder] = .done } }
                })
        }
    }

    /// Files were saved, or changed by other programs: what is shown is computed anew.
    func filesChanged(_ workspace: Workspace, _ client: Client) {
        evaluations.modulesMayHaveChanged()
        publisher.publish(workspace, to: client)
        publisher.schedule(workspace, client)
        workspaces.refresher.refresh([], contents: workspaces.previews.all, client)
        Task(executorPreference: TaskThreads.shared) { [workspaces] in await workspaces.lookIntoDatabase(workspace, client) }
    }
}
