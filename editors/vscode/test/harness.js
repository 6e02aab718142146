'use strict';

// Puts the stand-in in the place of the `vscode` module, and makes the workspace that all editors' tests open.
const Module = require('node:module');
const { execFileSync } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

const standin = path.join(__dirname, 'standin/vscode.js');
const resolve = Module._resolveFilename;
Module._resolveFilename = function (name, ...rest) {
  return name === 'vscode' ? standin : resolve.call(this, name, ...rest);
};

const LIMIT = 60000;

/** Waits until `condition` gives something, and gives it. */
async function until(what, condition) {
  const end = Date.now() + LIMIT;
  while (Date.now() < end) {
    const found = await condition();
    if (found) return found;
    await new Promise((done) => setTimeout(done, 20));
  }
  throw new Error(`never seen: ${what}`);
}

function makeWorkspace() {
  const folder = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'retort-vscode-')), 'shop');
  execFileSync('python3', [path.join(__dirname, '../../../Tests/Editors/workspace.py'), folder]);
  return folder;
}

/** The extension, activated on a workspace (absent: one of its own, removed at the end) with the server that RETORT names. */
async function activate(settings = {}, workspace) {
  const vscode = require('vscode');
  const { person } = vscode;
  person.root = workspace ?? makeWorkspace();
  person.settings = { retort: { path: process.env.RETORT ?? path.join(__dirname, '../../../.build/debug/retort'), ...settings } };
  const extension = require('../extension');
  const context = { subscriptions: [], extensionPath: path.join(__dirname, '..') };
  const api = await extension.activate(context);
  return {
    vscode, person, api,
    file: (name) => vscode.Uri.file(path.join(person.root, 'versions', name)),
    async end() {
      await extension.deactivate();
      context.subscriptions.reverse().forEach((one) => one.dispose());
      if (!workspace) fs.rmSync(path.dirname(person.root), { recursive: true });
    },
  };
}

module.exports = { activate, until };
