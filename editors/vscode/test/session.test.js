'use strict';

// The session that every editor's test has, in the extension under the stand-in, against the real server.
const assert = require('node:assert/strict');
const { test, before, after } = require('node:test');
const { activate, until } = require('./harness');

const ORDERS = '2b0000000002_orders.py';
const INVOICES = '3c0000000003_invoices.sql';
let session;

before(async () => {
  session = await activate();
});
after(() => session?.end());

const codes = (uri) => (session.person.diagnostics.get(uri.fsPath) ?? []).map(({ code }) => (code?.value ?? code));
const lenses = async (document) => (await session.person.ask('CodeLensProvider', 'provideCodeLenses', document)).map(({ command }) => command.title);
const hints = async (document) => JSON.stringify(await session.person.ask('InlayHintsProvider', 'provideInlayHints', document,
  new session.vscode.Range(0, 0, 100, 0)));
const preview = (revision) => session.person.documents.find(({ uri }) => uri.scheme === 'retort-preview' && uri.path.includes(revision));
const told = (pattern) => () => session.person.messages.find(({ message }) => pattern.test(message));
const lastProgress = () => session.person.progress[session.person.progress.length - 1];

test('the session of all editors', async (t) => {
  const { vscode, person, api } = session;
  const [model] = api.models.all;
  const orders = await vscode.workspace.openTextDocument(session.file(ORDERS));
  await vscode.window.showTextDocument(orders);

  await t.test('diagnostics: a syntax error and two heads', () =>
    until('both diagnostics', () => codes(orders.uri).includes('syntax-error') && codes(orders.uri).includes('several-heads')));

  await t.test('the syntax error goes when it is fixed', () => {
    person.replace(orders, 'primary_key=True)', 'primary_key=True))');
    return until('no syntax error', () => !codes(orders.uri).includes('syntax-error'));
  });

  await t.test('quick fix: down_revision leads to the other head', async () => {
    const diagnostic = person.diagnostics.get(orders.uri.fsPath).find(({ code }) => (code?.value ?? code) === 'several-heads');
    const actions = await person.ask('CodeActionsProvider', 'provideCodeActions', orders, diagnostic.range, { diagnostics: [diagnostic], triggerKind: 1 });
    const fix = actions.find(({ title, kind }) => /after the head 3c0000000003/.test(title) && kind.value.startsWith('quickfix'));
    assert.ok(fix, `among ${actions.map(({ title }) => title)}`);
    const provider = person.providers.CodeActionsProvider[0].provider;
    const resolved = await provider.resolveCodeAction(fix);
    await vscode.workspace.applyEdit(resolved.edit);
    assert.match(orders.getText(), /down_revision[^\n]*3c0000000003/);
    person.save(orders);
    await until('one head', () => !codes(orders.uri).includes('several-heads'));
  });

  await t.test('preview, which follows a save', async () => {
    await vscode.commands.executeCommand('retort.previewUpgrade');
    await until('the preview', () => preview('2b0000000002')?.getText().includes('CREATE TABLE orders'));
    person.replace(orders, '"orders", ', '"orders", sa.Column("total", sa.Numeric(10, 2)), ');
    person.save(orders);
    await until('the new column', () => preview('2b0000000002').getText().includes('total NUMERIC'));
  });

  await t.test('the statement of the cursor\'s line is marked in the preview', async () => {
    const line = orders.positionAt(orders.getText().indexOf('op.create_table')).line;
    const editor = person.editors.find(({ document }) => document === orders);
    editor.selection = { active: { line, character: 0 } };
    person.events.selection.fire({ textEditor: editor });
    const shown = person.editors.find(({ document }) => document === preview('2b0000000002'));
    const [marked] = shown.decorations;
    assert.match(shown.document.getText().split('\n')[marked.start.line], /CREATE TABLE orders/);
  });

  await t.test('lenses of a pending revision', async () => {
    const titles = await until('lenses', async () => {
      const found = await lenses(orders);
      return found.includes('Upgrade to here') && found;
    });
    assert.ok(titles.includes('Preview SQL'));
    assert.ok(!titles.includes('Downgrade to before here'));
    assert.match(await hints(orders), /pending/);
  });

  await t.test('an upgrade with progress, cancelled in its long statement', async () => {
    const run = vscode.commands.executeCommand('retort.upgrade');
    await until('the long statement', () => lastProgress()?.reports.some(({ message }) => /statistics/.test(message ?? '')));
    assert.match(lastProgress().options.title, /shop\.db/);
    lastProgress().cancel();
    await run;
    await until('where the database is', told(/cancelled/));
    assert.ok(lastProgress().done);
    await until('the status bar', () => /shop\.db: .* pending/.test(person.statusBar[0].text));
  });

  await t.test('the second upgrade is complete', async () => {
    const invoices = await vscode.workspace.openTextDocument(session.file(INVOICES));
    person.replace(invoices, '100000000000', '1000');
    person.save(invoices);
    await vscode.commands.executeCommand('retort.upgrade');
    assert.ok(told(/Applied: .*2b0000000002/)());
    await until('the status bar', () => person.statusBar[0].text === '$(database) shop.db: 2b0000000002 - up to date');
  });

  await t.test('lenses and hints of an applied revision', async () => {
    await until('lenses', async () => {
      const titles = await lenses(orders);
      return titles.includes('Downgrade to before here') && !titles.includes('Upgrade to here');
    });
    assert.match(await hints(orders), /head · current/);
  });

  await t.test('the tree', async () => {
    const tree = person.trees['retort.revisions'];
    const items = tree.getChildren().map((item) => tree.getTreeItem(item));
    assert.deepEqual(items.map(({ label, description, iconPath }) => [label, description, iconPath.id]), [
      ['orders', '2b0000000002 · head · the database is here', 'pass-filled'],
      ['invoices, and a count that takes very long', '3c0000000003', 'pass-filled'],
      ['customers', '1a0000000001', 'pass-filled'],
    ]);
  });

  await t.test('the graph, and its keys', async () => {
    await vscode.commands.executeCommand('retort.showGraph');
    const panel = person.panels[0];
    assert.match(panel.webview.html, /aria-label="2b0000000002, orders, head, database, applied"/);
    assert.match(panel.webview.html, /default-src 'none'/);
    panel.receive({ action: 'previewUpgrade', revision: '3c0000000003', uri: '' });
    await until('the preview', () => preview('3c0000000003')?.getText().includes('CREATE TABLE invoices'));
  });

  await t.test('a downgrade that loses data asks; refused, nothing is run', async () => {
    person.pick = (items) => items.find(({ label }) => label === 'base');
    let question;
    person.answer = (message, options) => {
      question = { message, ...options };
    };
    await vscode.commands.executeCommand('retort.downgrade');
    assert.match(question.message, /shop\.db/);
    assert.ok(question.modal);
    assert.match(question.detail, /orders/);
    await model.refresh();
    assert.deepEqual(model.current.heads, ['2b0000000002']);
  });

  await t.test('confirmed, it runs', async () => {
    person.answer = (_message, _options, ...items) => items.find((item) => item === 'Run it');
    await vscode.commands.executeCommand('retort.downgradeBefore', model.params({ revision: '1a0000000001' }));
    assert.ok(told(/Undone: .*1a0000000001/)());
    await until('the status bar', () => person.statusBar[0].text === '$(database) shop.db: base - 3 pending');
    assert.match(person.panels[0].posted.at(-1).content, /pending/);
  });
});

test('the server is started again when it dies', async () => {
  const { server } = session.api;
  const first = server.process;
  first.kill('SIGKILL');
  await until('another process', () => server.state === 'running' && server.process !== first);
  assert.ok((await server.request('migration/revisions', {})).revisions.length);
});
