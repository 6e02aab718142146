"""docs/lsp.md and protocol/'s settings against the server."""
import json
import re

import jsonschema

from conftest import ROOT
from test_language import EVERYTHING

# The capabilities that stand for methods.
METHODS = {
    "hoverProvider": ["textDocument/hover"], "completionProvider": ["textDocument/completion"], "signatureHelpProvider": ["textDocument/signatureHelp"],
    "definitionProvider": ["textDocument/definition"], "referencesProvider": ["textDocument/references"],
    "documentHighlightProvider": ["textDocument/documentHighlight"], "documentSymbolProvider": ["textDocument/documentSymbol"],
    "workspaceSymbolProvider": ["workspace/symbol"], "foldingRangeProvider": ["textDocument/foldingRange"],
    "selectionRangeProvider": ["textDocument/selectionRange"], "codeLensProvider": ["textDocument/codeLens"],
    "inlayHintProvider": ["textDocument/inlayHint"], "codeActionProvider": ["textDocument/codeAction"],
    "renameProvider": ["textDocument/rename", "textDocument/prepareRename"], "executeCommandProvider": ["workspace/executeCommand"],
    "diagnosticProvider": ["textDocument/diagnostic", "workspace/diagnostic"],
    "textDocumentSync": ["textDocument/didOpen", "textDocument/didChange", "textDocument/didSave", "textDocument/didClose"],
    "workspace": ["workspace/textDocumentContent", "workspace/didChangeWorkspaceFolders"], "positionEncoding": [], "experimental": [],
    "declarationProvider": ["textDocument/declaration"], "typeDefinitionProvider": ["textDocument/typeDefinition"],
    "implementationProvider": ["textDocument/implementation"], "documentFormattingProvider": ["textDocument/formatting"],
    "documentLinkProvider": ["textDocument/documentLink"], "colorProvider": ["textDocument/documentColor"],
    "semanticTokensProvider": ["textDocument/semanticTokens"], "linkedEditingRangeProvider": ["textDocument/linkedEditingRange"],
    "monikerProvider": ["textDocument/moniker"], "callHierarchyProvider": ["callHierarchy"], "typeHierarchyProvider": ["typeHierarchy"],
    "notebookDocumentSync": ["notebookDocument"],
}


def rows():
    """The methods of the table, with what it says of them."""
    text = (ROOT / "docs/lsp.md").read_text().split("## Requests from the server")[0]
    for line in text.splitlines():
        cells = [cell.strip() for cell in line.split("|")]
        if len(cells) == 6 and cells[1].startswith("`"):
            for method in re.findall(r"`([^`]+)`", cells[1]):
                yield method, cells[2], cells[4]


def test_table_is_what_the_server_says(serve, shop):
    session = serve(shop, initialize=False)
    capabilities = session.initialize(EVERYTHING)["capabilities"]
    assert set(capabilities) <= set(METHODS)
    offered = {method for capability in capabilities for method in METHODS[capability]}
    table = {method: supported for method, supported, _ in rows()}
    assert {method for method in offered if table.get(method) != "yes"} == set()
    optional = {method for methods in METHODS.values() for method in methods}
    assert {method for method, supported in table.items() if method in optional and supported == "yes"} == offered
    assert set(capabilities["workspace"]["textDocumentContent"]["schemes"]) == {"retort-preview", "retort-docs"}


def test_what_is_said_to_be_tested_is():
    """Each test that the table names mentions the method, in LSP's spelling or Python's."""
    tests = {"session": ["test_language.py", "test_lifecycle.py", "test_running.py", "session.py", "test_reading.py", "test_preview.py"],
             "profiles": ["test_editors.py", "editor.py"]}
    texts = {name: "\n".join((ROOT / "Tests/EndToEnd" / file).read_text() for file in files) for name, files in tests.items()}
    texts["session"] += "\n".join(path.read_text() for path in (ROOT / "Tests/LanguageServerTests").rglob("*.swift"))
    # What pytest-lsp's own start and end of a session send.
    texts["profiles"] += "initialize initialized shutdown exit textDocument/publishDiagnostics $/cancelRequest $/progress workspace/didChangeWatchedFiles"
    for method, _, tested in rows():
        snake = re.sub(r"(?<=[a-z])([A-Z])", lambda match: "_" + match[1].lower(), method.replace("/", "_"))
        for name in filter(None, tested.split(", ")):
            assert method in texts[name] or snake in texts[name], f"{method} in {name}"


def test_commands_are_in_the_contract(serve, shop):
    commands = serve(shop, initialize=False).initialize(EVERYTHING)["capabilities"]["executeCommandProvider"]["commands"]
    contract = (ROOT / "protocol/language-features.md").read_text()
    assert [command for command in commands if f"`{command}`" not in contract] == []


def test_settings_have_a_schema():
    schema = json.loads((ROOT / "protocol/settings.schema.json").read_text())
    jsonschema.Draft202012Validator.check_schema(schema)

    def keys(node, path):
        for name, item in node["properties"].items():
            if "properties" in item:
                yield from keys(item, f"{path}.{name}")
            else:
                assert item["description"] and "default" in item, name
                jsonschema.validate(item["default"], item)
                yield f"{path}.{name}", item["default"]
    contract = (ROOT / "protocol/language-features.md").read_text().split("## Settings")[1]
    documented = dict(re.findall(r"^\| `(retort\.[\w.]+)` \| `([^`]*)` \|", contract, re.M))
    assert {key: json.loads(value) for key, value in documented.items()} == dict(keys(schema, "retort"))
