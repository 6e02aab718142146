"""Other clients than the one of these tests: the examples of protocol/, and the profiles of real editors."""
import json
import os
import shutil
import subprocess
import sys

import pytest
import pytest_lsp
from lsprotocol import types
from pytest_lsp import ClientServerConfig, LanguageClient, client_capabilities

from conftest import ROOT
from revisions import py


@pytest.mark.parametrize("command", [[sys.executable, ROOT / "protocol/examples/client.py"], ["node", ROOT / "protocol/examples/client.mjs"]], ids=["python", "node"])
def test_examples(command, shop, sqlite):
    if not shutil.which(command[0]):
        pytest.skip(f"no {command[0]} here")

    def run(method, params):
        return subprocess.run([*command, shop, method, json.dumps(params)], capture_output=True, text=True, timeout=60)
    done = run("migration/upgrade", {"databaseURL": sqlite.url, "workDoneToken": "t"})
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["heads"] == ["0b7e9d4c2f15"]
    assert '"kind": "end"' in done.stderr or '"kind":"end"' in done.stderr
    failed = run("migration/upgrade", {"databaseURL": sqlite.url, "target": "nope"})
    assert failed.returncode != 0 and "nope" in failed.stderr


@pytest_lsp.fixture(params=["neovim", "visual_studio_code", "emacs"], config=ClientServerConfig(server_command=[os.environ.get("RETORT", "retort"), "serve", "--stdio"]))
async def client(request, lsp_client: LanguageClient, shop):
    await lsp_client.initialize_session(types.InitializeParams(capabilities=client_capabilities(request.param), root_uri=shop.as_uri()))
    lsp_client.shop = shop
    yield
    await lsp_client.shutdown_session()


@pytest.mark.asyncio
async def test_profiles_of_editors(client: LanguageClient):
    uri = (client.shop / "versions/broken.py").as_uri()
    text = py("cafe00000001", "0b7e9d4c2f15").replace("def upgrade():", "def upgrade(:")
    client.text_document_did_open(types.DidOpenTextDocumentParams(types.TextDocumentItem(uri=uri, language_id="python", version=1, text=text)))
    while not client.diagnostics.get(uri):
        await client.wait_for_notification("textDocument/publishDiagnostics")
    heads = await client.protocol.send_request_async("migration/heads", {})
    assert heads.revisions
