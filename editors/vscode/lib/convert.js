'use strict';

// Values of LSP as the `vscode` module wants them, and back.
const vscode = require('vscode');

/** @param {any} position */
const position = (position) => new vscode.Position(position.line, position.character);

/** @param {any} range */
const range = (range) => new vscode.Range(position(range.start), position(range.end));

/**
 * The URI as the server writes it: VS Code alone encodes `=` and `&` of a query, which would hide a preview's parameters.
 * @param {vscode.Uri} uri
 */
function uriToServer(uri) {
  if (uri.scheme !== 'retort-preview') return uri.toString();
  const query = uri.query.split('&').map((pair) => {
    const at = pair.indexOf('=');
    return `${pair.slice(0, at)}=${encodeURIComponent(pair.slice(at + 1))}`;
  });
  return `${uri.scheme}:${uri.path.split('/').map(encodeURIComponent).join('/')}?${query.join('&')}`;
}

/** @param {any} location a Location or a LocationLink */
const location = (location) => location.targetUri
  ? new vscode.Location(vscode.Uri.parse(location.targetUri), range(location.targetSelectionRange ?? location.targetRange))
  : new vscode.Location(vscode.Uri.parse(location.uri), range(location.range));

/** @param {any} answer Location, Location[], LocationLink[] or null */
const locations = (answer) => [answer ?? []].flat().map(location);

/** @param {any} text MarkupContent, MarkedString or a plain string */
function markdown(text) {
  if (typeof text === 'string') return new vscode.MarkdownString(text);
  if (text.language) return new vscode.MarkdownString().appendCodeblock(text.value, text.language);
  return text.kind === 'plaintext' ? new vscode.MarkdownString().appendText(text.value) : new vscode.MarkdownString(text.value);
}

/** @param {any} found */
function diagnostic(found) {
  const made = new vscode.Diagnostic(range(found.range), found.message, (found.severity ?? 1) - 1);
  made.source = found.source;
  made.code = found.codeDescription ? { value: found.code, target: vscode.Uri.parse(found.codeDescription.href) } : found.code;
  made.tags = found.tags;
  made.relatedInformation = (found.relatedInformation ?? []).map(
    (/** @type {any} */ related) => new vscode.DiagnosticRelatedInformation(location(related.location), related.message));
  return made;
}

/** @param {any} edit */
const textEdit = (edit) => new vscode.TextEdit(range(edit.range), edit.newText);

/** @param {any} edit an LSP WorkspaceEdit */
function workspaceEdit(edit) {
  const made = new vscode.WorkspaceEdit();
  for (const change of edit.documentChanges ?? []) {
    if (change.kind === 'create') made.createFile(vscode.Uri.parse(change.uri), change.options);
    else if (change.kind === 'rename') made.renameFile(vscode.Uri.parse(change.oldUri), vscode.Uri.parse(change.newUri), change.options);
    else if (change.kind === 'delete') made.deleteFile(vscode.Uri.parse(change.uri), change.options);
    else made.set(vscode.Uri.parse(change.textDocument.uri), change.edits.map(textEdit));
  }
  for (const [uri, edits] of Object.entries(edit.documentChanges ? {} : edit.changes ?? {})) made.set(vscode.Uri.parse(uri), edits.map(textEdit));
  return made;
}

/** @param {any} command */
const command = (command) => command && { title: command.title, command: command.command, arguments: command.arguments };

/** @param {any} symbol */
function documentSymbol(symbol) {
  const made = new vscode.DocumentSymbol(symbol.name, symbol.detail ?? '', symbol.kind - 1, range(symbol.range), range(symbol.selectionRange));
  made.children = (symbol.children ?? []).map(documentSymbol);
  return made;
}

/** @param {any} symbol */
const symbolInformation = (symbol) =>
  new vscode.SymbolInformation(symbol.name, symbol.kind - 1, symbol.containerName ?? '', location(symbol.location));

module.exports = {
  position, range, uriToServer, location, locations, markdown, diagnostic, textEdit, workspaceEdit, command, documentSymbol, symbolInformation,
};
