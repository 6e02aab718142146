// The part of VS Code's extension API that the extension uses, after its documentation: the package has no npm dependency, hence no @types/vscode.
declare module 'vscode' {
  type Thenable<T> = Promise<T>;
  type ProviderResult<T> = T | undefined | null | Promise<T | undefined | null>;
  type DocumentSelector = { scheme?: string; language?: string; pattern?: string }[];

  const version: string;

  class Disposable { dispose(): any }
  type Event<T> = (listener: (event: T) => any) => Disposable;
  class EventEmitter<T = any> { event: Event<T>; fire(data: T): void }
  interface CancellationToken { isCancellationRequested: boolean; onCancellationRequested: Event<any> }

  class Position { constructor(line: number, character: number); readonly line: number; readonly character: number }
  class Range { constructor(start: Position, end: Position); readonly start: Position; readonly end: Position }
  class Uri {
    static parse(value: string): Uri;
    static file(path: string): Uri;
    static joinPath(base: Uri, ...parts: string[]): Uri;
    readonly scheme: string;
    readonly path: string;
    readonly query: string;
    readonly fsPath: string;
    toString(): string;
  }
  class Location { constructor(uri: Uri, range: Range); uri: Uri; range: Range }
  class MarkdownString {
    constructor(value?: string);
    appendText(text: string): this;
    appendCodeblock(code: string, language?: string): this;
  }
  class ThemeIcon { constructor(id: string, color?: ThemeColor); id: string }
  class ThemeColor { constructor(id: string) }

  interface TextDocument { uri: Uri; languageId: string; version: number; getText(): string }
  interface TextDocumentChangeEvent { document: TextDocument; contentChanges: { range: Range; text: string }[] }
  interface TextEditor {
    document: TextDocument;
    selection: { active: Position };
    setDecorations(type: TextEditorDecorationType, ranges: Range[]): void;
    revealRange(range: Range, type?: TextEditorRevealType): void;
  }
  interface TextEditorDecorationType extends Disposable {}
  enum TextEditorRevealType { InCenterIfOutsideViewport }
  enum ViewColumn { Active, Beside }

  class DiagnosticRelatedInformation { constructor(location: Location, message: string) }
  class Diagnostic {
    constructor(range: Range, message: string, severity?: number);
    range: Range;
    message: string;
    severity: number;
    source?: string;
    code?: string | number | { value: string | number; target: Uri };
    tags?: number[];
    relatedInformation?: DiagnosticRelatedInformation[];
  }
  interface DiagnosticCollection extends Disposable { set(uri: Uri, diagnostics: Diagnostic[]): void; clear(): void }

  class TextEdit { constructor(range: Range, newText: string) }
  class WorkspaceEdit {
    set(uri: Uri, edits: TextEdit[]): void;
    createFile(uri: Uri, options?: object): void;
    renameFile(uri: Uri, to: Uri, options?: object): void;
    deleteFile(uri: Uri, options?: object): void;
  }
  interface Command { title: string; command: string; arguments?: any[] }

  class Hover { constructor(contents: MarkdownString[], range?: Range) }
  class SnippetString { constructor(value: string) }
  class CompletionItem {
    constructor(label: string | { label: string }, kind?: number);
    insertText?: string | SnippetString;
    range?: Range;
    detail?: string;
    documentation?: MarkdownString;
    sortText?: string;
    filterText?: string;
    preselect?: boolean;
    commitCharacters?: string[];
    additionalTextEdits?: TextEdit[];
  }
  class CompletionList { constructor(items: CompletionItem[], isIncomplete?: boolean) }
  class ParameterInformation { constructor(label: string | [number, number], documentation?: MarkdownString) }
  class SignatureInformation { constructor(label: string, documentation?: MarkdownString); parameters: ParameterInformation[] }
  class SignatureHelp { signatures: SignatureInformation[]; activeSignature: number; activeParameter: number }
  class CodeActionKind { static readonly Empty: CodeActionKind; readonly value: string; append(parts: string): CodeActionKind }
  class CodeAction {
    constructor(title: string, kind?: CodeActionKind);
    edit?: WorkspaceEdit;
    command?: Command;
    isPreferred?: boolean;
    disabled?: { reason: string };
    diagnostics?: Diagnostic[];
  }
  class CodeLens { constructor(range: Range, command?: Command); command?: Command }
  class InlayHintLabelPart { constructor(value: string) }
  class InlayHint {
    constructor(position: Position, label: string | InlayHintLabelPart[], kind?: number);
    paddingLeft?: boolean;
    paddingRight?: boolean;
    tooltip?: MarkdownString;
  }
  class DocumentHighlight { constructor(range: Range, kind?: number) }
  class DocumentSymbol { constructor(name: string, detail: string, kind: number, range: Range, selectionRange: Range); children: DocumentSymbol[] }
  class SymbolInformation { constructor(name: string, kind: number, containerName: string, location: Location) }
  class FoldingRange { constructor(start: number, end: number) }
  class SelectionRange { constructor(range: Range, parent?: SelectionRange) }

  namespace languages {
    function createDiagnosticCollection(name: string): DiagnosticCollection;
    function registerHoverProvider(selector: DocumentSelector, provider: { provideHover(document: TextDocument, position: Position, token: CancellationToken): ProviderResult<Hover> }): Disposable;
    function registerDefinitionProvider(selector: DocumentSelector, provider: { provideDefinition(document: TextDocument, position: Position, token: CancellationToken): ProviderResult<Location[]> }): Disposable;
    function registerReferenceProvider(selector: DocumentSelector, provider: { provideReferences(document: TextDocument, position: Position, context: object, token: CancellationToken): ProviderResult<Location[]> }): Disposable;
    function registerDocumentHighlightProvider(selector: DocumentSelector, provider: { provideDocumentHighlights(document: TextDocument, position: Position, token: CancellationToken): ProviderResult<DocumentHighlight[]> }): Disposable;
    function registerDocumentSymbolProvider(selector: DocumentSelector, provider: { provideDocumentSymbols(document: TextDocument, token: CancellationToken): ProviderResult<DocumentSymbol[]> }): Disposable;
    function registerWorkspaceSymbolProvider(provider: { provideWorkspaceSymbols(query: string, token: CancellationToken): ProviderResult<SymbolInformation[]> }): Disposable;
    function registerFoldingRangeProvider(selector: DocumentSelector, provider: { provideFoldingRanges(document: TextDocument, context: object, token: CancellationToken): ProviderResult<FoldingRange[]> }): Disposable;
    function registerSelectionRangeProvider(selector: DocumentSelector, provider: { provideSelectionRanges(document: TextDocument, positions: Position[], token: CancellationToken): ProviderResult<SelectionRange[]> }): Disposable;
    function registerCompletionItemProvider(selector: DocumentSelector, provider: {
      provideCompletionItems(document: TextDocument, position: Position, token: CancellationToken, context: { triggerKind: number; triggerCharacter?: string }): ProviderResult<CompletionList>;
      resolveCompletionItem?(item: CompletionItem, token: CancellationToken): ProviderResult<CompletionItem>;
    }, ...triggerCharacters: string[]): Disposable;
    function registerSignatureHelpProvider(selector: DocumentSelector, provider: { provideSignatureHelp(document: TextDocument, position: Position, token: CancellationToken): ProviderResult<SignatureHelp> }, ...triggerCharacters: string[]): Disposable;
    function registerRenameProvider(selector: DocumentSelector, provider: {
      provideRenameEdits(document: TextDocument, position: Position, newName: string, token: CancellationToken): ProviderResult<WorkspaceEdit>;
      prepareRename?(document: TextDocument, position: Position, token: CancellationToken): ProviderResult<Range | { range: Range; placeholder: string }>;
    }): Disposable;
    function registerCodeActionsProvider(selector: DocumentSelector, provider: {
      provideCodeActions(document: TextDocument, range: Range, context: { diagnostics: Diagnostic[]; only?: CodeActionKind; triggerKind: number }, token: CancellationToken): ProviderResult<CodeAction[]>;
      resolveCodeAction?(action: CodeAction, token: CancellationToken): ProviderResult<CodeAction>;
    }, metadata?: { providedCodeActionKinds?: CodeActionKind[] }): Disposable;
    function registerCodeLensProvider(selector: DocumentSelector, provider: {
      onDidChangeCodeLenses?: Event<any>;
      provideCodeLenses(document: TextDocument, token: CancellationToken): ProviderResult<CodeLens[]>;
      resolveCodeLens?(lens: CodeLens, token: CancellationToken): ProviderResult<CodeLens>;
    }): Disposable;
    function registerInlayHintsProvider(selector: DocumentSelector, provider: {
      onDidChangeInlayHints?: Event<any>;
      provideInlayHints(document: TextDocument, range: Range, token: CancellationToken): ProviderResult<InlayHint[]>;
    }): Disposable;
  }

  namespace commands {
    function registerCommand(command: string, callback: (...given: any[]) => any): Disposable;
    function executeCommand(command: string, ...given: any[]): Thenable<any>;
  }

  namespace env {
    function openExternal(target: Uri): Thenable<boolean>;
  }

  interface OutputChannel extends Disposable { append(value: string): void; appendLine(value: string): void; show(): void }
  enum StatusBarAlignment { Left, Right }
  interface StatusBarItem extends Disposable {
    name?: string;
    text: string;
    tooltip?: string;
    command?: string;
    backgroundColor?: ThemeColor;
    show(): void;
    hide(): void;
  }
  enum TreeItemCollapsibleState { None, Collapsed, Expanded }
  class TreeItem {
    constructor(label: string, collapsibleState?: TreeItemCollapsibleState);
    id?: string;
    description?: string;
    tooltip?: string;
    iconPath?: ThemeIcon;
    contextValue?: string;
    command?: Command;
    accessibilityInformation?: { label: string };
  }
  interface TreeDataProvider<T> { onDidChangeTreeData?: Event<any>; getChildren(element?: T): ProviderResult<T[]>; getTreeItem(element: T): TreeItem }
  interface TreeView extends Disposable { description?: string }
  interface Webview {
    html: string;
    readonly cspSource: string;
    asWebviewUri(uri: Uri): Uri;
    postMessage(message: any): Thenable<boolean>;
    onDidReceiveMessage: Event<any>;
  }
  interface WebviewPanel extends Disposable { readonly webview: Webview; reveal(): void; onDidDispose: Event<any> }
  enum ProgressLocation { Notification }
  interface Progress { report(value: { message?: string; increment?: number }): void }
  interface QuickPickItem { label: string; description?: string; detail?: string }

  namespace window {
    const activeTextEditor: TextEditor | undefined;
    const visibleTextEditors: readonly TextEditor[];
    const onDidChangeActiveTextEditor: Event<TextEditor | undefined>;
    const onDidChangeTextEditorSelection: Event<{ textEditor: TextEditor }>;
    function showInformationMessage(message: string, ...items: any[]): Thenable<string | undefined>;
    function showWarningMessage(message: string, ...items: any[]): Thenable<string | undefined>;
    function showErrorMessage(message: string, ...items: any[]): Thenable<string | undefined>;
    function showQuickPick<T extends QuickPickItem>(items: T[], options?: { placeHolder?: string; matchOnDescription?: boolean }): Thenable<T | undefined>;
    function showInputBox(options?: { prompt?: string; value?: string; placeHolder?: string }): Thenable<string | undefined>;
    function showTextDocument(document: TextDocument, options?: { viewColumn?: ViewColumn; preserveFocus?: boolean; preview?: boolean; selection?: Range }): Thenable<TextEditor>;
    function createOutputChannel(name: string): OutputChannel;
    function createStatusBarItem(alignment?: StatusBarAlignment, priority?: number): StatusBarItem;
    function createTreeView<T>(id: string, options: { treeDataProvider: TreeDataProvider<T> }): TreeView;
    function createTextEditorDecorationType(options: { backgroundColor?: ThemeColor; isWholeLine?: boolean }): TextEditorDecorationType;
    function createWebviewPanel(type: string, title: string, column: ViewColumn, options: { enableScripts?: boolean; localResourceRoots?: Uri[] }): WebviewPanel;
    function withProgress<T>(options: { location: ProgressLocation; cancellable?: boolean; title?: string }, task: (progress: Progress, token: CancellationToken) => Promise<T>): Thenable<T>;
  }

  interface WorkspaceConfiguration { get<T = any>(section: string): T | undefined; get<T>(section: string, fallback: T): T }
  interface FileSystemWatcher extends Disposable { onDidCreate: Event<Uri>; onDidChange: Event<Uri>; onDidDelete: Event<Uri> }

  namespace workspace {
    const workspaceFolders: readonly { uri: Uri; name: string }[] | undefined;
    const textDocuments: readonly TextDocument[];
    const fs: { readFile(uri: Uri): Thenable<Uint8Array> };
    const onDidOpenTextDocument: Event<TextDocument>;
    const onDidChangeTextDocument: Event<TextDocumentChangeEvent>;
    const onDidSaveTextDocument: Event<TextDocument>;
    const onDidCloseTextDocument: Event<TextDocument>;
    const onDidChangeConfiguration: Event<{ affectsConfiguration(section: string): boolean }>;
    const onDidChangeWorkspaceFolders: Event<any>;
    function openTextDocument(what: Uri | { language?: string; content?: string }): Thenable<TextDocument>;
    function findFiles(include: string, exclude?: string): Thenable<Uri[]>;
    function getConfiguration(section?: string, scope?: Uri): WorkspaceConfiguration;
    function applyEdit(edit: WorkspaceEdit): Thenable<boolean>;
    function createFileSystemWatcher(pattern: string, ignoreCreate?: boolean, ignoreChange?: boolean, ignoreDelete?: boolean): FileSystemWatcher;
    function registerTextDocumentContentProvider(scheme: string, provider: { onDidChange?: Event<any>; provideTextDocumentContent(uri: Uri, token: CancellationToken): ProviderResult<string> }): Disposable;
  }

  interface ExtensionContext { subscriptions: { dispose(): any }[]; extensionPath: string }
}
