extension MethodTable {
    /// Every method of the server.
    package static func all(_ services: EditorServices) -> MethodTable {
        var table = MethodTable()
        table.registerMigrationMethods(services)
        table.registerDocumentMethods(services)
        table.registerLanguageMethods(services)
        table.register(ExecuteCommand(services: services, requests: table.requests))
        return table
    }

    private mutating func registerMigrationMethods(_ services: EditorServices) {
        let workspaces = services.workspaces
        register(MigrationWorkspace(workspaces: workspaces))
        register(MigrationRevisions(workspaces: workspaces))
        register(MigrationHeads(workspaces: workspaces))
        register(MigrationBranches(workspaces: workspaces))
        register(MigrationHistory(workspaces: workspaces))
        register(MigrationShow(workspaces: workspaces))
        register(MigrationCurrent(workspaces: workspaces))
        register(MigrationCheck(workspaces: workspaces))
        register(MigrationPreview(workspaces: workspaces))
        register(MigrationPreviewDocument(workspaces: workspaces))
        register(MigrationPlanMethod(workspaces: workspaces))
        register(MigrationUpgrade(workspaces: workspaces))
        register(MigrationDowngrade(workspaces: workspaces))
        register(MigrationStamp(workspaces: workspaces))
        register(MigrationEnsureVersion(workspaces: workspaces))
        register(MigrationRevision(workspaces: workspaces, publisher: services.publisher))
        register(MigrationMerge(workspaces: workspaces, publisher: services.publisher))
        register(MigrationRestoreRevision(services: services))
        register(MigrationInit(workspaces: workspaces, publisher: services.publisher))
    }

    private mutating func registerDocumentMethods(_ services: EditorServices) {
        let events = DocumentEvents(services: services)
        register(Initialized(services: services))
        register(DidOpen(events: events))
        register(DidChange(events: events))
        register(DidSave(events: events))
        register(DidClose(events: events))
        register(DidChangeWorkspaceFolders(services: services))
        register(DidChangeWatchedFiles(services: services))
        register(DidChangeConfiguration(services: services))
    }

    private mutating func registerLanguageMethods(_ services: EditorServices) {
        register(TextDocumentContent(services: services))
        register(CodeLens(services: services))
        register(InlayHint(services: services))
        register(Hover(services: services))
        register(Definition(services: services))
        register(References(services: services))
        register(DocumentHighlight(services: services))
        register(DocumentSymbolMethod(services: services))
        register(WorkspaceSymbolMethod(services: services))
        register(FoldingRange(services: services))
        register(SelectionRangeMethod(services: services))
        register(CompletionMethod(services: services))
        register(SignatureHelpMethod(services: services))
        register(PrepareRename(services: services))
        register(Rename(services: services))
        register(CodeAction(services: services))
        register(DocumentDiagnostic(services: services))
        register(WorkspaceDiagnostic(services: services))
    }
}
