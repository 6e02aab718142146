"""Other clients than the one of these tests: the examples of protocol/."""
import json
import shutil
import subprocess
import sys

import pytest

from conftest import ROOT


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
