'use strict';

// What the server offers, as VS Code's providers give it.
const assert = require('node:assert/strict');
const { test, before, after } = require('node:test');
const { activate, until } = require('./harness');

let session, orders, vscode, person;

before(async () => {
  session = await activate();
  ({ vscode, person } = session);
  orders = await vscode.workspace.openTextDocument(session.file('2b0000000002_orders.py'));
  await vscode.window.showTextDocument(orders);
  person.replace(orders, 'primary_key=True)', 'primary_key=True))');
});
after(() => session?.end());

/** The position of the first `text` in a document, some characters on. */
const at = (document, text, characters = 1) => document.positionAt(document.getText().indexOf(text) + characters);
const plain = (value) => JSON.stringify(value);

test('hover on a parent names it', async () => {
  const hover = await person.ask('HoverProvider', 'provideHover', orders, at(orders, '"1a0000000001"', 2));
  assert.match(hover.contents[0].value, /customers/);
});

test('definition and references of a revision', async () => {
  const [definition] = await person.ask('DefinitionProvider', 'provideDefinition', orders, at(orders, '"1a0000000001"', 2));
  assert.match(definition.uri.path, /1a0000000001_customers\.py$/);
  const references = await person.ask('ReferenceProvider', 'provideReferences', orders, at(orders, '"1a0000000001"', 2), { includeDeclaration: true });
  assert.deepEqual([...new Set(references.map(({ uri }) => uri.path.split('/').pop().slice(0, 12)))].sort(), ['1a0000000001', '2b0000000002', '3c0000000003']);
});

test('completion of a revision id, with its message', async () => {
  const { token } = new vscode.CancellationTokenSource();
  const { provider } = person.providers.CompletionItemProvider[0];
  const list = await provider.provideCompletionItems(orders, at(orders, '1a0000000001"\nbranch', 0), token, { triggerKind: 0 });
  assert.match(plain(list.items), /3c0000000003/);
});

test('symbols', async () => {
  const symbols = await person.ask('DocumentSymbolProvider', 'provideDocumentSymbols', orders);
  assert.match(plain(symbols), /upgrade/);
  const found = await person.ask('WorkspaceSymbolProvider', 'provideWorkspaceSymbols', 'customers');
  assert.match(plain(found), /1a0000000001/);
});

test('folding and selection', async () => {
  assert.ok((await person.ask('FoldingRangeProvider', 'provideFoldingRanges', orders, {})).length);
  const [selection] = await person.ask('SelectionRangeProvider', 'provideSelectionRanges', orders, [at(orders, 'create_table', 2)]);
  assert.ok(selection.parent);
});

test('rename takes the id everywhere', async () => {
  const position = at(orders, 'revision = "2b0000000002"', 14);
  const range = await person.ask('RenameProvider', 'prepareRename', orders, position);
  assert.ok(range.range ?? range.start);
  const edit = await person.ask('RenameProvider', 'provideRenameEdits', orders, position, '2bffffffffff');
  assert.match(plain(edit.changes), /2bffffffffff/);
});

test('definition in a preview leads to the line that made the statement', async () => {
  await vscode.commands.executeCommand('retort.previewUpgrade');
  const preview = await until('the preview', () => person.documents.find(({ uri, text }) => uri.scheme === 'retort-preview' && /CREATE TABLE orders/.test(text)));
  const [definition] = await person.ask('DefinitionProvider', 'provideDefinition', preview, at(preview, 'CREATE TABLE orders', 3));
  assert.match(definition.uri.path, /2b0000000002_orders\.py$/);
  assert.equal(definition.range.start.line, at(orders, 'op.create_table').line);
});

test('the page of a diagnostic\'s code', async () => {
  const invoices = await vscode.workspace.openTextDocument(session.file('3c0000000003_invoices.sql'));
  const [{ code }] = await until('diagnostics', () => person.diagnostics.get(invoices.uri.fsPath));
  assert.equal(code.value, 'several-heads');
  assert.match((await vscode.workspace.openTextDocument(code.target)).getText(), /several-heads/);
});

test('settings reach the server', async () => {
  person.settings.retort.codeLens = { enabled: false };
  person.events.configuration.fire({ affectsConfiguration: (section) => section === 'retort' });
  await until('no lenses', async () => (await person.ask('CodeLensProvider', 'provideCodeLenses', orders)).length === 0);
});
