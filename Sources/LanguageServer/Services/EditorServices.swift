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
    private let warmed = Lock(Set<FilePath>())

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

    /// Someone works on this workspace: what completion needs of all its files is read ahead, once.
    func warm(_ workspace: Workspace) {
        guard warmed.withLock({ $0.insert(workspace.folder).inserted }) else { return }
        Task(priority: .background) { index(workspace.snapshot()).warm() }
    }

    /// Files were saved, or changed by other programs: what is shown is computed anew.
    func filesChanged(_ workspace: Workspace, _ client: Client) {
        evaluations.modulesMayHaveChanged()
        publisher.publish(workspace, to: client)
        publisher.schedule(workspace, client)
        workspaces.refresher.refresh([], contents: workspaces.previews.all, client)
        Task { await workspaces.lookIntoDatabase(workspace, client) }
    }
}
