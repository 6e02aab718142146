'use strict';

const os = require('node:os');
const path = require('node:path');
const vscode = require('vscode');
const { Server } = require('./lib/server');
const { Documents } = require('./lib/documents');
const { Features } = require('./lib/features');
const { EditorServices } = require('./lib/editor');
const { findWorkspaces } = require('./lib/workspaces');
const { Models } = require('./lib/models');
const { RevisionTree } = require('./lib/tree');
const { StatusBar } = require('./lib/status');
const { Previews } = require('./lib/preview');
const { registerPages } = require('./lib/pages');
const { Runs } = require('./lib/runs');
const { GraphPanels } = require('./lib/graph/panel');
const { registerCommands } = require('./lib/commands');

/** @type {Server | undefined} */
let server;

/** The command line of the server; `~` is the home folder. */
function command() {
  const settings = vscode.workspace.getConfiguration('retort');
  const program = settings.get('path', 'retort').replace(/^~(?=\/)/, os.homedir());
  return [program, 'serve', '--stdio', ...settings.get('serverArguments', [])];
}

/** @param {vscode.ExtensionContext} context */
async function activate(context) {
  const log = vscode.window.createOutputChannel('Retort');
  const diagnostics = vscode.languages.createDiagnosticCollection('retort');
  /** @type {vscode.Uri[]} */
  let folders = [];
  const started = new Server({ command, folders: () => folders, log });
  server = started;
  const services = new EditorServices(diagnostics, log);
  started.onConnection((connection) => services.serve(connection));
  const features = new Features(started);
  const documents = new Documents(started);
  const models = new Models(started);
  const previews = new Previews(started);
  const panels = new GraphPanels(vscode.Uri.file(path.join(context.extensionPath, 'media')));
  const tree = new RevisionTree(models);
  const view = vscode.window.createTreeView('retort.revisions', { treeDataProvider: tree });
  const titled = models.onDidChange(() => {
    const [model] = models.all;
    view.description = models.all.length === 1 && model ? [model.databaseName, model.standing].filter(Boolean).join(': ') : undefined;
  });

  /** Looks for workspaces, and starts, tells or stops the server accordingly. */
  async function look() {
    const before = folders;
    folders = await findWorkspaces();
    models.set(folders);
    await vscode.commands.executeCommand('setContext', 'retort.hasWorkspace', folders.length > 0);
    if (folders.length === 0) return started.stop();
    if (started.state !== 'running') return started.start();
    const named = (/** @type {vscode.Uri[]} */ list, /** @type {vscode.Uri[]} */ without) => list
      .filter((uri) => !without.some((other) => other.toString() === uri.toString()))
      .map((uri) => ({ uri: uri.toString(), name: uri.path.split('/').pop() }));
    const event = { added: named(folders, before), removed: named(before, folders) };
    if (event.added.length || event.removed.length) started.notify('workspace/didChangeWorkspaceFolders', { event });
    await models.refresh();
  }

  const configurations = vscode.workspace.createFileSystemWatcher('**/{alembic.ini,pyproject.toml}');
  context.subscriptions.push(
    log, diagnostics, services, features, documents, previews, panels, tree, view, titled, configurations, registerPages(started), new StatusBar(started, models),
    registerCommands({ server: started, models, runs: new Runs(started), previews, panels, log, findWorkspaces: look }),
    configurations.onDidCreate(look), configurations.onDidDelete(look), vscode.workspace.onDidChangeWorkspaceFolders(look),
    vscode.workspace.onDidChangeConfiguration(async (event) => {
      if (event.affectsConfiguration('retort.path') || event.affectsConfiguration('retort.serverArguments')) await started.restart();
      else if (event.affectsConfiguration('retort')) await look();
    }));
  await look();
  await models.refresh();
  return { server: started, models, previews, panels };
}

async function deactivate() {
  await server?.stop();
}

module.exports = { activate, deactivate };
