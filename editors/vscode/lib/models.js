'use strict';

const vscode = require('vscode');
const { Model } = require('./model');

/** The workspaces of the window, and which of them commands are about. */
class Models {
  /** @param {import('./server').Server} server */
  constructor(server) {
    this.server = server;
    /** @type {Model[]} */
    this.all = [];
    this.changes = new vscode.EventEmitter();
    this.onDidChange = this.changes.event;
    server.onConnection((connection) => {
      connection.on('migration/didChangeWorkspace', ({ workspace }) => this.of(workspace)?.refresh());
      connection.on('migration/didChangeDatabase', ({ workspace }) => this.of(workspace)?.refresh(true));
    });
    server.onDidChangeState(() => {
      if (server.state === 'running') this.refresh();
      else this.changes.fire(undefined);
    });
  }

  /** @param {vscode.Uri[]} folders */
  set(folders) {
    this.all = folders.map((folder) => this.all.find((model) => model.folder.toString() === folder.toString()) ?? this.add(folder));
    this.changes.fire(undefined);
  }

  /** @param {vscode.Uri} folder */
  add(folder) {
    const model = new Model(this.server, folder);
    model.onDidChange(() => this.changes.fire(undefined));
    return model;
  }

  /** @param {boolean} [ask] */
  refresh(ask) {
    return Promise.all(this.all.map((model) => model.refresh(ask)));
  }

  /**
   * The workspace of a folder's URI.
   * @param {string} folder
   */
  of(folder) {
    return this.all.find((model) => model.folder.fsPath === vscode.Uri.parse(folder).fsPath);
  }

  /**
   * The workspace that a file is in: the deepest.
   * @param {vscode.Uri | undefined} uri
   */
  containing(uri) {
    return this.all
      .filter((model) => uri?.fsPath.startsWith(`${model.folder.fsPath}/`))
      .sort((one, other) => other.folder.fsPath.length - one.folder.fsPath.length)[0];
  }

  /** The workspace of the active editor, or the first. */
  get active() {
    return this.containing(vscode.window.activeTextEditor?.document.uri) ?? this.all[0];
  }

  /**
   * The workspace that a command is about; asks where several come into question.
   * @param {{workspace?: string}} [argument]
   */
  async choose(argument) {
    const named = argument?.workspace ? this.of(argument.workspace) : this.containing(vscode.window.activeTextEditor?.document.uri);
    if (named || this.all.length <= 1) return named ?? this.all[0];
    const picked = await vscode.window.showQuickPick(
      this.all.map((model) => ({ label: model.name, description: model.folder.fsPath, model })), { placeHolder: 'Which workspace of migrations?' });
    return picked?.model;
  }
}

module.exports = { Models };
