"""Proof 3: servers that restart or end a session, disks that are full, files that are busy or read-only, statements that fail."""
import os
import pwd
import re
import shutil
import signal
import sqlite3
import subprocess
import threading
import time
from pathlib import Path

import pytest

import workspaces
from conftest import QUICK, PostgreSQL, Session, SQLite, chosen, count, run, upgrade, write_workspace
from proxy import Proxy
from revisions import py, sql
from test_cut import matches


def program(name):
    """Path of one of PostgreSQL's programs."""
    found = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"), reverse=True)
    return str(found[0]) if found else shutil.which(name) or pytest.skip(f"there is no {name} here")


def reachable(folder, bits=0o011):
    """Lets other users through the folders above; pytest's are the caller's alone."""
    for parent in list(folder.parents)[:-2]:
        parent.chmod(parent.stat().st_mode | bits)


class Cluster:
    """A PostgreSQL server that a test may restart."""

    def __init__(self, folder, port):
        self.folder, self.port = folder, port
        self.user = pwd.getpwnam("postgres") if os.geteuid() == 0 else None
        folder.mkdir()
        if self.user:
            os.chown(folder, self.user.pw_uid, self.user.pw_gid)
            reachable(folder)
        self.call("initdb", "--no-sync", "--auth=trust", "--username=retort", "--encoding=UTF8", "--locale=C.UTF-8")
        (folder / "postgresql.auto.conf").write_text(
            f"listen_addresses = '127.0.0.1'\nport = {port}\nunix_socket_directories = '{folder}'\nlog_min_messages = fatal\nmax_connections = 50\nfsync = off\n")
        self.call("pg_ctl", "start", "-w", "-l", str(folder / "log"))
        self.url = f"postgresql://retort@127.0.0.1:{port}/postgres"

    def call(self, name, *arguments):
        options = {"user": self.user.pw_uid, "group": self.user.pw_gid, "extra_groups": []} if self.user else {}
        done = subprocess.run([program(name), "-D", str(self.folder), *arguments], cwd="/", stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                              stderr=subprocess.DEVNULL, timeout=120, **options)
        assert done.returncode == 0, name

    def restart(self):
        self.call("pg_ctl", "restart", "-w", "-m", "immediate", "-l", str(self.folder / "log"))


@pytest.fixture(scope="module")
def cluster(tmp_path_factory):
    import socket
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    cluster = Cluster(tmp_path_factory.mktemp("cluster") / "data", port)
    yield cluster
    cluster.call("pg_ctl", "stop", "-m", "immediate")


def disturbed(database, folder, number, act, **params):
    """An upgrade through a proxy that calls `act` before the client's message of that number; the messages tell how many there are."""
    fired, over = threading.Event(), threading.Event()

    def before(message):
        if message.sender == "client" and message.number == number and not fired.is_set():
            fired.set()
            act()
            over.set()
    proxy = Proxy(database.port, before=before)
    try:
        result = upgrade(folder, database.through(proxy.port), **params)
        assert number is None or over.wait(120)
        return result, proxy.messages
    finally:
        proxy.close()


def every_statement(name, make, folder, expected, act, quick):
    database = make()
    _, messages = disturbed(database, folder, None, None)
    database.drop()
    numbers = [message.number for message in messages if message.sender == "client" and message.kind == b"Q"]
    wrong = []
    for number in chosen(numbers, quick):
        database = make()
        result, _ = disturbed(database, folder, number, lambda: act(database))
        problem = matches(database, result)
        again = upgrade(folder, database.url)
        if not problem and (not isinstance(again, dict) or database.dump() != expected):
            problem = f"the rerun does not converge: {getattr(again, 'data', again)}"
        count(name, not problem)
        if problem:
            wrong.append((number, problem))
        database.drop()
    assert not wrong, wrong[:3]


def test_terminated_backend(postgres, workspace, undisturbed):
    folder = workspace("postgresql")

    def act(database):
        database.query(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{database.name}' AND application_name = 'retort'", server=True)
        time.sleep(0.05)
    every_statement("pg_terminate_backend before each statement", postgres, folder, undisturbed(postgres, folder), act, 2)


def test_restarted_server(cluster, workspace, undisturbed):
    folder = workspace("postgresql")
    def make(): return PostgreSQL(cluster.url)
    every_statement("pg_ctl restart -m immediate before each statement", make, folder, undisturbed(make, folder), lambda _: cluster.restart(), 2)


def test_killed_in_a_concurrent_build(postgres, workspace):
    """CREATE INDEX CONCURRENTLY waits for another transaction when the server is killed: no orphan after 2 s, and the rerun repairs the INVALID index."""
    folder = workspace({
        "a1.sql": sql("a1", up="CREATE TABLE t (id INTEGER);"),
        "b2.sql": sql("b2", "a1", options="transaction:false", up="CREATE INDEX CONCURRENTLY ix ON t (id);")})
    database = postgres()
    assert upgrade(folder, database.url, target="a1")["heads"] == ["a1"]
    holder = subprocess.Popen(["psql", "-XAtq", database.url], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    holder.stdin.write("BEGIN; INSERT INTO t VALUES (1); SELECT 'open';\n")
    holder.stdin.flush()
    assert holder.stdout.readline() == "open\n"
    session = Session(folder)
    session.initialize()
    session.start("migration/upgrade", {"databaseURL": database.url})
    deadline = time.monotonic() + 30
    while database.query("SELECT count(*) FROM pg_index WHERE NOT indisvalid") != "1" and time.monotonic() < deadline:
        time.sleep(0.05)
    os.killpg(session.process.pid, signal.SIGKILL)
    session.end()
    orphans = database.orphans()
    invalid = database.query("SELECT indisvalid FROM pg_index WHERE indexrelid = 'ix'::regclass")
    holder.stdin.close()
    holder.wait(10)
    result = upgrade(folder, database.url)
    good = not orphans and invalid == "f" and isinstance(result, dict) and database.query("SELECT indisvalid FROM pg_index WHERE indexrelid = 'ix'::regclass") == "t"
    count("kill -9 in CREATE INDEX CONCURRENTLY", good)
    assert good, (orphans, invalid, result)


@pytest.fixture
def small_disk(tmp_path):
    """A file system of 3 MB."""
    folder = tmp_path / "small"
    folder.mkdir()
    done = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=3m,mode=777", "tmpfs", str(folder)], capture_output=True, text=True)
    if done.returncode:
        pytest.skip(f"a tmpfs can't be mounted here: {done.stderr.strip()}")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


FILLING = {
    "a1.sql": sql("a1", up="CREATE TABLE filled (id INTEGER, text TEXT);\nINSERT INTO filled VALUES (0, 'first');"),
    "b2.sql": sql("b2", "a1", up="WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 4000) INSERT INTO filled SELECT i, '" + "x" * 250 + "' FROM n;"),
    "c3.sql": sql("c3", "b2", options="transaction:false", up="CREATE INDEX ix_filled ON filled (text, id);\nVACUUM;"),
    "d4.sql": sql("d4", "c3", up="INSERT INTO filled VALUES (-1, 'last');"),
}


def test_full_disk_of_sqlite(small_disk, workspace, tmp_path):
    folder = workspace(FILLING)
    free = SQLite(tmp_path)
    assert upgrade(folder, free.url)["heads"] == ["d4"]
    expected, wrong, failed = free.dump(), [], 0
    for kilobytes in chosen(range(2900, 0, -200), 2):
        for mode in ("run", "revision"):
            database = SQLite(small_disk)
            ballast = small_disk / "ballast"
            ballast.write_bytes(b"\0" * kilobytes * 1024)
            result = upgrade(folder, database.url, transactionMode=mode)
            ballast.unlink()
            if not isinstance(result, dict):
                failed += 1
            told = result["heads"] if isinstance(result, dict) else result.data.get("heads", [])
            true = database.heads()
            again = upgrade(moved(folder, database, tmp_path), f"sqlite:///{tmp_path / database.path.name}", transactionMode=mode)
            good = told == true and isinstance(again, dict) and sqlite_at(tmp_path / database.path.name).dump() == expected
            count("full disk, sqlite", good)
            if not good:
                wrong.append((kilobytes, mode, told, true, getattr(result, "message", result), getattr(again, "data", again)))
            database.drop()
    assert not wrong, wrong[:3]
    assert failed, "no disk was full"


def moved(folder, database, target):
    """The same workspace, and the database moved to where there is room."""
    for path in database.path.parent.glob(database.path.name + "*"):
        shutil.copy(path, target / path.name)
    return folder


def sqlite_at(path):
    database = SQLite(path.parent)
    database.path = path
    return database


@pytest.mark.skipif(QUICK, reason="takes the half minute that a server has for its answer")
def test_server_that_falls_silent(postgres, workspace):
    """Nothing comes back any more once the run was cancelled: the reply comes all the same, and what it tells was read over another connection."""
    folder = workspace({"a1.sql": sql("a1", up="CREATE TABLE t (id INTEGER);\nSELECT pg_sleep(60);")})
    database, cancelled, silent = postgres(), threading.Event(), threading.Event()

    def before(message):
        if cancelled.is_set() and message.sql == "ROLLBACK":
            silent.set()
        return silent.is_set()
    proxy = Proxy(database.port, before=before)
    session = Session(folder)
    session.initialize()
    pending = session.start("migration/upgrade", {"databaseURL": database.through(proxy.port), "workDoneToken": "silent"})
    session.wait_for_notification("$/progress", lambda params: "pg_sleep" in params["value"].get("message", ""))
    cancelled.set()
    pending.cancel()
    assert pending.answered.wait(90), "the cancelled run was not answered"
    data = pending.response["error"]["data"]
    session.end()
    proxy.close()
    good = silent.is_set() and data["heads"] == database.heads() == [] and data["rolledBack"] == ["a1"]
    count("a server that falls silent after a cancel", good)
    assert good, data


def test_full_disk_of_postgres(small_disk, cluster, workspace):
    folder = workspace({name: text.replace("VACUUM;", "VACUUM filled;").replace("CREATE INDEX ix", "CREATE INDEX CONCURRENTLY ix") for name, text in FILLING.items()})
    space = small_disk / "space"
    space.mkdir()
    if cluster.user:
        os.chown(space, cluster.user.pw_uid, cluster.user.pw_gid)
        reachable(space)
    database = PostgreSQL(cluster.url)
    database.query(f"CREATE TABLESPACE small LOCATION '{space}'")
    database.query(f"ALTER DATABASE {database.name} SET default_tablespace = small")
    wrong = []
    for kilobytes in chosen(range(2700, 1000, -300), 2):
        ballast = small_disk / "ballast"
        ballast.write_bytes(b"\0" * kilobytes * 1024)
        result = upgrade(folder, database.url, transactionMode="revision")
        ballast.unlink()
        heads = database.heads()
        if database.query("SELECT to_regclass('filled') IS NOT NULL") == "t":
            database.query("VACUUM filled")  # the rows of the transaction that was rolled back take up the room that the rerun needs
        told = result["heads"] if isinstance(result, dict) else result.data["heads"]
        full = not isinstance(result, dict) and result.data.get("sqlstate") == "53100"
        again = upgrade(folder, database.url)
        good = full and told == heads and isinstance(again, dict) and database.query("SELECT count(*) FROM filled") == "4002" \
            and database.query("SELECT count(*) FROM pg_index WHERE NOT indisvalid") == "0"
        count("full disk, postgresql", good)
        if not good:
            wrong.append((kilobytes, told, heads, getattr(result, "data", result), getattr(again, "data", again)))
        database.query("DROP TABLE IF EXISTS filled; DROP TABLE alembic_version")
    database.drop()
    run(["psql", "-XAtq", cluster.url, "-c", "DROP TABLESPACE small"])
    assert not wrong, wrong[:2]


def test_busy_sqlite(sqlite, workspace):
    folder, database = workspace("sqlite"), sqlite()
    assert upgrade(folder, database.url, target="a1")["heads"] == ["a1"]
    other = sqlite3.connect(database.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    late = upgrade(folder, database.url, lockWaitMs=300)
    good = late.data["kind"] == "locked" and "writing to it" in late.message and database.heads() == ["a1"]
    session = Session(folder)
    session.initialize()
    pending = session.start("migration/upgrade", {"databaseURL": database.url, "workDoneToken": "busy"})
    session.wait_for_notification("$/progress", lambda params: "waiting for" in params["value"].get("message", ""))
    other.execute("ROLLBACK")
    result = pending.wait(60)
    session.end()
    count("SQLITE_BUSY from another writer", good and result["heads"] == ["e5"])
    assert good and result["heads"] == ["e5"]


def test_reader_of_sqlite(sqlite, workspace):
    """A reader that does not let go keeps a rollback journal's commit waiting: the run says so, and nothing has happened."""
    folder, database = workspace("sqlite"), sqlite()
    assert upgrade(folder, database.url, target="a1")["heads"] == ["a1"]
    other = sqlite3.connect(database.path, isolation_level=None)
    other.execute("BEGIN")
    other.execute("SELECT * FROM log").fetchall()
    late = upgrade(folder, database.url + "?timeout=0.3", target="b2")
    good = late.data["kind"] == "locked" and late.data["heads"] == ["a1"] and late.data["applied"] == [] and database.heads() == ["a1"]
    other.execute("ROLLBACK")
    good = good and upgrade(folder, database.url)["heads"] == ["e5"]
    count("SQLITE_BUSY from a reader at COMMIT", good)
    assert good, late.data


def test_read_only_file(workspace, tmp_path):
    folder = workspace("sqlite")
    database = SQLite(tmp_path)
    assert upgrade(folder, database.url, target="a1")["heads"] == ["a1"]
    dump = database.dump()
    for mode, what in ((0o444, "file"), (0o555, "folder")):
        place = tmp_path / what
        place.mkdir()
        path = Path(shutil.copy(database.path, place))
        path.chmod(0o444 if what == "file" else 0o666)
        place.chmod(0o777 if what == "file" else 0o555)
        command = [os.environ["RETORT"], "upgrade", "head", "--json", "--url", f"sqlite:///{path}"]
        if os.geteuid() == 0:
            for parent in [folder, *folder.parents[:-2], Path(os.environ["RETORT"]).parent]:
                parent.chmod(parent.stat().st_mode | 0o055)
            options = {"user": 65534, "group": 65534, "extra_groups": []}
        else:
            options = {}
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=60, **options)
        good = done.returncode == 255 and re.search("read.?only|permission|denied", done.stdout, re.I) and sqlite_at(path).dump() == dump
        count(f"read-only {what}, sqlite", good)
        assert good, (done.returncode, done.stdout, done.stderr)


def test_failing_statement_at_each_position(databases, workspace, undisturbed, tmp_path):
    """The script is mended afterwards, and the rerun goes on where the failed one stopped."""
    dialect = databases().dialect
    files = workspaces.FILES[dialect]
    expected = undisturbed(databases, workspace(dialect, "good"))
    spots = [(name, index) for name in ("c3.py", "d4.sql", "b2.sql") for index in positions(files[name], name)]
    wrong = []
    for number, (name, index) in enumerate(chosen(spots, 2)):
        for mode in ("run", "revision"):
            database = databases()
            folder = write_workspace(tmp_path / f"bad{number}{mode}", files | {name: broken(files[name], name, index)})
            result = upgrade(folder, database.url, transactionMode=mode)
            told, true = result.data["heads"], database.heads()
            (folder / "versions" / name).write_text(files[name])
            again = upgrade(folder, database.url, transactionMode=mode)
            good = result.data["kind"] == "statementFailed" and told == true and isinstance(again, dict) and database.dump() == expected
            count(f"failing statement, {dialect}, {mode}", good)
            if not good:
                wrong.append((name, index, mode, result.data, getattr(again, "data", again)))
            database.drop()
    assert not wrong, wrong[:2]


def positions(text, name):
    """Line numbers before which a failing statement can stand."""
    lines = text.split("\n")
    if name.endswith(".sql"):
        first = next(index for index, line in enumerate(lines) if line.startswith("-- migrate:up"))
        last = next(index for index, line in enumerate(lines) if line.startswith("-- migrate:down"))
        return [index for index in range(first + 1, last) if lines[index].strip()]
    first, last = lines.index("def upgrade():"), lines.index("def downgrade():")
    return [index for index in range(first + 1, last) if "op." in lines[index] and not lines[index].strip().startswith(("with", "batch."))]


def broken(text, name, index):
    lines = text.split("\n")
    statement = "INSERT INTO missing VALUES (1)"
    indent = lines[index][:len(lines[index]) - len(lines[index].lstrip())]
    lines.insert(index, statement + ";" if name.endswith(".sql") else f"{indent}op.execute({statement!r})")
    return "\n".join(lines)
