'use strict';

const vscode = require('vscode');
const { layout } = require('./graph/layout');
const { marks } = require('./graph/svg');

/** @typedef {import('./model').Model} Model */
/** @typedef {{model: Model, node?: import('./graph/layout').Node}} Item */

const ICONS = [
  ['missing', 'error', 'list.errorForeground'],
  ['cycle', 'error', 'list.errorForeground'],
  ['pending', 'circle-large-outline', 'charts.yellow'],
  ['applied', 'pass-filled', 'charts.green'],
];

/** @param {string[]} is */
function icon(is) {
  if (is.includes('merge') && !is.includes('missing')) {
    return new vscode.ThemeIcon('git-merge', new vscode.ThemeColor(is.includes('applied') ? 'charts.green' : 'charts.yellow'));
  }
  const found = ICONS.find(([mark]) => is.includes(mark));
  return found ? new vscode.ThemeIcon(found[1], new vscode.ThemeColor(found[2])) : new vscode.ThemeIcon('circle-large-outline');
}

/** The revisions, newest first; under their workspace where there are several. */
class RevisionTree {
  /** @param {import('./models').Models} models */
  constructor(models) {
    this.models = models;
    this.changes = new vscode.EventEmitter();
    this.onDidChangeTreeData = this.changes.event;
    this.listening = models.onDidChange(() => this.changes.fire(undefined));
  }

  /**
   * @param {Item} [item]
   * @returns {Item[]}
   */
  getChildren(item) {
    if (!item && this.models.all.length > 1) return this.models.all.map((model) => ({ model }));
    const model = item?.model ?? this.models.all[0];
    if (!model || item?.node) return [];
    return layout(model.revisions).nodes.map((node) => ({ model, node }));
  }

  /** @param {Item} item */
  getTreeItem({ model, node }) {
    if (!node) {
      const made = new vscode.TreeItem(model.name, vscode.TreeItemCollapsibleState.Expanded);
      made.description = [model.databaseName, model.standing].filter(Boolean).join(': ');
      made.iconPath = new vscode.ThemeIcon('database');
      made.contextValue = 'workspace';
      return made;
    }
    const { id, revision } = node;
    const is = marks(model, node);
    const made = new vscode.TreeItem(revision?.message || id, vscode.TreeItemCollapsibleState.None);
    const said = is.map((mark) => (mark === 'database' ? 'the database is here' : mark)).filter((mark) => mark !== 'applied');
    made.id = `${model.folder}#${id}`;
    made.description = [id, ...said, ...(revision?.branchLabels ?? []).map((label) => `[${label}]`)].join(' · ');
    made.tooltip = [id, revision?.message, revision?.createDate, is.join(', ')].filter(Boolean).join('\n');
    made.accessibilityInformation = { label: [id, revision?.message, ...is].filter(Boolean).join(', ') };
    made.iconPath = icon(is);
    made.contextValue = revision ? `revision.${model.current ? (model.isPending(id) ? 'pending' : 'applied') : 'unknown'}` : 'missing';
    if (revision) made.command = { command: 'vscode.open', title: 'Open', arguments: [vscode.Uri.parse(revision.uri)] };
    return made;
  }

  dispose() {
    this.listening.dispose();
  }
}

module.exports = { RevisionTree };
