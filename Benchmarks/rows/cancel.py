"""Cancelling an upgrade in mid statement on PostgreSQL: when the caller has its answer, and when the statement is gone from the server."""
import signal
import subprocess
import threading
import time

from harness import workspaces
from harness.peers import python
from harness.processes import Failed
from harness.rows import Row, at_least
from harness.session import Session

STATEMENT = "SELECT pg_sleep(30);"


class Watch:
    """Looks every few milliseconds whether the statement runs on a database."""

    def __init__(self, postgresql, database):
        self.query = (f"SELECT count(*) FROM pg_stat_activity WHERE datname = '{database}' AND state = 'active' AND query LIKE '%pg_sleep(30)%' "
                      "AND pid <> pg_backend_pid();\n")
        self.psql = subprocess.Popen(["psql", "-XqAt", postgresql.address("postgres")], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1)

    def until(self, runs, limit=60):
        """The time (monotonic, nanoseconds) at which the statement was first seen to run, or not to."""
        end = time.monotonic() + limit
        while time.monotonic() < end:
            self.psql.stdin.write(self.query)
            if (self.psql.stdout.readline().strip() != "0") == runs:
                return time.monotonic_ns()
            time.sleep(0.002)
        raise Failed("the statement " + ("was never seen to run" if runs else "did not go away"))

    def close(self):
        self.psql.stdin.close()
        self.psql.wait()


def by_signal(command, cwd, watch):
    """Seconds until the process ends, and until its statement is gone, after Ctrl-C."""
    process = subprocess.Popen(list(map(str, command)), cwd=cwd, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
    watch.until(True)
    time.sleep(0.2)
    ended = []
    waiting = threading.Thread(target=lambda: (process.wait(), ended.append(time.monotonic_ns())))
    began = time.monotonic_ns()
    process.send_signal(signal.SIGINT)
    waiting.start()
    gone = watch.until(False)
    waiting.join()
    return (ended[0] - began) / 1e6, (gone - began) / 1e6


def by_request(bench, workspace, url, watch):
    session = Session(workspace)
    run = session.send("migration/upgrade", {"databaseURL": url})
    session.sleep(2)
    session.mark()
    session.notify("$/cancelRequest", {"id": run})
    session.answered("cancelled", run, "error")
    session.end()
    played = []
    playing = threading.Thread(target=lambda: played.append(session.play(bench.servers["retort"], workspace)))
    playing.start()
    watch.until(True)
    gone = watch.until(False)
    playing.join()
    return played[0].times["cancelled"][0] * 1000, (gone - played[0].begun["cancelled"][0]) / 1e6


def measure(bench):
    workspace, _ = workspaces.sql_revision("sleep", STATEMENT)
    script = workspaces.copy_of(10, "sleep-python")
    for path in (script / "migrations/versions").glob("*.py"):
        path.unlink()
    (script / "migrations/versions/c16b00c5c0de_one.py").write_text(
        f'from alembic import op\n\nrevision = "c16b00c5c0de"\ndown_revision = None\n\n\ndef upgrade():\n    op.execute("{STATEMENT[:-1]}")\n')
    name = bench.postgresql.fresh()
    watch = Watch(bench.postgresql, name)
    try:
        sides = {
            "retort": lambda: by_request(bench, workspace, bench.postgresql.url(name), watch),
            "psql": lambda: by_signal(["psql", "-Xqc", STATEMENT, bench.postgresql.address(name)], None, watch),
            "alembic, psycopg": lambda: by_signal([python("alembic"), "-x", f"url={bench.postgresql.url(name, 'psycopg')}", "upgrade", "head"], script, watch),
        }
        found = {side: [] for side in sides}
        for _ in range(2 if bench.quick else 7):
            for side, run in sides.items():
                found[side].append(run())
    finally:
        watch.close()
        bench.postgresql.drop(name)
    for index, what in enumerate(("request to reply", "request to statement gone")):
        middle = {side: sorted(pair[index] for pair in pairs)[len(pairs) // 2] for side, pairs in found.items()}
        yield at_least(1, f"cancel in mid statement: {what}", "psql", "wall", "ms", middle["retort"], middle["psql"])
        yield Row(f"cancel in mid statement: {what}", "alembic, psycopg", "wall", "ms", middle["retort"], middle["alembic, psycopg"])
