"""The graph of text, which Neovim and Emacs draw alike: graphs.txt has revisions with their parents, and what is drawn."""
import sys
from pathlib import Path

import pytest
from conftest import ROOT

HERE = Path(__file__).parent
GRAPHS = HERE / "graphs.txt"


def cases(text):
    return [case.strip("\n") for case in text.split("===\n") if case.strip()]


@pytest.mark.parametrize(("command", "extension"), [
    (["nvim", "--headless", "--clean", "-c", f"luafile {HERE / 'neovim_graph.lua'}"], "neovim"),
    ([Path(sys.executable).parent / "nvim", "--headless", "--clean", "-c", f"luafile {HERE / 'neovim_graph.lua'}"], "neovim"),
    (["emacs", "--batch", "-l", HERE / "emacs_graph.el"], "emacs"),
], ids=["neovim-debian", "neovim-wheel", "emacs"])
def test_drawn(command, extension, run):
    output = run(*command, EXTENSION=ROOT / "editors" / extension, GRAPHS=GRAPHS)
    drawn = [case for case in cases(output[output.index("a:\n"):])]
    assert drawn == cases(GRAPHS.read_text())


@pytest.mark.parametrize("nvim", ["nvim", Path(sys.executable).parent / "nvim"], ids=["debian", "wheel"])
def test_unreachable_database(nvim, run, workspace):
    ini = workspace / "alembic.ini"
    ini.write_text(ini.read_text().replace("sqlite:///%(here)s/shop.db", "postgresql://nobody:secret@127.0.0.1:1/shop"))
    output = run(nvim, "--headless", "--clean", "-c", f"luafile {HERE / 'neovim_unreachable.lua'}", EXTENSION=ROOT / "editors/neovim", WORKSPACE=workspace)
    assert "shop: cannot connect to" in output and "2b0000000002 orders (head)" in output
    assert output.rstrip().endswith("shop: not reached")
    assert "lenses: 0" in output
    assert "secret" not in output and "Error" not in output
