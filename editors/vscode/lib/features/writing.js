'use strict';

// Completion, signatures, rename, code actions: what helps to write.
const vscode = require('vscode');
const convert = require('../convert');
const { identifier, at, ask } = require('./request');

/** @typedef {import('../server').Server} Server */
/** @typedef {vscode.DocumentSelector} Selector */

const SNIPPET = 2;

/** @param {any} item */
function completionItem(item) {
  const made = new vscode.CompletionItem(item.labelDetails ? { label: item.label, ...item.labelDetails } : item.label, (item.kind ?? 1) - 1);
  const text = item.textEdit?.newText ?? item.insertText ?? item.label;
  made.insertText = item.insertTextFormat === SNIPPET ? new vscode.SnippetString(text) : text;
  if (item.textEdit) made.range = convert.range(item.textEdit.range ?? item.textEdit.replace);
  made.detail = item.detail;
  made.documentation = item.documentation && convert.markdown(item.documentation);
  made.sortText = item.sortText;
  made.filterText = item.filterText;
  made.preselect = item.preselect;
  made.commitCharacters = item.commitCharacters;
  made.additionalTextEdits = item.additionalTextEdits?.map(convert.textEdit);
  return Object.assign(made, { lsp: item });
}

/** @param {any} signature */
function signatureInformation(signature) {
  const made = new vscode.SignatureInformation(signature.label, signature.documentation && convert.markdown(signature.documentation));
  made.parameters = (signature.parameters ?? []).map((/** @type {any} */ parameter) =>
    new vscode.ParameterInformation(parameter.label, parameter.documentation && convert.markdown(parameter.documentation)));
  return made;
}

/** @param {any} action a CodeAction or a Command */
function codeAction(action) {
  if (typeof action.command === 'string') action = { title: action.title, command: action };
  const made = new vscode.CodeAction(action.title, action.kind && vscode.CodeActionKind.Empty.append(action.kind));
  if (action.edit) made.edit = convert.workspaceEdit(action.edit);
  made.command = convert.command(action.command);
  made.isPreferred = action.isPreferred;
  made.disabled = action.disabled;
  made.diagnostics = action.diagnostics?.map(convert.diagnostic);
  return Object.assign(made, { lsp: action });
}

/** @param {vscode.Diagnostic} diagnostic */
const sentDiagnostic = (diagnostic) => ({
  range: { start: diagnostic.range.start, end: diagnostic.range.end },
  message: diagnostic.message,
  severity: diagnostic.severity + 1,
  source: diagnostic.source,
  code: typeof diagnostic.code === 'object' ? diagnostic.code.value : diagnostic.code,
});

/** @type {Record<string, (server: Server, selector: Selector, options: any) => vscode.Disposable>} */
module.exports = {
  completionProvider: (server, selector, options) => vscode.languages.registerCompletionItemProvider(selector, {
    async provideCompletionItems(document, position, cancellation, context) {
      const sent = { triggerKind: context.triggerKind + 1, triggerCharacter: context.triggerCharacter };
      const found = await at(server, 'textDocument/completion', document, position, cancellation, { context: sent });
      const items = Array.isArray(found) ? found : found?.items ?? [];
      return new vscode.CompletionList(items.map(completionItem), found?.isIncomplete ?? false);
    },
    async resolveCompletionItem(item, cancellation) {
      if (!options.resolveProvider) return item;
      const resolved = await ask(server, 'completionItem/resolve', /** @type {any} */ (item).lsp, cancellation);
      if (resolved?.documentation) item.documentation = convert.markdown(resolved.documentation);
      return item;
    },
  }, ...(options.triggerCharacters ?? [])),

  signatureHelpProvider: (server, selector, options) => vscode.languages.registerSignatureHelpProvider(selector, {
    async provideSignatureHelp(document, position, cancellation) {
      const found = await at(server, 'textDocument/signatureHelp', document, position, cancellation);
      if (!found) return null;
      const made = new vscode.SignatureHelp();
      made.signatures = found.signatures.map(signatureInformation);
      made.activeSignature = found.activeSignature ?? 0;
      made.activeParameter = found.activeParameter ?? 0;
      return made;
    },
  }, ...(options.triggerCharacters ?? ['('])),

  renameProvider: (server, selector, options) => vscode.languages.registerRenameProvider(selector, {
    async provideRenameEdits(document, position, newName, cancellation) {
      const edit = await at(server, 'textDocument/rename', document, position, cancellation, { newName });
      return edit && convert.workspaceEdit(edit);
    },
    async prepareRename(document, position, cancellation) {
      if (!options.prepareProvider) return null;
      const found = await at(server, 'textDocument/prepareRename', document, position, cancellation);
      if (!found) throw new Error('Only the id of a revision can be renamed here.');
      return found.range ? { range: convert.range(found.range), placeholder: found.placeholder } : convert.range(found);
    },
  }),

  codeActionProvider: (server, selector, options) => vscode.languages.registerCodeActionsProvider(selector, {
    async provideCodeActions(document, range, context, cancellation) {
      const params = {
        ...identifier(document),
        range: { start: range.start, end: range.end },
        context: { diagnostics: context.diagnostics.map(sentDiagnostic), only: context.only && [context.only.value], triggerKind: context.triggerKind },
      };
      return ((await ask(server, 'textDocument/codeAction', params, cancellation)) ?? []).map(codeAction);
    },
    async resolveCodeAction(action, cancellation) {
      if (action.edit || !options.resolveProvider) return action;
      const resolved = await ask(server, 'codeAction/resolve', /** @type {any} */ (action).lsp, cancellation);
      if (resolved?.edit) action.edit = convert.workspaceEdit(resolved.edit);
      return action;
    },
  }, { providedCodeActionKinds: (options.codeActionKinds ?? ['quickfix']).map((/** @type {string} */ kind) => vscode.CodeActionKind.Empty.append(kind)) }),
};
