'use strict';

// The commands of the palette, the menus, and of the lenses and code actions that name a server's command.
const vscode = require('vscode');
const convert = require('./convert');

/** @typedef {import('./model').Model} Model */
/** @typedef {{workspace?: string, revision?: string, [name: string]: any}} Argument what a lens gives */

const WORDS = [
  { label: 'heads', description: 'all heads' },
  { label: '+1', description: 'one step' },
  { label: '-1', description: 'one step back' },
  { label: 'base', description: 'before the first revision' },
];

/**
 * A lens gives its argument as it is, the tree its item.
 * @param {any} given
 * @returns {Argument | undefined}
 */
const argumentOf = (given) => (given?.model ? given.model.params({ revision: given.node?.id }) : given?.workspace || given?.revision ? given : undefined);

/**
 * @param {Model} model
 * @param {string} placeHolder
 * @param {string[]} words
 */
async function pickTarget(model, placeHolder, words) {
  const revisions = [...model.revisions].reverse().map(({ revision, message }) => ({
    label: revision, description: message, detail: model.current ? (model.isPending(revision) ? 'pending' : 'applied') : undefined,
  }));
  const items = [...WORDS.filter(({ label }) => words.includes(label)), ...revisions];
  return (await vscode.window.showQuickPick(items, { placeHolder, matchOnDescription: true }))?.label;
}

/**
 * The revision that a command is about: the argument's, the active editor's, or the one picked.
 * @param {Model} model
 * @param {Argument} [argument]
 */
async function revisionOf(model, argument) {
  const uri = vscode.window.activeTextEditor?.document.uri;
  return argument?.revision ?? (uri && model.revisionOf(uri)?.revision) ?? pickTarget(model, 'Which revision?', []);
}

/**
 * @param {{server: import('./server').Server, models: import('./models').Models, runs: import('./runs').Runs, previews: import('./preview').Previews,
 *   panels: import('./graph/panel').GraphPanels, log: vscode.OutputChannel, findWorkspaces: () => Promise<void>}} parts
 * @returns {Record<string, (given?: any, ...more: any[]) => any>}
 */
function commands({ server, models, runs, previews, panels, log, findWorkspaces }) {
  /** @param {(model: Model, argument: Argument | undefined) => any} work */
  const inWorkspace = (work) => async (/** @type {any} */ given) => {
    const argument = argumentOf(given);
    const model = await models.choose(argument);
    if (model) return work(model, argument);
    return vscode.window.showInformationMessage('There is no workspace of migrations here: no alembic.ini, no pyproject.toml with [tool.alembic], nothing in the setting retort.folders.');
  };

  /** @param {string} direction */
  const preview = (direction) => inWorkspace(async (model, argument) => {
    const revision = await revisionOf(model, argument);
    return revision && previews.show(model.params({ revision, direction, dialect: argument?.dialect }));
  });

  /** @param {Model} model @param {string} method @param {object} params */
  const create = async (model, method, params) => {
    const created = await server.request(method, model.params(params));
    for (const line of created.output ?? []) log.appendLine(line);
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(vscode.Uri.parse(created.uri)));
    return created;
  };

  /** @param {string} format */
  const newRevision = (format) => inWorkspace(async (model, argument) => {
    const { workspace, revision, ...params } = argument ?? {};
    const message = await vscode.window.showInputBox({ prompt: 'What does the revision do?', placeHolder: 'add the invoices table' });
    if (message !== undefined) return create(model, 'migration/revision', { format, ...params, message: message || undefined });
  });

  return {
    'retort.previewUpgrade': preview('upgrade'),
    'retort.previewDowngrade': preview('downgrade'),
    'retort.previewPending': inWorkspace((model, argument) =>
      previews.show(model.params({ target: 'heads', direction: 'upgrade', from: 'current', dialect: argument?.dialect }))),

    'retort.upgrade': inWorkspace((model) =>
      runs.start(`Upgrade ${model.databaseName} to heads`, { method: 'migration/upgrade', params: model.params({ target: 'heads' }) })),
    'retort.upgradeTo': inWorkspace(async (model, argument) => {
      const target = argument?.revision ?? await pickTarget(model, 'Upgrade to which revision?', ['heads', '+1']);
      return target && runs.start(`Upgrade ${model.databaseName} to ${target}`, { method: 'migration/upgrade', params: model.params({ target }) });
    }),
    'retort.downgrade': inWorkspace(async (model) => {
      const target = await pickTarget(model, 'Downgrade to which revision?', ['-1', 'base']);
      return target && runs.start(`Downgrade ${model.databaseName} to ${target}`, { method: 'migration/downgrade', params: model.params({ target }) });
    }),
    'retort.downgradeBefore': inWorkspace(async (model, argument) => {
      const revision = await revisionOf(model, argument);
      return revision && runs.start(`Downgrade ${model.databaseName} to before ${revision}`, { command: 'retort.downgradeBefore', params: model.params({ revision }) });
    }),
    'retort.stamp': inWorkspace(async (model) => {
      const target = await pickTarget(model, 'Write which revision into the version table, without running scripts?', ['heads', 'base']);
      return target && runs.start(`Stamp ${model.databaseName} with ${target}`, { method: 'migration/stamp', params: model.params({ targets: [target] }) });
    }),

    'retort.revision': newRevision('py'),
    'retort.revisionSQL': newRevision('sql'),
    'retort.merge': inWorkspace(async (model, argument) => {
      const { workspace, revision, ...params } = argument ?? {};
      const message = await vscode.window.showInputBox({ prompt: 'Message of the merge', value: 'merge the heads' });
      if (message !== undefined) return create(model, 'migration/merge', { ...params, message });
    }),
    'retort.restoreRevision': inWorkspace((model, argument) => create(model, 'migration/restoreRevision', argument ?? {})),

    'retort.showGraph': inWorkspace((model) => panels.show(model)),
    'retort.readDatabase': inWorkspace((model) => model.refresh(true)),
    'retort.refresh': () => findWorkspaces(),
    'retort.restart': () => server.restart(),
    'retort.showLog': () => log.show(),
    'retort.showLine': async (/** @type {string} */ uri, /** @type {any} */ range) => {
      const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
      await vscode.window.showTextDocument(document, { selection: range && convert.range(range) });
    },
  };
}

/**
 * Registers them, and lets the server run those of its commands that have no face of their own here.
 * @param {Parameters<typeof commands>[0]} parts
 * @returns {vscode.Disposable}
 */
function registerCommands(parts) {
  const own = commands(parts);
  const registered = Object.entries(own).map(([name, run]) => vscode.commands.registerCommand(name, async (...given) => {
    try {
      return await run(...given);
    } catch (error) {
      void vscode.window.showErrorMessage(/** @type {Error} */ (error).message);
      return undefined;
    }
  }));
  /** @type {vscode.Disposable[]} */
  let passed = [];
  const withdraw = () => {
    passed.forEach((one) => one.dispose());
    passed = [];
  };
  const listening = parts.server.onDidChangeState(() => {
    withdraw();
    if (parts.server.state !== 'running') return;
    /** @type {string[]} */
    const offered = parts.server.serverCapabilities.executeCommandProvider?.commands ?? [];
    passed = offered.filter((name) => !own[name]).map((name) => vscode.commands.registerCommand(name, (argument = {}) =>
      parts.server.request('workspace/executeCommand', { command: name, arguments: [argument] })));
  });
  return {
    dispose() {
      withdraw();
      listening.dispose();
      registered.forEach((one) => one.dispose());
    },
  };
}

module.exports = { registerCommands };
