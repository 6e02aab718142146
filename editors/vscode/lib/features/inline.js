'use strict';

// Lenses and hints: what stands between the lines, and is refreshed when the server says so.
const vscode = require('vscode');
const convert = require('../convert');
const { identifier, ask } = require('./request');

/** @typedef {import('../server').Server} Server */
/** @typedef {vscode.DocumentSelector} Selector */

const lensChanges = new vscode.EventEmitter();
const hintChanges = new vscode.EventEmitter();

/** @param {any} hint */
function inlayHint(hint) {
  const label = typeof hint.label === 'string' ? hint.label : hint.label.map((/** @type {any} */ part) => new vscode.InlayHintLabelPart(part.value));
  const made = new vscode.InlayHint(convert.position(hint.position), label, hint.kind);
  made.paddingLeft = hint.paddingLeft;
  made.paddingRight = hint.paddingRight;
  made.tooltip = hint.tooltip && convert.markdown(hint.tooltip);
  return made;
}

/** @type {Record<string, (server: Server, selector: Selector, options: any) => vscode.Disposable>} */
const features = {
  codeLensProvider: (server, selector, options) => vscode.languages.registerCodeLensProvider(selector, {
    onDidChangeCodeLenses: lensChanges.event,
    async provideCodeLenses(document, cancellation) {
      const found = await ask(server, 'textDocument/codeLens', identifier(document), cancellation);
      return (found ?? []).map((/** @type {any} */ lens) =>
        Object.assign(new vscode.CodeLens(convert.range(lens.range), convert.command(lens.command)), { lsp: lens }));
    },
    async resolveCodeLens(lens, cancellation) {
      if (lens.command || !options.resolveProvider) return lens;
      lens.command = convert.command((await ask(server, 'codeLens/resolve', /** @type {any} */ (lens).lsp, cancellation))?.command);
      return lens;
    },
  }),

  inlayHintProvider: (server, selector) => vscode.languages.registerInlayHintsProvider(selector, {
    onDidChangeInlayHints: hintChanges.event,
    async provideInlayHints(document, range, cancellation) {
      const params = { ...identifier(document), range: { start: range.start, end: range.end } };
      return ((await ask(server, 'textDocument/inlayHint', params, cancellation)) ?? []).map(inlayHint);
    },
  }),
};

/** @param {import('../rpc/connection').Connection} connection */
function listen(connection) {
  connection.on('workspace/codeLens/refresh', () => lensChanges.fire(undefined));
  connection.on('workspace/inlayHint/refresh', () => hintChanges.fire(undefined));
}

module.exports = { features, listen };
