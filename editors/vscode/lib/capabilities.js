'use strict';

/**
 * What `initialize` says of this client: what `features/` and editor.js do, and no more. `window.showMessage` is left out: whether data may be lost is
 * asked by runs.js, from the plan in the error.
 */
const capabilities = {
  general: { positionEncodings: ['utf-16'] },
  window: {
    workDoneProgress: true,
    showDocument: { support: true },
  },
  workspace: {
    applyEdit: true,
    workspaceEdit: { documentChanges: true, resourceOperations: ['create', 'rename', 'delete'] },
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: false },
    workspaceFolders: true,
    symbol: {},
    executeCommand: {},
    codeLens: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
    textDocumentContent: {},
  },
  textDocument: {
    synchronization: { didSave: true },
    publishDiagnostics: { relatedInformation: true, versionSupport: true, codeDescriptionSupport: true, tagSupport: { valueSet: [1, 2] } },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    completion: {
      completionItem: { snippetSupport: true, documentationFormat: ['markdown', 'plaintext'], resolveSupport: { properties: ['documentation'] }, labelDetailsSupport: true },
      contextSupport: true,
    },
    signatureHelp: { signatureInformation: { documentationFormat: ['markdown', 'plaintext'], parameterInformation: { labelOffsetSupport: true } } },
    definition: {},
    references: {},
    documentHighlight: {},
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'refactor', 'source', 'source.retort'] } }, isPreferredSupport: true, resolveSupport: { properties: ['edit'] }, dataSupport: true },
    codeLens: {},
    rename: { prepareSupport: true },
    foldingRange: { lineFoldingOnly: true },
    selectionRange: {},
    inlayHint: {},
  },
};

module.exports = { capabilities };
