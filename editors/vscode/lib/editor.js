'use strict';

// What the server asks of the editor: questions, documents, edits, settings, watchers.
const vscode = require('vscode');
const convert = require('./convert');

const SHOW = [undefined, vscode.window.showErrorMessage, vscode.window.showWarningMessage, vscode.window.showInformationMessage];

/** @param {any} params */
function showMessage({ type, message }) {
  void (SHOW[type] ?? vscode.window.showInformationMessage)(message);
}

/** @param {any} params */
async function showDocument({ uri, external, takeFocus, selection }) {
  const target = vscode.Uri.parse(uri);
  if (external) return { success: await vscode.env.openExternal(target) };
  const document = await vscode.workspace.openTextDocument(target);
  await vscode.window.showTextDocument(document, { preserveFocus: !takeFocus, selection: selection && convert.range(selection) });
  return { success: true };
}

/** @param {any} params */
const applyEdit = async ({ edit }) => ({ applied: await vscode.workspace.applyEdit(convert.workspaceEdit(edit)) });

/** @param {any} params */
const configuration = ({ items }) => items.map((/** @type {any} */ { section, scopeUri }) =>
  vscode.workspace.getConfiguration(undefined, scopeUri ? vscode.Uri.parse(scopeUri) : undefined).get(section) ?? null);

/** The registrations that the server made; `serve` answers those requests on a connection. */
class EditorServices {
  /**
   * @param {vscode.DiagnosticCollection} diagnostics
   * @param {vscode.OutputChannel} log
   */
  constructor(diagnostics, log) {
    this.diagnostics = diagnostics;
    this.log = log;
    /** @type {Map<string, vscode.Disposable[]>} */
    this.registrations = new Map();
  }

  /** @param {import('./rpc/connection').Connection} connection */
  serve(connection) {
    this.diagnostics.clear();
    this.dispose();
    connection.on('window/showMessage', showMessage);
    connection.on('window/logMessage', ({ message }) => this.log.appendLine(message));
    connection.on('window/showDocument', showDocument);
    connection.on('window/workDoneProgress/create', ({ token }) => this.showProgress(connection, token));
    connection.on('workspace/applyEdit', applyEdit);
    connection.on('workspace/configuration', configuration);
    connection.on('workspace/workspaceFolders', () => null);
    connection.on('client/registerCapability', ({ registrations }) => registrations.forEach((/** @type {any} */ one) => this.register(connection, one)));
    connection.on('client/unregisterCapability', ({ unregisterations }) => unregisterations.forEach((/** @type {any} */ { id }) => this.unregister(id)));
    connection.on('textDocument/publishDiagnostics', ({ uri, diagnostics }) =>
      this.diagnostics.set(vscode.Uri.parse(uri), diagnostics.map(convert.diagnostic)));
  }

  /**
   * A run that the server reports on a token of its own: one that was started by a command of another kind.
   * @param {import('./rpc/connection').Connection} connection
   * @param {string | number} token
   */
  showProgress(connection, token) {
    void vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, cancellable: true, title: 'Retort' }, (progress, cancellation) =>
      new Promise((resolve) => {
        const listening = cancellation.onCancellationRequested(() => connection.notify('window/workDoneProgress/cancel', { token }));
        connection.progress.set(token, (value) => {
          progress.report({ message: value.message ?? value.title });
          if (value.kind !== 'end') return;
          connection.progress.delete(token);
          listening.dispose();
          resolve(undefined);
        });
      }));
  }

  /**
   * @param {import('./rpc/connection').Connection} connection
   * @param {any} registration
   */
  register(connection, { id, method, registerOptions }) {
    if (method === 'workspace/didChangeWatchedFiles') {
      this.registrations.set(id, registerOptions.watchers.flatMap((/** @type {any} */ watcher) => watch(connection, watcher)));
    } else if (method === 'workspace/didChangeConfiguration') {
      this.registrations.set(id, [vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('retort')) connection.notify('workspace/didChangeConfiguration', { settings: null });
      })]);
    }
  }

  /** @param {string} id */
  unregister(id) {
    this.registrations.get(id)?.forEach((one) => one.dispose());
    this.registrations.delete(id);
  }

  dispose() {
    for (const id of [...this.registrations.keys()]) this.unregister(id);
  }
}

/**
 * @param {import('./rpc/connection').Connection} connection
 * @param {{globPattern: string, kind?: number}} watcher
 */
function watch(connection, { globPattern, kind = 7 }) {
  const watcher = vscode.workspace.createFileSystemWatcher(globPattern, !(kind & 1), !(kind & 2), !(kind & 4));
  const tell = (/** @type {number} */ type) => (/** @type {vscode.Uri} */ uri) =>
    connection.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uri.toString(), type }] });
  return [watcher, watcher.onDidCreate(tell(1)), watcher.onDidChange(tell(2)), watcher.onDidDelete(tell(3))];
}

module.exports = { EditorServices };
