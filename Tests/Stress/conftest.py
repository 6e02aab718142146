"""Stress tests: the sessions and databases of the end-to-end tests, in numbers.

RETORT_STRESS=full makes the long runs of `make stress`; without it each test does a few rounds, enough for `make test`.
"""
import importlib.util
import os
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "EndToEnd"))
spec = importlib.util.spec_from_file_location("endtoend", HERE.parent / "EndToEnd/conftest.py")
endtoend = importlib.util.module_from_spec(spec)
spec.loader.exec_module(endtoend)
database, sqlite, postgres, serve, write_workspace = (getattr(endtoend, name) for name in ("database", "sqlite", "postgres", "serve", "write_workspace"))
IS_FULL = os.environ.get("RETORT_STRESS") == "full"


@pytest.fixture
def rounds():
    """How often: rounds(few, many)."""
    return lambda few, many: many if IS_FULL else few


@pytest.fixture
def say(capsys):
    """Prints a figure past pytest."""
    def say(text):
        with capsys.disabled():
            print(f"\n  {text}", end="", flush=True)
    return say
