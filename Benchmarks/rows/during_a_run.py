"""Previews while the same server upgrades a database, beside the same without."""
from harness import workspaces
from harness.processes import Failed, percentile
from harness.rows import within
from harness.session import Session
from rows.upgrade_postgresql import on_fresh


def measure(bench):
    rounds, count = 800, 1000
    folder = workspaces.folder(count)
    revision, _ = workspaces.usual_revision(count)
    params = {"revision": revision.id, "direction": "upgrade", "dialect": "postgresql"}

    def play(name):
        session = Session(folder)
        for _ in range(50):
            session.request("migration/preview", params)
        for _ in range(rounds):
            session.timed("migration/preview", params, "without")
        run = session.send("migration/upgrade", {"databaseURL": bench.postgresql.url(name), "transactionMode": "revision"})
        session.sleep(1.5)
        for _ in range(rounds):
            session.timed("migration/preview", params, "during")
        session.mark()
        session.answered("upgrade", run)
        session.end()
        played = session.play(bench.servers["retort"], folder)
        if played.times["upgrade"][0] < 0.05:
            raise Failed("the upgrade ended before the previews did")
        return played.times

    without, during = [], []
    for _ in range(1 if bench.quick else 3):
        times = on_fresh(bench, play)
        without += times["without"]
        during += times["during"]
    for name, share in (("p50", 0.5), ("p99", 0.99)):
        yield within(1.5, "a preview during a running upgrade", "the same without", name, "ms", percentile(during, share) * 1000, percentile(without, share) * 1000)
