"""Faults: what is left of a database when something is killed, cut, full or busy in the middle of a run."""
import itertools
import os
import shutil
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(Path(__file__).parent), str(ROOT / "Tests/EndToEnd")]
from session import Gone, RPCError, Session  # noqa: E402

import workspaces  # noqa: E402

NUMBERS = itertools.count(1)
COUNTS = {}
# `all`, or how many cases of each kind; a few of each when it is not set.
FAULTS = os.environ.get("FAULTS")
QUICK = FAULTS is None


def chosen(numbers, quick):
    """All of them, as many as FAULTS says, or with a quick selection about that many: spread evenly."""
    numbers = list(numbers)
    quick = quick if QUICK else len(numbers) if FAULTS == "all" else max(2, int(FAULTS))
    if len(numbers) <= quick:
        return numbers
    return [numbers[index * (len(numbers) - 1) // (quick - 1)] for index in range(quick)]


def count(name, converged):
    """Notes one case."""
    cases, good = COUNTS.get(name, (0, 0))
    COUNTS[name] = (cases + 1, good + bool(converged))


def pytest_terminal_summary(terminalreporter):
    if not COUNTS:
        return
    terminalreporter.section("faults: cases, converged")
    for name, (cases, good) in sorted(COUNTS.items()):
        terminalreporter.write_line(f"{name:58} {cases:5} {good:5}")
    terminalreporter.write_line(f"{'all':58} {sum(c for c, _ in COUNTS.values()):5} {sum(g for _, g in COUNTS.values()):5}")


def run(command, **options):
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, **options)
    assert done.returncode == 0, f"{command}: {done.stdout}{done.stderr}"
    return done.stdout


class PostgreSQL:
    """A database of its own on a server."""
    dialect = "postgresql"

    def __init__(self, server):
        self.server, self.name = server, f"fault_{os.getpid()}_{next(NUMBERS)}"
        self.base, self.port = server.rsplit("/", 1)[0], int(server.rsplit("/", 1)[0].rsplit(":", 1)[1])
        run(["psql", "-XAtq", server, "-c", f"CREATE DATABASE {self.name} STRATEGY file_copy"])

    @property
    def url(self):
        return f"{self.base}/{self.name}"

    def through(self, port):
        return f"postgresql://retort@127.0.0.1:{port}/{self.name}?sslmode=disable&gssencmode=disable"

    def query(self, sql, server=False):
        return run(["psql", "-XAtq", "-v", "ON_ERROR_STOP=1", self.server if server else self.url, "-c", sql]).strip()

    def orphans(self, limit=2.0):
        """Backends of a run that is gone, once the limit has passed."""
        deadline = time.monotonic() + limit
        while True:
            left = int(self.query(f"SELECT count(*) FROM pg_stat_activity WHERE datname = '{self.name}' AND application_name = 'retort'", server=True))
            if not left or time.monotonic() > deadline:
                return left
            time.sleep(0.1)

    def dump(self):
        text = run(["pg_dump", "--inserts", "--no-comments", "--no-owner", self.url])
        return "\n".join(line for line in text.split("\n") if line and not line.startswith(("--", "SET ", "SELECT pg_catalog.set_config", "\\")))

    def heads(self):
        if self.query("SELECT to_regclass('alembic_version') IS NULL") == "t":
            return []
        return sorted(self.query("SELECT version_num FROM alembic_version").split())

    def drop(self):
        if self.name is None:
            return
        name, self.name = self.name, None
        run(["psql", "-XAtq", self.server, "-c", f"DROP DATABASE {name} WITH (FORCE)"])


class SQLite:
    """A file of its own."""
    dialect = "sqlite"

    def __init__(self, folder, name=None):
        self.path = Path(folder) / f"{name or 'fault'}{next(NUMBERS)}.db"
        self.url = f"sqlite:///{self.path}"

    def query(self, sql):
        connection = sqlite3.connect(self.path, timeout=10)
        try:
            with connection:
                return "\n".join("|".join(str(value) for value in row) for row in connection.execute(sql))
        finally:
            connection.close()

    def dump(self):
        connection = sqlite3.connect(self.path)
        try:
            assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
            return "\n".join(sorted(connection.iterdump()))
        finally:
            connection.close()

    def heads(self):
        if not self.path.exists() or not self.query("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'"):
            return []
        return sorted(self.query("SELECT version_num FROM alembic_version").split())

    def orphans(self):
        return 0

    def drop(self):
        for path in self.path.parent.glob(self.path.name + "*"):
            path.unlink()


def write_workspace(root, files, url="sqlite:///%(here)s/none.db"):
    (root / "versions").mkdir(parents=True)
    (root / "alembic.ini").write_text(f"[alembic]\nscript_location = %(here)s\npath_separator = os\nsqlalchemy.url = {url}\n")
    env = (ROOT / "migrations/env.py").read_text()
    (root / "env.py").write_text(env.replace("if config.config_file_name is not None:\n    fileConfig(config.config_file_name)\n", ""))
    for name, text in files.items():
        (root / "versions" / name).write_text(text)
    return root


def upgrade(folder, url, limit=90, environment=None, **params):
    """One server, one upgrade: its result, its error, or None when the server has died."""
    session = Session(folder, environment=environment)
    try:
        session.initialize()
        return session.call("migration/upgrade", {"databaseURL": url} | params, limit)
    except RPCError as error:
        return error
    except (Gone, BrokenPipeError, ConnectionResetError, ValueError):
        return None
    finally:
        session.end()
        assert not session.violations, session.violations


@pytest.fixture(scope="session")
def server():
    url = os.environ.get("RETORT_TEST_POSTGRES")
    if not url:
        pytest.skip("RETORT_TEST_POSTGRES is not set; run it under scripts/postgres")
    return url


@pytest.fixture
def postgres(server):
    """Makes databases; drops them after the test."""
    made = []

    def make():
        made.append(PostgreSQL(server))
        return made[-1]
    yield make
    for database in made:
        database.drop()


@pytest.fixture
def sqlite(tmp_path):
    return lambda: SQLite(tmp_path)


@pytest.fixture(params=["sqlite", "postgres"])
def databases(request):
    """Makes databases of each kind."""
    return request.getfixturevalue(request.param)


@pytest.fixture
def workspace(tmp_path):
    def make(files, folder="workspace"):
        if isinstance(files, str):
            files = workspaces.FILES[files]
        return write_workspace(tmp_path / folder, files)
    return make


@pytest.fixture
def undisturbed(workspace, tmp_path):
    """The dump that a run without any fault leaves."""
    def dump(make, folder, **params):
        database = make()
        result = upgrade(folder, database.url, **params)
        assert isinstance(result, dict) and result["heads"] == ["e5"], getattr(result, "data", result)
        text = database.dump()
        assert "_retort_" not in text, "no table of Retort's own is left"
        return text
    return dump


@pytest.fixture
def shim(tmp_path):
    """The library that kills a process at one of its writes."""
    compiler = shutil.which("cc") or shutil.which("clang") or shutil.which("gcc")
    if not compiler or sys.platform != "linux":
        pytest.skip("the shim around write() needs a C compiler and Linux")
    library = tmp_path / "shim.so"
    run([compiler, "-shared", "-fPIC", "-O1", "-o", str(library), str(Path(__file__).parent / "shim.c"), "-ldl"])
    return str(library)
