"""A server under abuse: it stays bounded and responsive, and a later client is served."""
import json
import os
import subprocess
import sys
import time

from conftest import endtoend
from revisions import LONG, py, sql

MEGABYTE = 1024
# What one session may hold beyond what it began with: its queues are bounded (SessionLimits).
ALLOWED = 200 * MEGABYTE


def memory(process):
    """The most that the server has held, in kB."""
    with open(f"/proc/{process.pid}/status") as file:
        return next(int(line.split()[1]) for line in file if line.startswith("VmHWM"))


def files(dialect):
    return {"a.py": py("a", upgrade="op.create_table('t', sa.Column('id', sa.Integer, primary_key=True))", downgrade="op.drop_table('t')"),
            "long.sql": sql("long", "a", up=LONG[dialect])}


def upgrade(session, database):
    """An upgrade that is in its long statement."""
    run = session.start("migration/upgrade", {"target": "heads", "databaseURL": database.url, "workDoneToken": "u", "confirm": "any"})
    session.wait_for_notification("$/progress", lambda params: params["token"] == "u" and "long" in json.dumps(params))
    return run


def served(serve, folder, database):
    """A new client gets its answers, and the database is free."""
    later = serve(folder)
    assert later.call("migration/preview", {"revision": "a", "direction": "upgrade"})["complete"]
    assert later.call("migration/upgrade", {"target": "a", "databaseURL": database.url}, 60)["heads"] == ["a"]
    assert later.close() == 0


def test_previews_during_an_upgrade(serve, database, write_workspace, rounds, say):
    folder = write_workspace(files(database.dialect))
    session = serve(folder)
    run = upgrade(session, database)
    before, began = memory(session.process), time.monotonic()
    previews = [session.start("migration/preview", {"revision": "a", "direction": "upgrade"}) for _ in range(rounds(200, 1000))]
    assert all("CREATE TABLE t" in preview.wait(60)["sql"] for preview in previews)
    took = time.monotonic() - began
    assert not run.answered.is_set(), run.response
    run.cancel()
    assert run.answered.wait(30)
    assert memory(session.process) - before < ALLOWED
    say(f"{database.dialect}: {len(previews)} previews during an upgrade in {took:.2f} s, {(memory(session.process) - before) / MEGABYTE:.0f} MB more")
    served(serve, folder, database)


def test_cancels_of_unknown_ids(serve, sqlite, write_workspace, rounds, say):
    folder = write_workspace(files("sqlite"))
    session = serve(folder)
    session.call("migration/heads")
    before = memory(session.process)
    for number in range(rounds(2_000, 10_000)):
        session.notify("$/cancelRequest", {"id": number + 1_000_000 if number % 2 else f"none-{number}"})
    assert session.call("migration/heads")["revisions"]
    assert memory(session.process) - before < ALLOWED
    say(f"{rounds(2_000, 10_000)} cancels of unknown ids: {(memory(session.process) - before) / MEGABYTE:.0f} MB more")
    served(serve, folder, sqlite)


def test_clients_that_close_their_input(serve, database, write_workspace, rounds):
    folder = write_workspace(files(database.dialect))
    for _ in range(rounds(1, 10)):
        session = serve(folder, checked=False)
        upgrade(session, database)
        session.process.stdin.close()
        session.process.wait(20)
    served(serve, folder, database)


CLIENT = """
import sys, time
sys.path.insert(0, sys.argv[1])
from pathlib import Path
from session import Session
session = Session(Path(sys.argv[2]), checked=False)
session.initialize()
session.start("migration/upgrade", {"target": "heads", "databaseURL": sys.argv[3], "workDoneToken": "u", "confirm": "any"})
session.wait_for_notification("$/progress", lambda params: "long" in str(params))
print(session.process.pid, flush=True)
time.sleep(600)
"""


def is_running(pid):
    try:
        with open(f"/proc/{pid}/stat") as file:
            return file.read().rpartition(")")[2].split()[0] not in "ZX"
    except FileNotFoundError:
        return False


def test_clients_that_are_killed(serve, database, write_workspace, rounds):
    folder = write_workspace(files(database.dialect))
    for _ in range(rounds(1, 10)):
        client = subprocess.Popen([sys.executable, "-c", CLIENT, str(endtoend.ROOT / "Tests/EndToEnd"), str(folder), database.url], stdout=subprocess.PIPE, text=True)
        pid = int(client.stdout.readline())
        client.kill()
        client.wait(10)
        deadline = time.monotonic() + 20
        while is_running(pid):
            assert time.monotonic() < deadline, "the server outlives its client"
            time.sleep(0.02)
    served(serve, folder, database)


def frame(message):
    body = json.dumps({"jsonrpc": "2.0"} | message).encode()
    return b"Content-Length: %d\r\n\r\n" % len(body) + body


def test_a_client_that_never_reads(serve, sqlite, write_workspace, rounds, say):
    folder = write_workspace(files("sqlite"))
    process = subprocess.Popen([os.environ["RETORT"], "serve", "--stdio"], cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    try:
        process.stdin.write(frame({"id": 0, "method": "initialize", "params": {"processId": os.getpid(), "rootUri": folder.as_uri(), "capabilities": {}}})
                            + frame({"method": "initialized", "params": {}}))
        process.stdin.flush()
        assert process.stdout.read(1)
        before = peak = memory(process)
        question = frame({"id": "x", "method": "migration/preview", "params": {"revision": "a", "direction": "upgrade"}})
        os.set_blocking(process.stdin.fileno(), False)
        sent, deadline = 0, time.monotonic() + rounds(3, 30)
        while time.monotonic() < deadline and process.poll() is None:
            try:
                sent += os.write(process.stdin.fileno(), question * 100)
            except BlockingIOError:
                time.sleep(0.05)
            except BrokenPipeError:
                break
            try:
                peak = max(peak, memory(process))
            except (FileNotFoundError, StopIteration):
                break
        ended = process.poll() is not None
    finally:
        process.kill()
        process.wait(10)
    assert peak - before < ALLOWED
    say(f"a client that never reads: {sent // len(question)} requests taken, {(peak - before) / MEGABYTE:.0f} MB more, then "
        + ("the session ends" if ended else "nothing more is read"))
    served(serve, folder, sqlite)
