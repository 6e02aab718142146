"""`retort heads` and `alembic heads`, a cold process each, on generated and on real workspaces."""
import os

from harness import workspaces
from harness.peers import python
from harness.processes import Failed, cost, in_turn
from harness.rows import Row, at_least, not_measured

REAL = ["apache-superset", "apache-airflow-core", "neutron"]


def measure(bench):
    counts = [1000] if bench.quick else [10, 100, 1000, 10_000]
    for count in counts:
        folder = workspaces.folder(count)
        yield from compared(bench, f"heads, {count:,} revisions", folder, [python("alembic"), "heads"], required=count == 1000)
    for corpus in [] if bench.quick else REAL:
        alembic = [python(), workspaces.HERE / "peers/alembic_with_standins.py", "heads"]
        try:
            yield from compared(bench, f"heads, {corpus}", workspaces.real(corpus), alembic, required=False)
        except Failed as failure:
            yield not_measured(f"heads, {corpus}", "alembic", "its revisions need another SQLAlchemy, or their project: " + str(failure).strip().splitlines()[-1][:120])


def compared(bench, work, folder, alembic, required):
    sides = in_turn(
        bench.rounds(9), retort=lambda: cost([bench.retort, "heads"], folder),
        alembic=(lambda: cost(alembic, folder, os.environ), bench.rounds(5)))
    for measure, floor in (("wall", 60), ("cpu", 100)):
        ours, theirs = (sides[name].median(measure) * 1000 for name in ("retort", "alembic"))
        name = "CPU" if measure == "cpu" else measure
        yield at_least(floor, work, "alembic", name, "ms", ours, theirs) if required else Row(work, "alembic", name, "ms", ours, theirs)
