import JSONRPC

extension ClientCapabilities {
    /// Whether the client shows documents; a script that only calls methods does not.
    var isEditor: Bool { self["textDocument"]?.objectValue != nil }

    var supportsConfiguration: Bool { self["workspace", "configuration"]?.boolValue ?? false }

    /// Whether watchers of files may be registered while the session runs.
    var registersWatchers: Bool { self["workspace", "didChangeWatchedFiles", "dynamicRegistration"]?.boolValue ?? false }
    var registersConfiguration: Bool { self["workspace", "didChangeConfiguration", "dynamicRegistration"]?.boolValue ?? false }

    /// Whether the client asks for diagnostics itself (`textDocument/diagnostic`), and again when it is told that they changed. One that
    /// can't be told (Neovim 0.11) would keep what a change of another file has made wrong, so it is pushed to.
    var pullsDiagnostics: Bool { canPullDiagnostics && refreshesDiagnostics }
    var canPullDiagnostics: Bool { self["textDocument", "diagnostic"]?.objectValue != nil }
    var refreshesDiagnostics: Bool { self["workspace", "diagnostics", "refreshSupport"]?.boolValue ?? false }
    var refreshesCodeLenses: Bool { self["workspace", "codeLens", "refreshSupport"]?.boolValue ?? false }
    var refreshesInlayHints: Bool { self["workspace", "inlayHint", "refreshSupport"]?.boolValue ?? false }
    var showsCodeDescriptions: Bool {
        self["textDocument", "publishDiagnostics", "codeDescriptionSupport"]?.boolValue
            ?? self["textDocument", "diagnostic", "codeDescriptionSupport"]?.boolValue ?? false
    }

    /// Whether the client opens documents whose text the server gives (`workspace/textDocumentContent`).
    var opensContents: Bool { self["workspace", "textDocumentContent"]?.objectValue != nil }
    var showsDocuments: Bool { self["window", "showDocument", "support"]?.boolValue ?? false }
    var asksPeople: Bool { self["window", "showMessage"]?.objectValue != nil }

    /// Whether edits may name the document's version (`documentChanges`).
    var takesDocumentChanges: Bool { self["workspace", "workspaceEdit", "documentChanges"]?.boolValue ?? false }
    var renamesFiles: Bool {
        self["workspace", "workspaceEdit", "resourceOperations"]?.arrayValue?.contains("rename") ?? false
    }
    var hasNestedSymbols: Bool { self["textDocument", "documentSymbol", "hierarchicalDocumentSymbolSupport"]?.boolValue ?? false }
    var hasCodeActionLiterals: Bool { self["textDocument", "codeAction", "codeActionLiteralSupport"]?.objectValue != nil }
    var takesSnippets: Bool { self["textDocument", "completion", "completionItem", "snippetSupport"]?.boolValue ?? false }
    var readsMarkdownInHover: Bool {
        self["textDocument", "hover", "contentFormat"]?.arrayValue?.contains("markdown") ?? false
    }
    var preparesRename: Bool { self["textDocument", "rename", "prepareSupport"]?.boolValue ?? false }
}
