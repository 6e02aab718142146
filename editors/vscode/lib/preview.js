'use strict';

const vscode = require('vscode');
const convert = require('./convert');

const SCHEME = 'retort-preview';

/** Previews as read-only documents beside the revision, asked for anew after a save, tied to the lines that made them. */
class Previews {
  /** @param {import('./server').Server} server */
  constructor(server) {
    this.server = server;
    this.changes = new vscode.EventEmitter();
    this.onDidChange = this.changes.event;
    /** @type {Map<string, any[]>} */
    this.maps = new Map();
    this.decoration = vscode.window.createTextEditorDecorationType({ backgroundColor: new vscode.ThemeColor('editor.wordHighlightBackground'), isWholeLine: true });
    server.onConnection((connection) => {
      connection.on('workspace/textDocumentContent/refresh', ({ uri }) => this.changes.fire(vscode.Uri.parse(uri)));
    });
    this.registrations = [
      vscode.workspace.registerTextDocumentContentProvider(SCHEME, this),
      vscode.workspace.onDidSaveTextDocument(() => this.refresh()),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.maps.delete(uri.toString())),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.follow(textEditor)),
    ];
  }

  /**
   * @param {vscode.Uri} uri
   * @param {vscode.CancellationToken} [cancellation]
   */
  async provideTextDocumentContent(uri, cancellation) {
    try {
      const preview = await this.server.request('migration/previewDocument', { uri: convert.uriToServer(uri) }, cancellation);
      this.maps.set(uri.toString(), preview.map);
      return preview.text;
    } catch (error) {
      this.maps.delete(uri.toString());
      return /** @type {Error} */ (error).message.replace(/^/gm, '-- retort: ');
    }
  }

  /**
   * Opens a preview beside the active editor, which keeps the focus.
   * @param {{workspace: string, revision?: string, target?: string, direction: string, from?: string, dialect?: string}} params
   */
  async show(params) {
    const query = Object.entries(params).filter(([, value]) => value).map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join('&');
    const uri = vscode.Uri.parse(`${SCHEME}:/${encodeURIComponent(params.revision ?? params.target ?? 'heads')}.${params.direction}.sql?${query}`);
    const document = await vscode.workspace.openTextDocument(uri);
    this.changes.fire(uri);
    return vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true, preview: true });
  }

  /** Asks for all open previews anew. */
  refresh() {
    for (const { uri } of vscode.workspace.textDocuments) if (uri.scheme === SCHEME) this.changes.fire(uri);
  }

  /**
   * Marks in the previews what the line at the cursor makes.
   * @param {vscode.TextEditor} editor
   */
  follow(editor) {
    const source = editor.document.uri.toString();
    const line = editor.selection.active.line;
    for (const shown of vscode.window.visibleTextEditors) {
      if (shown.document.uri.scheme !== SCHEME || shown === editor) continue;
      const ranges = (this.maps.get(shown.document.uri.toString()) ?? [])
        .filter((entry) => vscode.Uri.parse(entry.uri).toString() === source && entry.sourceRange.start.line <= line && line <= entry.sourceRange.end.line)
        .map((entry) => convert.range(entry.range));
      shown.setDecorations(this.decoration, ranges);
      if (ranges[0]) shown.revealRange(ranges[0], vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    }
  }

  dispose() {
    this.registrations.forEach((registration) => registration.dispose());
    this.decoration.dispose();
  }
}

module.exports = { Previews };
