"""A plain SQL revision of 10 MB: split and previewed; psql's own reading of it, without running it, beside it."""
from harness import workspaces
from harness.processes import cost, in_turn
from harness.rows import Row, under, within
from harness.session import Session

LINE = "INSERT INTO prices (product, valid_from, amount, remark) VALUES ({0}, '2026-01-01', {0}.25, 'it''s price number {0}; see the list -- of last year');\n"


def statements(megabytes):
    text, number = [], 0
    while number * len(LINE) < megabytes * 1_000_000:
        text.append(LINE.format(number))
        number += 1
    return "".join(text)


def measure(bench):
    sizes = (1, 10)
    times, psql = {}, {}
    for size in sizes:
        text = statements(size)
        folder, revision = workspaces.sql_revision(f"sql-{size}", text)
        script = workspaces.CACHE / f"read-{size}.sql"
        script.write_text(f"\\if false\n{text}\\endif\n")
        session = Session(folder)
        session.request("migration/heads", {})
        session.timed("migration/preview", {"revision": revision, "direction": "upgrade", "dialect": "postgresql"}, "preview")
        session.end()
        sides = in_turn(
            bench.rounds(5), retort=lambda: session.play(bench.servers["retort"], folder).times["preview"][0] * 1000,
            psql=lambda: cost(["psql", "-Xqf", script, bench.postgresql.address("postgres")]).wall * 1000)
        times[size], psql[size] = sides["retort"].middle, sides["psql"].middle
    yield Row("10 MB .sql revision: preview", "psql's reading", "wall", "ms", times[10], psql[10])
    yield under(300, "10 MB .sql revision: preview", "wall", "ms", times[10], "on idle cores")
    yield within(1.3, "10 MB .sql revision: preview, a MB", "itself at 1 MB", "wall", "ms", times[10] / 10, times[1], "linear in size")
