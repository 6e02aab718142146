"""Upgrades on SQLite, a transaction a revision, beside a C loop over sqlite3 that runs the same statements with the same settings."""
import tempfile

from harness import scripts, workspaces
from harness.peers import program
from harness.processes import cost, in_turn
from harness.rows import within


def measure(bench):
    for count in [100] if bench.quick else [100, 1000]:
        statements = scripts.file(bench.retort, count, "sqlite", "nul")
        sides = in_turn(
            bench.rounds(7 if count == 100 else 3),
            retort=lambda: in_folder(lambda folder: cost([bench.retort, "-x", "each", "upgrade", "heads", "--url", f"sqlite:///{folder}/a.db"], workspaces.folder(count))),
            loop=lambda: in_folder(lambda folder: cost([program("sqlite_loop"), f"{folder}/a.db", "SELECT 1", statements])))
        yield within(1.1, f"upgrade of {count:,} revisions, SQLite", "a C sqlite3 loop", "wall", "ms", *(sides[name].median("wall") * 1000 for name in ("retort", "loop")))


def in_folder(run):
    with tempfile.TemporaryDirectory(prefix="retort-bench-", dir=workspaces.CACHE) as folder:
        return run(folder)
