'use strict';

const path = require('node:path');
const vscode = require('vscode');

const EXCLUDED = '**/{node_modules,.venv,venv,site-packages,.git}/**';

/**
 * Whether a pyproject.toml configures Alembic.
 * @param {vscode.Uri} uri
 */
async function configuresAlembic(uri) {
  if (!uri.path.endsWith('.toml')) return true;
  return /^\s*\[tool\.alembic/m.test(Buffer.from(await vscode.workspace.fs.readFile(uri)).toString('utf8'));
}

/**
 * The folders with a workspace of migrations: those of alembic.ini and of pyproject.toml with [tool.alembic], however deep; and the folders that
 * the setting `retort.folders` names, for plain SQL revisions without configuration.
 * @returns {Promise<vscode.Uri[]>}
 */
async function findWorkspaces() {
  const found = new Map();
  const files = await vscode.workspace.findFiles('**/{alembic.ini,pyproject.toml}', EXCLUDED);
  for (const file of files) {
    if (await configuresAlembic(file)) {
      const folder = vscode.Uri.file(path.dirname(file.fsPath));
      found.set(folder.toString(), folder);
    }
  }
  for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
    for (const relative of vscode.workspace.getConfiguration('retort', uri).get('folders', [])) {
      const folder = vscode.Uri.file(path.resolve(uri.fsPath, relative));
      found.set(folder.toString(), folder);
    }
  }
  return [...found.values()].sort((one, other) => (one.fsPath < other.fsPath ? -1 : 1));
}

module.exports = { findWorkspaces };
