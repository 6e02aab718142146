'use strict';

const vscode = require('vscode');

/** The status bar: the database's name and where it stands, `shop.db: a1b2c3d4e5f6 - 3 pending`. */
class StatusBar {
  /**
   * @param {import('./server').Server} server
   * @param {import('./models').Models} models
   */
  constructor(server, models) {
    this.server = server;
    this.models = models;
    this.item = vscode.window.createStatusBarItem(vscode.StatusBarAlignment.Left, 10);
    this.item.name = 'Retort';
    this.listeners = [models.onDidChange(() => this.update()), vscode.window.onDidChangeActiveTextEditor(() => this.update())];
    this.update();
  }

  update() {
    const model = this.models.active;
    if (!model) {
      this.item.hide();
      return;
    }
    const running = this.server.state === 'running';
    const failed = this.server.state === 'failed' || model.error || model.databaseError;
    this.item.text = `$(database) ${model.databaseName || model.name}: ${running ? model.standing.split('\n')[0] : this.server.state}`;
    this.item.tooltip = [model.folder.fsPath, model.current?.database ?? model.url, this.server.failure || model.error || model.databaseError, model.current ? 'Show the graph' : 'Read the database']
      .filter(Boolean).join('\n');
    this.item.command = running ? (model.current ? 'retort.showGraph' : 'retort.readDatabase') : 'retort.restart';
    this.item.backgroundColor = failed ? new vscode.ThemeColor('statusBarItem.warningBackground') : undefined;
    this.item.show();
  }

  dispose() {
    this.listeners.forEach((listener) => listener.dispose());
    this.item.dispose();
  }
}

module.exports = { StatusBar };
