'use strict';

// A stand-in for the `vscode` module: it records what the extension registers and shows, and lets a test act as the person.
// It is not VS Code.
const fs = require('node:fs');
const path = require('node:path');
const values = require('./values');
const { TextDocument } = require('./document');

const { EventEmitter, Uri, Range } = values;
const LANGUAGES = { '.py': 'python', '.sql': 'sql' };
const events = Object.fromEntries(['open', 'change', 'save', 'close', 'selection', 'active', 'configuration', 'folders'].map((name) => [name, new EventEmitter()]));

/** What a test looks at and sets. */
const person = {
  events,
  root: '',
  settings: {},
  documents: [],
  editors: [],
  messages: [],
  commands: new Map(),
  providers: {},
  contents: {},
  diagnostics: new Map(),
  statusBar: [],
  trees: {},
  progress: [],
  panels: [],
  contexts: {},
  watchers: [],
  /** Answers questions: `(message, options, ...items)` gives the chosen item. */
  answer: () => undefined,
  pick: (items) => items[0],
  input: () => '',
};

const disposable = (dispose = () => {}) => ({ dispose });

function register(kind) {
  return (selector, provider, ...more) => {
    const entry = { selector, provider, more };
    (person.providers[kind] ??= []).push(entry);
    return disposable(() => {
      person.providers[kind] = person.providers[kind].filter((one) => one !== entry);
    });
  };
}

function shows(severity) {
  return async (message, ...rest) => {
    person.messages.push({ severity, message, rest });
    const options = typeof rest[0] === 'object' ? rest[0] : {};
    const items = rest.filter((item) => typeof item === 'string');
    return items.length ? person.answer(message, options, ...items) : undefined;
  };
}

function files(folder) {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const full = path.join(folder, entry.name);
    return entry.isDirectory() ? files(full) : [full];
  });
}

const never = { isCancellationRequested: false, onCancellationRequested: () => disposable() };

class CancellationTokenSource {
  constructor() {
    const emitter = new EventEmitter();
    this.token = { isCancellationRequested: false, onCancellationRequested: emitter.event };
    this.emitter = emitter;
  }
  cancel() {
    this.token.isCancellationRequested = true;
    this.emitter.fire(undefined);
  }
}

async function openTextDocument(what) {
  if (!(what instanceof Uri)) {
    const made = new TextDocument(new Uri('untitled', `Untitled-${person.documents.length}`), what.language, what.content);
    person.documents.push(made);
    return made;
  }
  const found = person.documents.find((document) => document.uri.toString() === what.toString());
  if (found) return found;
  const text = what.scheme === 'file' ? fs.readFileSync(what.fsPath, 'utf8') : await person.contents[what.scheme].provideTextDocumentContent(what, never);
  const document = new TextDocument(what, LANGUAGES[path.extname(what.path)] ?? 'plaintext', text);
  person.documents.push(document);
  events.open.fire(document);
  return document;
}

async function showTextDocument(document, options = {}) {
  let editor = person.editors.find((one) => one.document === document);
  if (!editor) {
    editor = {
      document, decorations: [], selection: { active: { line: 0, character: 0 } },
      setDecorations(_type, ranges) {
        this.decorations = ranges;
      },
      revealRange() {},
    };
    person.editors.push(editor);
  }
  if (!options.preserveFocus) {
    window.activeTextEditor = editor;
    events.active.fire(editor);
  }
  return editor;
}

const window = {
  activeTextEditor: undefined,
  get visibleTextEditors() {
    return person.editors;
  },
  showInformationMessage: shows('information'),
  showWarningMessage: shows('warning'),
  showErrorMessage: shows('error'),
  showQuickPick: async (items) => person.pick(items),
  showInputBox: async (options) => person.input(options),
  showTextDocument,
  createOutputChannel: () => ({ text: '', append(text) { this.text += text; }, appendLine(text) { this.text += `${text}\n`; }, show() {}, ...disposable() }),
  createStatusBarItem: () => {
    const item = { visible: false, show() { this.visible = true; }, hide() { this.visible = false; }, ...disposable() };
    person.statusBar.push(item);
    return item;
  },
  createTreeView: (id, { treeDataProvider }) => {
    person.trees[id] = treeDataProvider;
    return disposable();
  },
  createTextEditorDecorationType: () => disposable(),
  createWebviewPanel: (type, title) => {
    const received = new EventEmitter();
    const disposed = new EventEmitter();
    const panel = {
      type, title, posted: [], receive: (message) => received.fire(message), reveal() {}, onDidDispose: disposed.event, dispose: () => disposed.fire(undefined),
      webview: {
        html: '', cspSource: 'standin:', asWebviewUri: (uri) => uri, onDidReceiveMessage: received.event,
        postMessage: async (message) => panel.posted.push(message),
      },
    };
    person.panels.push(panel);
    return panel;
  },
  withProgress: async (options, task) => {
    const source = new CancellationTokenSource();
    const shown = { options, reports: [], cancel: () => source.cancel(), done: false };
    person.progress.push(shown);
    try {
      return await task({ report: (value) => shown.reports.push(value) }, source.token);
    } finally {
      shown.done = true;
    }
  },
  onDidChangeActiveTextEditor: events.active.event,
  onDidChangeTextEditorSelection: events.selection.event,
};

const workspace = {
  get workspaceFolders() {
    return [{ uri: Uri.file(person.root), name: path.basename(person.root) }];
  },
  get textDocuments() {
    return person.documents;
  },
  fs: { readFile: async (uri) => fs.readFileSync(uri.fsPath) },
  openTextDocument,
  findFiles: async () => files(person.root).filter((file) => /\/(alembic\.ini|pyproject\.toml)$/.test(file)).map((file) => Uri.file(file)),
  getConfiguration: (section) => ({
    get: (name, fallback) => [section, ...name.split('.')].filter(Boolean).reduce((value, key) => value?.[key], person.settings) ?? fallback,
  }),
  applyEdit: async (edit) => {
    for (const { kind, uri, edits } of edit.changes) {
      if (kind !== 'edit') throw new Error(`the stand-in can't ${kind} files`);
      const document = await openTextDocument(uri);
      for (const { range, newText } of [...edits].sort((one, other) => other.range.start.line - one.range.start.line)) person.type(document, range, newText);
    }
    return true;
  },
  createFileSystemWatcher: (pattern) => {
    const [create, change, remove] = [new EventEmitter(), new EventEmitter(), new EventEmitter()];
    person.watchers.push({ pattern, create, change, remove });
    return { onDidCreate: create.event, onDidChange: change.event, onDidDelete: remove.event, ...disposable() };
  },
  registerTextDocumentContentProvider: (scheme, provider) => {
    person.contents[scheme] = provider;
    provider.onDidChange?.(async (uri) => {
      const document = person.documents.find((one) => one.uri.toString() === uri.toString());
      if (!document) return;
      document.text = await provider.provideTextDocumentContent(uri, never);
      document.version += 1;
    });
    return disposable();
  },
  onDidOpenTextDocument: events.open.event,
  onDidChangeTextDocument: events.change.event,
  onDidSaveTextDocument: events.save.event,
  onDidCloseTextDocument: events.close.event,
  onDidChangeConfiguration: events.configuration.event,
  onDidChangeWorkspaceFolders: events.folders.event,
};

const KINDS = [
  'HoverProvider', 'DefinitionProvider', 'ReferenceProvider', 'DocumentHighlightProvider', 'DocumentSymbolProvider', 'FoldingRangeProvider',
  'SelectionRangeProvider', 'CompletionItemProvider', 'SignatureHelpProvider', 'RenameProvider', 'CodeActionsProvider', 'CodeLensProvider', 'InlayHintsProvider',
];
const languages = {
  ...Object.fromEntries(KINDS.map((kind) => [`register${kind}`, register(kind)])),
  registerWorkspaceSymbolProvider: (provider) => register('WorkspaceSymbolProvider')(undefined, provider),
  createDiagnosticCollection: () => ({
    set: (uri, diagnostics) => person.diagnostics.set(uri.fsPath, diagnostics),
    clear: () => person.diagnostics.clear(),
    ...disposable(),
  }),
};

const commands = {
  registerCommand: (name, run) => {
    if (person.commands.has(name)) throw new Error(`command '${name}' already exists`);
    person.commands.set(name, run);
    return disposable(() => person.commands.delete(name));
  },
  executeCommand: async (name, ...given) => {
    if (name === 'setContext') {
      person.contexts[given[0]] = given[1];
      return undefined;
    }
    if (name === 'vscode.open') return showTextDocument(await openTextDocument(given[0]));
    const run = person.commands.get(name);
    if (!run) throw new Error(`command '${name}' not found`);
    return run(...given);
  },
};

/** Types over a range, as a person does. */
person.type = (document, range, text) => {
  document.replace(range, text);
  events.change.fire({ document, contentChanges: [{ range, text }] });
};

/** Replaces the first `from` in a document. */
person.replace = (document, from, to) => {
  const start = document.text.indexOf(from);
  if (start < 0) throw new Error(`not in the document: ${from}`);
  person.type(document, new Range(document.positionAt(start), document.positionAt(start + from.length)), to);
};

person.save = (document) => {
  fs.writeFileSync(document.uri.fsPath, document.text);
  events.save.fire(document);
};

/** What the provider of a kind answers, as VS Code would ask it. */
person.ask = async (kind, method, ...given) => {
  const [{ provider }] = person.providers[kind] ?? [{}];
  if (!provider) throw new Error(`no ${kind} is registered`);
  return provider[method](...given, never);
};

module.exports = { ...values, CancellationTokenSource, window, workspace, languages, commands, env: { openExternal: async () => true }, version: 'stand-in', person };
