import os
import subprocess
from pathlib import Path

import pytest
import workspace as workspaces

ROOT = Path(__file__).resolve().parents[2]
LIMIT = 300


@pytest.fixture
def workspace(tmp_path):
    """Two heads, and a syntax error."""
    return workspaces.make(tmp_path / "shop")


@pytest.fixture
def run(tmp_path):
    """Runs an editor with a home of its own, to its end; the output is the failure's explanation."""
    def run(*command, **environment):
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("PG", "XDG_", "RETORT_")) and name != "DATABASE_URL"}
        home = tmp_path / "home"
        home.mkdir(exist_ok=True)
        done = subprocess.run(
            [str(word) for word in command], env=kept | {"HOME": str(home), "LANG": "C.UTF-8", **{name: str(value) for name, value in environment.items()}},
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace", timeout=LIMIT)
        assert done.returncode == 0, f"exit status {done.returncode}\n{done.stdout[-6000:]}"
        return done.stdout
    return run
