"""The least that a request costs: the round trip of a trivial one, beside a C program that writes what it reads."""
import json

from harness import workspaces
from harness.peers import program
from harness.processes import percentile
from harness.rows import within
from harness.session import Session


def measure(bench):
    rounds = 2000 if bench.quick else 10_000
    folder = workspaces.folder(10)

    def trivial():
        session = Session(folder)
        for number in range(rounds):
            session.timed("migration/heads", {}, "answer" if number > 100 else "first")
        session.end()
        return session.play(bench.servers["retort"], folder).times["answer"]

    def echo():
        session = Session(initialize=False)
        for number in range(1, rounds):
            session.mark()
            session.raw(json.dumps({"jsonrpc": "2.0", "id": number, "result": ["0" * 40]}).encode())
            session.answered("answer", number)
        return session.play([program("echo")]).times["answer"]

    ours, theirs = [], []
    for _ in range(3):
        ours += trivial()
        theirs += echo()
    yield within(5, "round trip of a trivial request (migration/heads)", "a C pipe echo", "p50", "us", percentile(ours, 0.5) * 1e6, percentile(theirs, 0.5) * 1e6)
