"""Upgrades on PostgreSQL, a transaction a revision, beside a C loop over libpq that sends the same statements."""
from contextlib import nullcontext

from harness import scripts, workspaces
from harness.peers import program
from harness.postgresql import Delay
from harness.processes import cost, in_turn
from harness.rows import within

DELAY = 2


def measure(bench):
    for count in [100] if bench.quick else [100, 1000]:
        statements = scripts.file(bench.retort, count, "postgresql", "nul")
        for place, line in (("Unix socket", nullcontext()), (f"TCP with {DELAY} ms", Delay(bench.postgresql.port, DELAY))):
            with line as delay:
                port = delay.port if delay else None
                sides = in_turn(
                    bench.rounds(7 if count == 100 else 3),
                    retort=lambda: on_fresh(bench, lambda name: cost(
                        [bench.retort, "-x", "each", "upgrade", "heads", "--url", bench.postgresql.url(name, port=port)], workspaces.folder(count))),
                    loop=lambda: on_fresh(bench, lambda name: cost(
                        [program("libpq_loop"), bench.postgresql.address(name, "127.0.0.1" if port else None, port), statements])))
            work = f"upgrade of {count:,} revisions, PostgreSQL, {place}"
            for measure, floor in (("wall", 1.1), ("cpu", 5)):
                ours, theirs = (sides[name].median(measure) * 1000 for name in ("retort", "loop"))
                yield within(floor, work, "a C libpq loop", "client CPU" if measure == "cpu" else measure, "ms", ours, theirs)


def on_fresh(bench, run):
    """Runs on a database of its own, which is dropped afterwards."""
    name = bench.postgresql.fresh()
    try:
        return run(name)
    finally:
        bench.postgresql.drop(name)
