"""10,000 revisions on PostgreSQL with a transaction each; and what a plan says of all in one, which would need more locks than the server has."""
import json
import subprocess

from harness import scripts, workspaces
from harness.processes import Failed, cost, in_turn
from harness.rows import Row, within
from rows.upgrade_postgresql import on_fresh


def measure(bench):
    count = 1000 if bench.quick else 10_000
    folder = workspaces.folder(count)
    script = scripts.file(bench.retort, count, "postgresql", "sql")
    sides = in_turn(
        1 if bench.quick else 2,
        retort=lambda: on_fresh(bench, lambda name: cost([bench.retort, "-x", "each", "upgrade", "heads", "--url", bench.postgresql.url(name)], folder)),
        psql=lambda: on_fresh(bench, lambda name: cost(["psql", "-Xq", "-v", "ON_ERROR_STOP=1", "-f", script, bench.postgresql.address(name)])))
    for measure, floor in (("wall", 1.1), ("cpu", None)):
        ours, theirs = (sides[name].median(measure) * 1000 for name in ("retort", "psql"))
        work = f"upgrade of {count:,} revisions, PostgreSQL, a transaction each"
        yield within(floor, work, "psql -f of the same statements", measure, "ms", ours, theirs) if floor else Row(work, "psql -f of the same statements", "client CPU", "ms", ours, theirs)
    if not bench.quick:
        yield on_fresh(bench, lambda name: warning(bench, folder, name))


def warning(bench, folder, name):
    """Whether the plan of one transaction says that it would exhaust max_locks_per_transaction."""
    params = {"target": "heads", "direction": "upgrade", "databaseURL": bench.postgresql.url(name), "from": "current"}
    run = subprocess.run([bench.retort, "rpc", "migration/plan", json.dumps(params)], cwd=folder, capture_output=True, text=True, timeout=300)
    if run.returncode:
        raise Failed(run.stderr)
    said = [hazard["message"] for hazard in json.loads(run.stdout)["hazards"] if "max_locks_per_transaction" in hazard["message"]]
    return Row("plan of 10,000 revisions in one transaction names max_locks_per_transaction", "", "said", "", floor="before the first statement", met=bool(said),
               note=said[0] if said else "")
