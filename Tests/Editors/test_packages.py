"""What make editors checks beside the sessions: types, lint, the package for VS Code, and Vim with ALE."""
import json
import re
import shutil
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pytest
from conftest import ROOT

HERE = Path(__file__).parent
VSCODE = ROOT / "editors/vscode"
SCHEMA = json.loads((ROOT / "protocol/settings.schema.json").read_text())["properties"]


def leaves(properties, prefix="retort"):
    """The settings of the schema by their full names."""
    for name, schema in properties.items():
        if "properties" in schema:
            yield from leaves(schema["properties"], f"{prefix}.{name}")
        else:
            yield f"{prefix}.{name}", schema


@pytest.mark.parametrize(("name", "schema"), list(leaves(SCHEMA)), ids=[name for name, _ in leaves(SCHEMA)])
def test_settings_are_those_of_the_server(name, schema):
    setting = json.loads((VSCODE / "package.json").read_text())["contributes"]["configuration"]["properties"][name]
    for key in ("default", "minimum", "maximum", "enum"):
        assert setting.get(key) == schema.get(key), key


def test_manifest_names_what_there_is():
    manifest = json.loads((VSCODE / "package.json").read_text())
    sources = "".join(path.read_text() for path in [VSCODE / "extension.js", *(VSCODE / "lib").rglob("*.js")])
    for command in manifest["contributes"]["commands"]:
        assert f"'{command['command']}'" in sources, command
    used = {entry["command"] for entries in manifest["contributes"]["menus"].values() for entry in entries}
    assert used <= {command["command"] for command in manifest["contributes"]["commands"]}
    text = json.dumps(manifest)
    for path in set(re.findall(r"media/[\w/.]+", text)):
        assert (VSCODE / path).exists(), path


def test_vsix(run, tmp_path):
    package = tmp_path / "retort.vsix"
    run(ROOT / "scripts/editors/vsix", package)
    with zipfile.ZipFile(package) as archive:
        names = set(archive.namelist())
        ElementTree.fromstring(archive.read("[Content_Types].xml"))
        manifest = ElementTree.fromstring(archive.read("extension.vsixmanifest"))
        archive.extractall(tmp_path / "unpacked")
    assert {"extension/package.json", "extension/extension.js", "extension/media/graph.css"} <= names
    assert not [name for name in names if "/test/" in name or "/types/" in name]
    identity = manifest.find(".//{*}Identity")
    assert (identity.get("Id"), identity.get("Publisher")) == ("retort", "retort")
    types = {entry.get("Extension") for entry in ElementTree.fromstring((tmp_path / "unpacked/[Content_Types].xml").read_text())}
    assert {Path(name).suffix for name in names if Path(name).suffix and name != "[Content_Types].xml"} <= types


@pytest.mark.heavy
def test_vscode_types(run):
    run("tsc", "-p", VSCODE / "jsconfig.json")


@pytest.mark.heavy
def test_emacs_lint(run):
    run("emacs", "--batch", "-l", ROOT / "scripts/editors/emacs-lint.el")


@pytest.mark.heavy
def test_vim_with_ale(run, workspace, tmp_path):
    vim = shutil.which("vim.nox") or "vim"
    shown = tmp_path / "shown"
    run(vim, "-Nu", "NONE", "-i", "NONE", "-n", "-es", "-S", HERE / "ale.vim", WORKSPACE=workspace, SNIPPET=ROOT / "editors/vim-ale/retort.vim", SHOWN=shown)
    text = shown.read_text()
    assert "never closed" in text and "2 heads" in text
