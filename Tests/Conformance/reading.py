#!/usr/bin/env python3
"""Scripts that read the database, run by the real Alembic and by Retort: reading.py RETORT [SCRIPT ...]

Each script of reading/ writes what it sees into a table. Both programs run it on fresh databases of both kinds; what the scripts saw, the schemas and
all other rows must be equal, and equal again after the downgrade. Prints how many steps are.
"""
import difflib
import os
import shutil
import sys
import tempfile

from schemas import Alembic, Failed, Retort, Workspace, differences, kinds

HERE = os.path.dirname(os.path.abspath(__file__))
SHOWN = int(os.environ.get("SHOW", "20"))


def compared(retort, name, kind):
    """Lines that differ, by step."""
    corpora = tempfile.mkdtemp(prefix="reading-")
    os.makedirs(os.path.join(corpora, name, "versions"))
    shutil.copy(os.path.join(HERE, "reading", name + ".py"), os.path.join(corpora, name, "versions"))
    workspace = Workspace(corpora, name)
    shutil.rmtree(corpora)
    sides = [Alembic(workspace, kind), Retort(retort, workspace, kind)]
    databases = [side.database() for side in sides]
    try:
        for command, target in (("upgrade", "heads"), ("downgrade", "base")):
            contents = []
            for side, database in zip(sides, databases):
                try:
                    side.run(database, command, target)
                except Failed as failure:
                    yield command, [f"{type(side).__name__} failed: {failure}"]
                    return
                contents.append(side.content(database))
            theirs, mine = contents
            lines = differences(mine, theirs)
            for table in theirs["data"]:
                lines += list(difflib.unified_diff(theirs["data"][table], mine["data"].get(table, []), "Alembic " + table, "Retort", lineterm="", n=0))[2:]
            yield command, [line for line in lines if not line.startswith("@@")]
    finally:
        for side in sides:
            side.close()
        workspace.remove()


def main():
    retort, *names = sys.argv[1:]
    names = names or sorted(name.removesuffix(".py") for name in os.listdir(os.path.join(HERE, "reading")) if name.endswith(".py"))
    equal = made = 0
    for name in names:
        for kind in kinds():
            for step, lines in compared(os.path.abspath(retort), name, kind):
                made += 1
                equal += not lines
                for line in lines[:SHOWN]:
                    print(f"  {name} {kind.dialect} {step}: {line}")
    print(f"{equal} of {made} steps equal")


main()
