"""Hover, beside two language servers written in Rust, each on a file of its own language."""
from harness import workspaces
from harness.processes import percentile
from harness.rows import Row, at_least
from harness.session import Session

PYTHON = "import os  # noqa: F401\n" + "".join(f"\n\ndef function_{number}(value):\n    return value + {number}\n" for number in range(12))
SQL = "".join(f"CREATE TABLE table_{number} (id bigint PRIMARY KEY, title text NOT NULL, amount numeric(12, 2));\n" for number in range(20)) + "SELECT title FROM table_7;\n"


def measure(bench):
    rounds = 500 if bench.quick else 3000
    revision, path = workspaces.usual_revision(1000)
    line = revision.source[: revision.source.index("op.create_table")].count("\n")
    sides = {
        "retort": (workspaces.folder(1000), path.as_uri(), "python", revision.source, line, 8),
        "ruff": (workspaces.folder(10), (workspaces.CACHE / "hover.py").as_uri(), "python", PYTHON, 0, 18),
        "squawk": (workspaces.folder(10), (workspaces.CACHE / "hover.sql").as_uri(), "sql", SQL, 20, 9),
    }
    times = {name: [] for name in sides}
    for _ in range(3):
        for name, (folder, uri, language, text, line, character) in sides.items():
            session = Session(folder)
            session.open(uri, language, text)
            for number in range(rounds):
                session.timed("textDocument/hover", {"textDocument": {"uri": uri}, "position": {"line": line, "character": character}}, "answer" if number > 50 else "first")
            session.end()
            times[name] += [time * 1000 for time in session.play(bench.servers[name], folder).times["answer"]]
    for name, share in (("p50", 0.5), ("p99", 0.99)):
        yield at_least(1, "hover", "squawk server", name, "ms", percentile(times["retort"], share), percentile(times["squawk"], share))
        yield Row("hover", "ruff server", name, "ms", percentile(times["retort"], share), percentile(times["ruff"], share))
