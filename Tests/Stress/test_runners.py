"""Eight runners at once on one database: every one ends well, each revision is applied exactly once."""
import os
import random
import subprocess
import time
from pathlib import Path

import pytest
from conftest import endtoend
from revisions import py

RUNNERS, REVISIONS = 8, 10
SEED = 20261122


def chain():
    """Revisions that each leave one row: a revision applied twice leaves two."""
    made = "op.create_table('journal', sa.Column('revision', sa.String(20)))\n"
    return {f"r{number:02}.py": py(
        f"r{number:02}", f"r{number - 1:02}" if number else None,
        upgrade=(made if number == 0 else "") + f"op.create_table('t{number}', sa.Column('id', sa.Integer, primary_key=True))\nop.execute(\"INSERT INTO journal VALUES ('r{number:02}')\")")
        for number in range(REVISIONS)}


def databases(kind, request, tmp_path):
    """Fresh databases without end."""
    while True:
        if kind == "sqlite":
            yield endtoend.sqlite_database(tmp_path)
            continue
        server = os.environ["RETORT_TEST_POSTGRES"]
        name = f"stress_{os.getpid()}_{next(endtoend.NUMBERS)}"
        endtoend.psql(server, f"CREATE DATABASE {name}")
        url = server.rsplit("/", 1)[0] + "/" + name
        yield endtoend.Database("postgresql", url, lambda sql, url=url: endtoend.psql(url, sql))
        endtoend.psql(server, f"DROP DATABASE {name} WITH (FORCE)")


def start(workspace, url):
    return subprocess.Popen([os.environ["RETORT"], "-q", "upgrade", "--url", url, "heads"], cwd=workspace, stdin=subprocess.DEVNULL,
                            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)


def check(database, seen):
    assert database.heads() == [f"r{REVISIONS - 1:02}"], seen
    assert sorted(database.query("SELECT revision FROM journal").split("\n")) == [f"r{number:02}" for number in range(REVISIONS)], seen


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
@pytest.mark.parametrize("kills", [False, True])
def test_runners_apply_each_revision_once(kind, kills, request, tmp_path, write_workspace, rounds, say):
    if kind == "postgresql" and not os.environ.get("RETORT_TEST_POSTGRES"):
        pytest.skip("RETORT_TEST_POSTGRES is not set; run it under scripts/postgres")
    workspace: Path = write_workspace(chain())
    chance = random.Random(SEED)
    fresh = databases(kind, request, tmp_path)
    count, ended, began = rounds(1, 20), 0, time.monotonic()
    for _ in range(count):
        database = next(fresh)
        runners = [start(workspace, database.url) for _ in range(RUNNERS)]
        victim = None
        if kills:
            time.sleep(chance.uniform(0, 0.6))
            victim = chance.choice([runner for runner in runners if runner.poll() is None] or runners)
            victim.kill()
        for runner in runners:
            output = runner.communicate(timeout=120)[0]
            if runner is not victim:
                assert runner.returncode == 0, output
                ended += 1
        check(database, kind)
    fresh.close()
    say(f"{kind}: {ended} runners in {count} rounds{', one killed in each' if kills else ''} ended 0, each revision applied once ({time.monotonic() - began:.1f} s)")
