"""`retort current` and `alembic current` on a PostgreSQL database at the head of 10,000 revisions."""
from harness import workspaces
from harness.peers import python
from harness.processes import cost, in_turn
from harness.rows import at_least
from rows.upgrade_postgresql import on_fresh


def measure(bench):
    count = 1000 if bench.quick else 10_000
    folder = workspaces.folder(count)

    def both(name):
        cost([bench.retort, "stamp", "heads", "--url", bench.postgresql.url(name)], folder)
        return in_turn(
            bench.rounds(9), retort=lambda: cost([bench.retort, "current", "--url", bench.postgresql.url(name)], folder),
            alembic=(lambda: cost([python("alembic"), "-x", f"url={bench.postgresql.url(name, 'psycopg')}", "current"], folder), 1))

    sides = on_fresh(bench, both)
    yield at_least(500, f"current, {count:,} revisions, PostgreSQL", "alembic, psycopg", "wall", "ms", *(sides[name].median("wall") * 1000 for name in ("retort", "alembic")))
