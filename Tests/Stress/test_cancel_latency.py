"""How long a cancel takes: to the reply, and to the statement gone from the server."""
import subprocess
import time

from revisions import LONG, sql


def percentile(values, share):
    return sorted(values)[min(len(values) - 1, int(share * len(values)))] * 1000


class Watcher:
    """Asks pg_stat_activity over one connection of its own."""

    def __init__(self, url):
        self.process = subprocess.Popen(["psql", "-XAtq", url], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1)

    def running(self):
        self.process.stdin.write("SELECT count(*) FROM pg_stat_activity WHERE state = 'active' AND query LIKE '%pg_sleep(600)%' AND pid <> pg_backend_pid();\n")
        self.process.stdin.flush()
        return int(self.process.stdout.readline())

    def wait(self, count, limit=30):
        """When so many statements are running."""
        deadline = time.monotonic() + limit
        while self.running() != count:
            assert time.monotonic() < deadline, f"{count} statements were expected to run"
        return time.monotonic()

    def close(self):
        self.process.stdin.close()
        self.process.wait(10)


def cancelled(session, url, wait_until_running):
    """Cancels one upgrade in its long statement; the times of the request and of the reply."""
    token = f"t{time.monotonic_ns()}"
    run = session.start("migration/upgrade", {"target": "heads", "databaseURL": url, "workDoneToken": token, "confirm": "any"})
    session.wait_for_notification("$/progress", lambda params: params["token"] == token)
    wait_until_running()
    asked = time.monotonic()
    run.cancel()
    assert run.answered.wait(30), "the cancelled upgrade was not answered"
    answered = time.monotonic()
    assert "error" in run.response, run.response
    return asked, answered


def test_cancel_on_postgresql(serve, postgres, write_workspace, rounds, say):
    session = serve(write_workspace({"long.sql": sql("long", up=LONG["postgresql"])}))
    watcher, replies, stops = Watcher(postgres.url), [], []
    for _ in range(rounds(10, 200)):
        asked, answered = cancelled(session, postgres.url, lambda: watcher.wait(1))
        stops.append(watcher.wait(0) - asked)
        replies.append(answered - asked)
        assert not postgres.has_table("counted") if len(replies) % 50 == 1 else True
    watcher.close()
    say(f"postgresql, {len(replies)} cancels: reply p50 {percentile(replies, 0.5):.1f} ms, p99 {percentile(replies, 0.99):.1f} ms; "
        f"statement gone p50 {percentile(stops, 0.5):.1f} ms, p99 {percentile(stops, 0.99):.1f} ms")


def test_cancel_on_sqlite(serve, sqlite, write_workspace, rounds, say):
    session = serve(write_workspace({"long.sql": sql("long", up=LONG["sqlite"])}))
    replies = []
    for _ in range(rounds(10, 200)):
        asked, answered = cancelled(session, sqlite.url, lambda: time.sleep(0.02))
        replies.append(answered - asked)
    say(f"sqlite, {len(replies)} cancels: reply p50 {percentile(replies, 0.5):.1f} ms, p99 {percentile(replies, 0.99):.1f} ms")
