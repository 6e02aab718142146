extension MethodTable {
    /// Every method of the server.
    package static func all(_ workspaces: Workspaces, _ publisher: DiagnosticsPublisher) -> MethodTable {
        var table = MethodTable()
        table.register(MigrationWorkspace(workspaces: workspaces))
        table.register(MigrationRevisions(workspaces: workspaces))
        table.register(MigrationHeads(workspaces: workspaces))
        table.register(MigrationBranches(workspaces: workspaces))
        table.register(MigrationHistory(workspaces: workspaces))
        table.register(MigrationShow(workspaces: workspaces))
        table.register(MigrationCurrent(workspaces: workspaces))
        table.register(MigrationCheck(workspaces: workspaces))
        table.register(MigrationPreview(workspaces: workspaces))
        table.register(MigrationPlanMethod(workspaces: workspaces))
        table.register(MigrationUpgrade(workspaces: workspaces))
        table.register(MigrationDowngrade(workspaces: workspaces))
        table.register(MigrationStamp(workspaces: workspaces))
        table.register(MigrationEnsureVersion(workspaces: workspaces))
        table.register(MigrationRevision(workspaces: workspaces, publisher: publisher))
        table.register(MigrationMerge(workspaces: workspaces, publisher: publisher))
        table.register(MigrationInit(workspaces: workspaces, publisher: publisher))

        let events = DocumentEvents(workspaces: workspaces, documents: publisher.documents, publisher: publisher)
        table.register(DidOpen(events: events))
        table.register(DidChange(events: events))
        table.register(DidSave(events: events))
        table.register(DidClose(events: events))
        table.register(DidChangeWorkspaceFolders(workspaces: workspaces, publisher: publisher))
        table.register(DidChangeWatchedFiles(workspaces: workspaces, publisher: publisher))
        return table
    }
}
