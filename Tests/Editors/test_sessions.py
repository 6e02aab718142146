"""The same session in each editor: diagnostics, quick fix, preview, upgrade, cancel, upgrade, lenses and hints, downgrade with a question.

Each editor is the real program, driven by a script in its own language; VS Code, which can't be had here, by a stand-in for its API.
"""
import shutil
import sys
from pathlib import Path

import pytest
from conftest import ROOT

HERE = Path(__file__).parent
STEPS = 20


def program(name):
    found = shutil.which(name)
    assert found, f"{name} is missing: scripts/setup installs it"
    return found


def steps(output):
    """The steps that a session reports; all of them, or the session is not done."""
    lines = output.splitlines()
    assert "done" in lines, output[-6000:]
    return [line for line in lines if "ok " in line]


@pytest.mark.parametrize("nvim", ["nvim", str(Path(sys.executable).parent / "nvim")], ids=["debian", "wheel"])
def test_neovim(nvim, run, workspace):
    output = run(program(nvim), "--headless", "--clean", "-c", f"luafile {HERE / 'neovim.lua'}", WORKSPACE=workspace, EXTENSION=ROOT / "editors/neovim")
    assert len(steps(output)) >= STEPS


def test_emacs(run, workspace):
    output = run(program("emacs"), "--batch", "-l", HERE / "emacs.el", WORKSPACE=workspace, EXTENSION=ROOT / "editors/emacs")
    assert len(steps(output)) >= STEPS


@pytest.mark.parametrize("name", ["session", "features", "failing", "layout"])
def test_vscode_under_the_stand_in(name, run):
    output = run(program("node"), "--test", "--test-reporter=tap", ROOT / f"editors/vscode/test/{name}.test.js")
    assert "\n# fail 0" in output and "\n# pass 0" not in output
