'use strict';

// Hover, navigation, symbols, folding: what is read of a document.
const vscode = require('vscode');
const convert = require('../convert');
const { identifier, at, ask } = require('./request');

/** @typedef {import('../server').Server} Server */
/** @typedef {vscode.DocumentSelector} Selector */

/** @type {Record<string, (server: Server, selector: Selector) => vscode.Disposable>} */
module.exports = {
  hoverProvider: (server, selector) => vscode.languages.registerHoverProvider(selector, {
    async provideHover(document, position, cancellation) {
      const hover = await at(server, 'textDocument/hover', document, position, cancellation);
      return hover && new vscode.Hover([hover.contents].flat().map(convert.markdown), hover.range && convert.range(hover.range));
    },
  }),

  definitionProvider: (server, selector) => vscode.languages.registerDefinitionProvider(selector, {
    provideDefinition: async (document, position, cancellation) =>
      convert.locations(await at(server, 'textDocument/definition', document, position, cancellation)),
  }),

  referencesProvider: (server, selector) => vscode.languages.registerReferenceProvider(selector, {
    provideReferences: async (document, position, context, cancellation) =>
      convert.locations(await at(server, 'textDocument/references', document, position, cancellation, { context })),
  }),

  documentHighlightProvider: (server, selector) => vscode.languages.registerDocumentHighlightProvider(selector, {
    async provideDocumentHighlights(document, position, cancellation) {
      const found = await at(server, 'textDocument/documentHighlight', document, position, cancellation);
      return (found ?? []).map((/** @type {any} */ one) => new vscode.DocumentHighlight(convert.range(one.range), (one.kind ?? 1) - 1));
    },
  }),

  documentSymbolProvider: (server, selector) => vscode.languages.registerDocumentSymbolProvider(selector, {
    provideDocumentSymbols: async (document, cancellation) =>
      ((await ask(server, 'textDocument/documentSymbol', identifier(document), cancellation)) ?? []).map(convert.documentSymbol),
  }),

  workspaceSymbolProvider: (server) => vscode.languages.registerWorkspaceSymbolProvider({
    provideWorkspaceSymbols: async (query, cancellation) =>
      ((await ask(server, 'workspace/symbol', { query }, cancellation)) ?? []).map(convert.symbolInformation),
  }),

  foldingRangeProvider: (server, selector) => vscode.languages.registerFoldingRangeProvider(selector, {
    async provideFoldingRanges(document, _context, cancellation) {
      const found = await ask(server, 'textDocument/foldingRange', identifier(document), cancellation);
      return (found ?? []).map((/** @type {any} */ one) => new vscode.FoldingRange(one.startLine, one.endLine));
    },
  }),

  selectionRangeProvider: (server, selector) => vscode.languages.registerSelectionRangeProvider(selector, {
    async provideSelectionRanges(document, positions, cancellation) {
      const found = await ask(server, 'textDocument/selectionRange', { ...identifier(document), positions }, cancellation);
      /** @returns {vscode.SelectionRange} */
      const made = (/** @type {any} */ one) => new vscode.SelectionRange(convert.range(one.range), one.parent && made(one.parent));
      return (found ?? []).map(made);
    },
  }),
};
