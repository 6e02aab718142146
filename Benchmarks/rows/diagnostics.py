"""From a change of a document to its diagnostics, on files of the same size."""
from harness import workspaces
from harness.processes import percentile
from harness.rows import Row, at_least, under
from harness.scripts import plain
from harness.session import Session


ERRORS = {"python": "x = = 1", "sql": "SELEKT;"}


def times(server, folder, uri, language, text, rounds, pull=False):
    """Milliseconds from an edit to the diagnostics of that version; each edit makes a syntax error or takes it away."""
    session = Session(folder)
    session.open(uri, language, text)
    line, error = text.count("\n"), ERRORS[language]
    for version in range(2, rounds + 12):
        name = "first" if version < 12 else "answer"
        session.mark()
        end = {"line": line, "character": len(error) if version % 2 else 0}
        session.change(uri, version, [{"range": {"start": {"line": line, "character": 0}, "end": end}, "text": "" if version % 2 else error}])
        if pull:
            session.request("textDocument/diagnostic", {"textDocument": {"uri": uri}}, name)
        else:
            session.diagnostics(name, version)
    session.end()
    return [time * 1000 for time in session.play(server, folder).times["answer"]]


def measure(bench):
    revision, path = workspaces.usual_revision(1000)
    long = workspaces.long_revision(3000)
    sql = "".join(statement + ";\n" for _, statements in plain(bench.retort, 1000, "postgresql") for statement in statements)
    for name, folder, path, text, rounds in (
            ("a usual revision", workspaces.folder(1000), path, revision.source, 400), ("3,000 lines", *long, 60)):
        rounds = rounds // 4 if bench.quick else rounds
        found = {"retort": [], "ruff": [], "squawk": []}
        for _ in range(3):
            found["retort"] += times(bench.servers["retort"], folder, path.as_uri(), "python", text, rounds)
            found["ruff"] += times(bench.servers["ruff"], folder, path.as_uri(), "python", text, rounds)
            found["squawk"] += times(bench.servers["squawk"], folder, path.with_suffix(".sql").as_uri(), "sql", sql[: sql.index(";\n", len(text)) + 2], rounds, pull=True)
        for figure, share in (("p50", 0.5), ("p99", 0.99)):
            values = {server: percentile(all, share) for server, all in found.items()}
            work = f"change to diagnostics, {name}"
            yield at_least(1, work, "squawk server", figure, "ms", values["retort"], values["squawk"])
            yield Row(work, "ruff server", figure, "ms", values["retort"], values["ruff"])
        yield under(20, work, "p99", "ms", values["retort"], "on idle cores")
