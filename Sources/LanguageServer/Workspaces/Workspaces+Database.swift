import Migrations
import Revisions
import Database
import LanguageFeatures
import Workspace

extension Workspaces {
    /// Where the URL of a request's database may come from; the client's setting goes before everything but the request's own.
    func sources(_ explicit: String?, in folder: FilePath) -> DatabaseSources {
        DatabaseSources(explicit: explicit ?? settings.settings(folder).databaseURL, environment: environment)
    }

    /// The request's arguments for env.py, or the ones of the client's settings.
    func arguments(_ xArguments: [String], in folder: FilePath) -> [String] {
        xArguments.isEmpty ? settings.settings(folder).xArguments : xArguments
    }

    /// Keeps what a request or a run saw in the workspace's database, and has it shown; another database's state is not kept.
    func databaseSeen(_ folder: FilePath, explicit: String?, _ known: DatabaseStates.Known?, _ client: Client) {
        let settings = settings.settings(folder)
        guard settings.appliedState != .never || known == nil, explicit == nil || explicit == settings.databaseURL else { return }
        guard databases.set(folder, known) else { return }
        refresher.refresh([.codeLens, .inlayHint], contents: previews.all, client)
    }

    /// What is applied in the workspace's database, looked into again where its file has changed since.
    func applied(_ query: LanguageQuery, _ context: RequestContext) async -> AppliedState? {
        if databases.isOutdated(query.workspace.folder) {
            context.releaseOrder()
            await lookIntoDatabase(query.workspace, context.client)
        }
        return databases.applied(query.snapshot)
    }

    /// Looks into the workspace's database where the settings let the server do so by itself.
    func lookIntoDatabase(_ workspace: Workspace, _ client: Client) async {
        await databases.once(workspace.folder) { [self] in await look(workspace, client) }
    }

    private func look(_ workspace: Workspace, _ client: Client) async {
        let snapshot = workspace.snapshot()
        guard snapshot.configurationError == nil else { return }
        let settings = settings.settings(snapshot.folder)
        if settings.appliedState == .never {
            databases.watch(snapshot.folder, file: nil)
            return databaseSeen(snapshot.folder, explicit: nil, nil, client)
        }
        let runner = OnlineRunner(snapshot, sources: sources(nil, in: snapshot.folder))
        let arguments = ScriptArguments(x: settings.xArguments)
        guard let url = try? runner.databaseURL(arguments), settings.appliedState == .always || url.dialect == .sqlite else { return }
        databases.watch(snapshot.folder, file: url.sqlitePath.map { FilePath($0, relativeTo: snapshot.configuration.baseDirectory) })
        guard let state = try? await runner.databaseState(arguments) else { return }
        databaseSeen(snapshot.folder, explicit: nil, DatabaseStates.Known(database: state.database, heads: state.heads), client)
    }
}
