'use strict';

const vscode = require('vscode');

const NAMES = ['alembic.ini', 'pyproject.toml'];

/** The documents that the server looks after: revisions, env.py, and what configures a workspace. */
const selector = [
  { scheme: 'file', language: 'python' },
  { scheme: 'file', language: 'sql' },
  ...NAMES.map((name) => ({ scheme: 'file', pattern: `**/${name}` })),
  { scheme: 'retort-preview' },
];

/** @param {vscode.TextDocument} document */
function isSynchronized(document) {
  const { uri } = document;
  return uri.scheme === 'file' && (['python', 'sql'].includes(document.languageId) || /\.(py|sql)$/.test(uri.path) || NAMES.some((name) => uri.path.endsWith(`/${name}`)));
}

/** Tells the server of opened, changed, saved and closed documents. */
class Documents {
  /** @param {import('./server').Server} server */
  constructor(server) {
    this.server = server;
    this.open = new Set();
    this.listeners = [
      server.onDidChangeState(() => this.serverChanged()),
      vscode.workspace.onDidOpenTextDocument((document) => this.opened(document)),
      vscode.workspace.onDidChangeTextDocument((event) => this.changed(event)),
      vscode.workspace.onDidSaveTextDocument((document) => this.tell('textDocument/didSave', document)),
      vscode.workspace.onDidCloseTextDocument((document) => {
        this.tell('textDocument/didClose', document);
        this.open.delete(document.uri.toString());
      }),
    ];
  }

  serverChanged() {
    this.open.clear();
    if (this.server.state === 'running') vscode.workspace.textDocuments.forEach((document) => this.opened(document));
  }

  /** @param {vscode.TextDocument} document */
  opened(document) {
    const uri = document.uri.toString();
    if (this.server.state !== 'running' || !isSynchronized(document) || this.open.has(uri)) return;
    this.open.add(uri);
    this.server.notify('textDocument/didOpen', {
      textDocument: { uri, languageId: document.languageId, version: document.version, text: document.getText() },
    });
  }

  /** @param {vscode.TextDocumentChangeEvent} event */
  changed({ document, contentChanges }) {
    if (!this.open.has(document.uri.toString()) || contentChanges.length === 0) return;
    this.server.notify('textDocument/didChange', {
      textDocument: { uri: document.uri.toString(), version: document.version },
      contentChanges: contentChanges.map(({ range, text }) => ({ range: { start: range.start, end: range.end }, text })),
    });
  }

  /**
   * @param {string} method
   * @param {vscode.TextDocument} document
   */
  tell(method, document) {
    const uri = document.uri.toString();
    if (this.open.has(uri)) this.server.notify(method, { textDocument: { uri } });
  }

  dispose() {
    this.listeners.forEach((listener) => listener.dispose());
  }
}

module.exports = { Documents, selector };
