"""The SQL of one revision after an edit of its text: a change and a request, to the answer."""
from harness import workspaces
from harness.peers import python
from harness.processes import percentile
from harness.rows import at_least, within
from harness.session import Session


def edits(count, rounds):
    """A session that edits a revision and asks for its SQL, `rounds` times."""
    revision, path = workspaces.usual_revision(count)
    session, uri = Session(workspaces.folder(count)), path.as_uri()
    session.open(uri, "python", revision.source)
    where = revision.source[: revision.source.index("op.create_table")].count("\n")
    place = {"line": where, "character": 4}
    for version in range(2, rounds + 12):
        session.mark()
        text = "# edited\n    " if version % 2 == 0 else ""
        end = place if version % 2 == 0 else {"line": where + 1, "character": 4}
        session.change(uri, version, [{"range": {"start": place, "end": end}, "text": text}])
        session.request("migration/preview", {"revision": revision.id, "direction": "upgrade", "dialect": "postgresql"}, "preview" if version > 11 else "first")
    session.end()
    return session


def measure(bench):
    rounds = 300 if bench.quick else 1500
    pygls = [python(), workspaces.HERE / "peers/language_server.py"]

    def play(command, count, rounds):
        return [time * 1000 for time in edits(count, rounds).play(command, workspaces.folder(count)).times["preview"]]

    ours, theirs = [], []
    for _ in range(3):
        ours += play(bench.servers["retort"], 1000, rounds)
        theirs += play(pygls, 1000, rounds // 3)
    for name, share, floor in (("p50", 0.5, 15), ("p99", 0.99, 10)):
        yield at_least(floor, "preview after an edit, 1,000 revisions", "pygls + Alembic", name, "ms", percentile(ours, share), percentile(theirs, share))
    if bench.quick:
        return
    few, many = [], []
    for _ in range(3):
        few += play(bench.servers["retort"], 100, rounds)
        many += play(bench.servers["retort"], 10_000, rounds)
    yield within(1.5, "preview after an edit, 10,000 revisions", "itself at 100", "p99", "ms", percentile(many, 0.99), percentile(few, 0.99))
