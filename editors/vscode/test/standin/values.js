'use strict';

// The value types of the `vscode` module that the extension makes.
const path = require('node:path');

class Position {
  constructor(line, character) {
    Object.assign(this, { line, character });
  }
}

class Range {
  constructor(start, end, endLine, endCharacter) {
    this.start = endLine === undefined ? start : new Position(start, end);
    this.end = endLine === undefined ? end : new Position(endLine, endCharacter);
  }
  /** As VS Code's: not the shape of LSP. */
  toJSON() {
    return [this.start, this.end];
  }
}

/** As VS Code's: parsing decodes, printing encodes everything anew, `=` and `&` of a query included. */
class Uri {
  constructor(scheme, uriPath, query = '', fragment = '') {
    Object.assign(this, { scheme, path: uriPath, query, fragment });
  }
  static parse(text) {
    const [, scheme, , uriPath, , query, , fragment] = /^([\w-]+):(\/\/)?([^?#]*)(\?([^#]*))?(#(.*))?$/.exec(text);
    return new Uri(scheme, decodeURIComponent(uriPath), decodeURIComponent(query ?? ''), decodeURIComponent(fragment ?? ''));
  }
  static file(file) {
    return new Uri('file', path.resolve(file));
  }
  static joinPath(base, ...parts) {
    return new Uri(base.scheme, path.join(base.path, ...parts), base.query);
  }
  get fsPath() {
    return this.path;
  }
  toString() {
    const encoded = this.path.split('/').map(encodeURIComponent).join('/');
    return `${this.scheme}:${this.scheme === 'file' ? '//' : ''}${encoded}${this.query ? `?${encodeURIComponent(this.query)}` : ''}${this.fragment ? `#${encodeURIComponent(this.fragment)}` : ''}`;
  }
}

class EventEmitter {
  constructor() {
    this.listeners = new Set();
    this.event = (listener) => {
      this.listeners.add(listener);
      return { dispose: () => this.listeners.delete(listener) };
    };
  }
  fire(event) {
    for (const listener of [...this.listeners]) listener(event);
  }
}

class MarkdownString {
  constructor(value = '') {
    this.value = value;
  }
  appendText(text) {
    this.value += text;
    return this;
  }
  appendCodeblock(code, language) {
    this.value += `\n\`\`\`${language}\n${code}\n\`\`\`\n`;
    return this;
  }
}

class WorkspaceEdit {
  constructor() {
    this.changes = [];
  }
  set(uri, edits) {
    this.changes.push({ kind: 'edit', uri, edits });
  }
  createFile(uri) {
    this.changes.push({ kind: 'create', uri });
  }
  renameFile(uri, to) {
    this.changes.push({ kind: 'rename', uri, to });
  }
  deleteFile(uri) {
    this.changes.push({ kind: 'delete', uri });
  }
}

class CodeActionKind {
  constructor(value) {
    this.value = value;
  }
  append(part) {
    return new CodeActionKind(this.value ? `${this.value}.${part}` : part);
  }
}
CodeActionKind.Empty = new CodeActionKind('');

/** A class that keeps its arguments under these names. */
const record = (...names) => class {
  constructor(...values) {
    names.forEach((name, index) => {
      this[name] = values[index];
    });
  }
};

module.exports = {
  Position, Range, Uri, EventEmitter, MarkdownString, WorkspaceEdit, CodeActionKind,
  Location: record('uri', 'range'),
  Diagnostic: record('range', 'message', 'severity'),
  DiagnosticRelatedInformation: record('location', 'message'),
  TextEdit: record('range', 'newText'),
  SnippetString: record('value'),
  Hover: record('contents', 'range'),
  CompletionItem: record('label', 'kind'),
  CompletionList: record('items', 'isIncomplete'),
  SignatureHelp: record(),
  SignatureInformation: record('label', 'documentation'),
  ParameterInformation: record('label', 'documentation'),
  CodeLens: record('range', 'command'),
  CodeAction: record('title', 'kind'),
  InlayHint: record('position', 'label', 'kind'),
  InlayHintLabelPart: record('value'),
  DocumentHighlight: record('range', 'kind'),
  DocumentSymbol: record('name', 'detail', 'kind', 'range', 'selectionRange'),
  SymbolInformation: record('name', 'kind', 'containerName', 'location'),
  FoldingRange: record('start', 'end'),
  SelectionRange: record('range', 'parent'),
  TreeItem: record('label', 'collapsibleState'),
  ThemeIcon: record('id', 'color'),
  ThemeColor: record('id'),
  TreeItemCollapsibleState: { None: 0, Collapsed: 1, Expanded: 2 },
  StatusBarAlignment: { Left: 1, Right: 2 },
  ProgressLocation: { SourceControl: 1, Window: 10, Notification: 15 },
  ViewColumn: { Active: -1, Beside: -2 },
  TextEditorRevealType: { InCenterIfOutsideViewport: 2 },
};
