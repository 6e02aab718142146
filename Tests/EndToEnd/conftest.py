import itertools
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from session import Session  # noqa: E402

ROOT = Path(__file__).resolve().parents[2]
NUMBERS = itertools.count(1)


class Database:
    """A database of a test's own."""

    def __init__(self, dialect, url, query):
        self.dialect, self.url, self.query = dialect, url, query

    def heads(self):
        return sorted(row for row in self.query("SELECT version_num FROM alembic_version").split("\n") if row)

    def has_table(self, name):
        catalogue = "pg_tables WHERE tablename" if self.dialect == "postgresql" else "sqlite_master WHERE type = 'table' AND name"
        return self.query(f"SELECT count(*) FROM {catalogue} = '{name}'") == "1"


def psql(url, sql):
    done = subprocess.run(["psql", "-XAtq", "-v", "ON_ERROR_STOP=1", url, "-c", sql], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def sqlite_database(folder):
    import sqlite3
    path = folder / f"test{next(NUMBERS)}.db"

    def query(sql):
        connection = sqlite3.connect(path)
        try:
            with connection:
                return "\n".join("|".join(str(value) for value in row) for row in connection.execute(sql))
        finally:
            connection.close()
    return Database("sqlite", f"sqlite:///{path}", query)


@pytest.fixture
def sqlite(tmp_path):
    return sqlite_database(tmp_path)


@pytest.fixture
def postgres():
    server = os.environ.get("RETORT_TEST_POSTGRES")
    if not server:
        pytest.skip("RETORT_TEST_POSTGRES is not set; run it under scripts/postgres")
    name = f"test_{os.getpid()}_{next(NUMBERS)}"
    psql(server, f"CREATE DATABASE {name}")
    url = server.rsplit("/", 1)[0] + "/" + name
    yield Database("postgresql", url, lambda sql: psql(url, sql))
    psql(server, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(params=["sqlite", "postgres"])
def database(request):
    """One test on SQLite and one on PostgreSQL."""
    return request.getfixturevalue(request.param)


@pytest.fixture
def shop(tmp_path):
    """A copy of the sample workspace."""
    return Path(shutil.copytree(ROOT / "migrations", tmp_path / "shop", ignore=shutil.ignore_patterns("*.db", "__pycache__")))


@pytest.fixture
def serve():
    """Starts servers; ends them after the test and holds what crossed the wire against the contract."""
    sessions = []

    def start(folder, *arguments, initialize=True, capabilities=None, **options):
        session = Session(folder, *arguments, **options)
        sessions.append(session)
        if initialize:
            session.initialize(capabilities)
        return session
    yield start
    for session in sessions:
        session.end()
    violations = [violation for session in sessions for violation in session.violations]
    assert not violations, "against the contract:\n" + "\n".join(violations[:20])


@pytest.fixture
def session(serve, shop):
    """A server on the sample workspace."""
    return serve(shop)


@pytest.fixture
def write_workspace(tmp_path):
    """Makes a workspace of given revision files; the URL is an SQLite database beside them."""
    def write(files, url="sqlite:///%(here)s/test.db", folder="workspace"):
        root = tmp_path / folder
        (root / "versions").mkdir(parents=True)
        (root / "alembic.ini").write_text(f"[alembic]\nscript_location = %(here)s\npath_separator = os\nsqlalchemy.url = {url}\n")
        shutil.copy(ROOT / "migrations/env.py", root)
        env = (root / "env.py").read_text().replace("if config.config_file_name is not None:\n    fileConfig(config.config_file_name)\n", "")
        (root / "env.py").write_text(env)
        shutil.copy(ROOT / "migrations/script.py.mako", root)
        for name, content in files.items():
            path = root / "versions" / name
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return root
    return write
