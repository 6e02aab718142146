"""Editors as pytest-lsp knows them: a client with an editor's capabilities, its document buffers, and what the server asks of it."""
import asyncio
import os

import pytest_lsp
from lsprotocol import converters, types
from pytest_lsp import ClientServerConfig, LanguageClient, client_capabilities, make_test_lsp_client

PROFILES = ["neovim@v0.7.0", "neovim", "visual_studio_code", "emacs"]
LIMIT = 30


def make_client():
    """A client that answers what servers ask, and keeps it."""
    client = make_test_lsp_client()
    client.asked, client.questions, client.answer = [], [], "Cancel"

    def record(method, answer=lambda params: None):
        @client.feature(method)
        def handle(*params):
            client.asked.append(method)
            return answer(params[-1])
    for method in (types.CLIENT_REGISTER_CAPABILITY, types.WORKSPACE_CODE_LENS_REFRESH, types.WORKSPACE_INLAY_HINT_REFRESH,
                   types.WORKSPACE_TEXT_DOCUMENT_CONTENT_REFRESH, "migration/didChangeWorkspace", "migration/didChangeDatabase"):
        record(method)

    def question(params):
        client.questions.append(params.message)
        return next((action for action in params.actions if action.title == client.answer), None)
    record(types.WINDOW_SHOW_MESSAGE_REQUEST, question)
    return client


CONFIG = ClientServerConfig(server_command=[os.environ.get("RETORT", "retort"), "serve", "--stdio"], client_factory=make_client)


class Editor:
    """What a person does with a client: opens, edits, saves; sees diagnostics the way the profile's editor gets them."""

    def __init__(self, client: LanguageClient, profile, folder):
        self.client, self.profile, self.folder = client, profile, folder
        self.capabilities = client_capabilities(profile)
        self.versions, self.texts = {}, {}

    async def start(self):
        folder = types.WorkspaceFolder(uri=self.folder.as_uri(), name="workspace")
        self.result = await self.client.initialize_session(
            types.InitializeParams(capabilities=self.capabilities, root_uri=folder.uri, workspace_folders=[folder]))
        return self

    @property
    def pulls(self):
        return self.capabilities.text_document.diagnostic is not None and self.result.capabilities.diagnostic_provider is not None

    def uri(self, path):
        return (self.folder / path).as_uri()

    def open(self, path):
        uri, text = self.uri(path), (self.folder / path).read_text()
        self.versions[uri], self.texts[uri] = 1, text
        language = "python" if path.endswith(".py") else "sql"
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(types.TextDocumentItem(uri, language, 1, text)))
        return uri

    def write(self, uri, text):
        """Replaces the buffer's text."""
        self.versions[uri] += 1
        self.texts[uri] = text
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(
            types.VersionedTextDocumentIdentifier(self.versions[uri], uri), [types.TextDocumentContentChangeWholeDocument(text)]))

    def save(self, uri):
        path = self.folder / uri.rsplit("/", 1)[1] if "/versions/" not in uri else self.folder / "versions" / uri.rsplit("/", 1)[1]
        path.write_text(self.texts[uri])
        self.client.text_document_did_save(types.DidSaveTextDocumentParams(types.TextDocumentIdentifier(uri)))

    async def codes(self, uri):
        """The codes of the diagnostics that the editor has for a document now."""
        if self.pulls:
            report = await self.client.text_document_diagnostic_async(types.DocumentDiagnosticParams(types.TextDocumentIdentifier(uri)))
            return {diagnostic.code for diagnostic in report.items}
        return {diagnostic.code for diagnostic in self.client.diagnostics.get(uri, [])}

    async def wait_for_codes(self, uri, wanted):
        """Until a document has exactly these codes."""
        for _ in range(LIMIT * 20):
            found = await self.codes(uri)
            if found == wanted:
                return
            await asyncio.sleep(0.05)
        raise AssertionError(f"{uri}: {found}, not {wanted}")

    def position(self, uri, text, offset=0):
        """Where a piece of the buffer's text is; the texts of these tests are ASCII."""
        start = self.texts[uri].index(text) + offset
        before = self.texts[uri][:start]
        return types.Position(before.count("\n"), start - (before.rfind("\n") + 1))

    async def actions(self, uri, position):
        """Titles and actions at a place; an editor without literals gets commands."""
        found = await self.client.text_document_code_action_async(types.CodeActionParams(
            types.TextDocumentIdentifier(uri), types.Range(position, position), types.CodeActionContext([])))
        return {action.title: action for action in found or []}

    def apply(self, edit):
        """Applies a workspace edit to buffers."""
        changes = {change.text_document.uri: change.edits for change in edit.document_changes or [] if hasattr(change, "edits")}
        for uri, edits in (changes or edit.changes or {}).items():
            lines = self.texts[uri].splitlines(keepends=True)
            offset = lambda position: sum(map(len, lines[:position.line])) + position.character
            text = self.texts[uri]
            for change in sorted(edits, key=lambda change: offset(change.range.start), reverse=True):
                text = text[:offset(change.range.start)] + change.new_text + text[offset(change.range.end):]
            self.write(uri, text)

    async def command(self, name, argument, **members):
        return await self.client.workspace_execute_command_async(types.ExecuteCommandParams(name, [argument], **members))

    async def request(self, method, params):
        """A request of the protocol's own, its answer as plain JSON."""
        answer = await self.client.protocol.send_request_async(method, params)
        return plain(answer)


def plain(value):
    """pygls gives unknown results as named tuples."""
    if hasattr(value, "_asdict"):
        return {key: plain(item) for key, item in value._asdict().items()}
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    return value
