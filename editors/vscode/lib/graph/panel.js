'use strict';

const vscode = require('vscode');
const { draw } = require('./svg');

const ACTIONS = ['previewUpgrade', 'upgradeTo', 'downgradeBefore'];

/** @param {string} text */
const escaped = (text) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** @param {import('../model').Model} model */
const content = (model) => `<header><h1>${escaped(model.databaseName || model.name)}</h1>`
  + `<span class="${model.error || model.databaseError ? 'problem' : 'standing'}">${escaped(model.databaseError || model.standing)}</span>`
  + '<button data-action="upgradeTo" title="u">Upgrade to the selected</button>'
  + '<button class="quiet" data-action="previewUpgrade" title="p">Preview SQL</button>'
  + '<button class="quiet" data-action="downgradeBefore" title="d">Downgrade to before</button>'
  + '<button class="quiet" data-action="open" title="Enter">Open</button>'
  + '<button class="quiet" data-action="refresh" title="r">Read anew</button></header>'
  + (model.revisions.length ? draw(model) : '<p>There is no revision yet.</p>');

/**
 * @param {import('../model').Model} model
 * @param {vscode.Webview} webview
 * @param {vscode.Uri} media
 */
function page(model, webview, media) {
  const source = (/** @type {string} */ name) => webview.asWebviewUri(vscode.Uri.joinPath(media, name)).toString();
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${webview.cspSource}; script-src ${webview.cspSource}">
<link rel="stylesheet" href="${source('graph.css')}">
<title>Revisions</title>
</head>
<body>
<main>${content(model)}</main>
<script src="${source('graph.js')}"></script>
</body>
</html>`;
}

/** The graph of a workspace in an editor tab of its own. */
class GraphPanels {
  /** @param {vscode.Uri} media */
  constructor(media) {
    this.media = media;
    /** @type {Map<import('../model').Model, vscode.WebviewPanel>} */
    this.panels = new Map();
  }

  /** @param {import('../model').Model} model */
  show(model) {
    const shown = this.panels.get(model);
    if (shown) {
      shown.reveal();
      return shown;
    }
    const panel = vscode.window.createWebviewPanel('retort.graph', `Revisions: ${model.name}`, vscode.ViewColumn.Active, {
      enableScripts: true, localResourceRoots: [this.media],
    });
    this.panels.set(model, panel);
    panel.webview.html = page(model, panel.webview, this.media);
    panel.webview.onDidReceiveMessage((message) => this.take(model, message));
    const listening = model.onDidChange(() => void panel.webview.postMessage({ content: content(model) }));
    panel.onDidDispose(() => {
      listening.dispose();
      this.panels.delete(model);
    });
    return panel;
  }

  /**
   * @param {import('../model').Model} model
   * @param {{action: string, revision: string, uri: string}} message
   */
  take(model, { action, revision, uri }) {
    if (action === 'refresh') return model.refresh(true);
    if (action === 'open') return uri ? vscode.commands.executeCommand('vscode.open', vscode.Uri.parse(uri)) : undefined;
    if (ACTIONS.includes(action) && revision) return vscode.commands.executeCommand(`retort.${action}`, model.params({ revision }));
    return undefined;
  }

  dispose() {
    for (const panel of this.panels.values()) panel.dispose();
  }
}

module.exports = { GraphPanels };
