'use strict';

const vscode = require('vscode');

/** The server's own pages, such as the one about a diagnostic's code that a click on it opens. */
const SCHEME = 'retort-docs';

/**
 * @param {import('./server').Server} server
 * @returns {vscode.Disposable}
 */
const registerPages = (server) => vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
  provideTextDocumentContent: async ({ path }, cancellation) => (await server.request('workspace/textDocumentContent', { uri: `${SCHEME}:${path}` }, cancellation)).text,
});

module.exports = { registerPages };
