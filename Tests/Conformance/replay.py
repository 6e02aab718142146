#!/usr/bin/env python3
"""Replays operations.jsonl through `migration/preview`: replay.py RETORT operations.jsonl [EVERY]

Each piece becomes the upgrade of a revision. What Alembic prints must be printed; where Alembic raises, Retort must refuse or say that the preview
is incomplete. EVERY: only each so-manieth piece. Prints how many are right.
"""
import collections
import itertools
import json
import os
import shutil
import sys
import tempfile

from normal import normal
from server import Gone, Server

CHUNK = 800
SHOWN = int(os.environ.get("SHOW", "0"))
INI = "[alembic]\nscript_location = %(here)s\npath_separator = os\nsqlalchemy.url = {dialect}://\n"
ENV = """from alembic import context
from sqlalchemy import MetaData
context.configure(url=context.config.get_main_option("sqlalchemy.url"), target_metadata=MetaData(naming_convention={convention!r}), literal_binds=True,
                  dialect_opts={{"paramstyle": "named"}})
with context.begin_transaction():
    context.run_migrations()
"""


def indented(code):
    return "".join(f"    {line}\n" for line in code.split("\n"))


def workspace(rows, dialect, convention):
    folder = tempfile.mkdtemp(prefix="replay-")
    os.makedirs(folder + "/versions")
    with open(folder + "/alembic.ini", "w") as file:
        file.write(INI.format(dialect=dialect))
    with open(folder + "/env.py", "w") as file:
        file.write(ENV.format(convention=convention or {"ix": "ix_%(column_0_label)s"}))
    for number, row in enumerate(rows):
        with open(f"{folder}/versions/vector{number}.py", "w") as file:
            file.write("\n".join(["from alembic import op", *row["imports"]]) + f"\n\nrevision = 'vector{number}'\ndown_revision = None\n\n\ndef upgrade():\n"
                       + indented(row["code"]) + "\n\ndef downgrade():\n    pass\n")
    return folder


def operations(sql):
    """The part of a step's SQL between its comment and the version table's statement."""
    after = sql.split("-- Running upgrade", 1)[-1].split("\n", 1)[-1]
    return after.rsplit("INSERT INTO alembic_version", 1)[0]


def outcome(row, answer):
    if "error" in answer:
        return "same" if row["error"] else "error"
    result = answer["result"]
    if row["error"]:
        return "same" if not result["complete"] or result["diagnostics"] else "documented" if result["differences"] else "not refused"
    if normal(operations(result["sql"])) == normal(row["sql"]):
        return "same"
    return "documented" if result["differences"] else "wrong" if result["complete"] else "incomplete"


def main():
    retort, path, *every = sys.argv[1:]
    groups, count, shown = collections.defaultdict(list), collections.Counter(), 0
    with open(path) as file:
        for row in itertools.islice(map(json.loads, file), 0, None, int(every[0]) if every else 1):
            group = groups[row["dialect"], json.dumps(row["naming_convention"])]
            if not group or len(group[-1]) == CHUNK:
                group.append([])
            group[-1].append(row)
    for (dialect, convention), rows in ((key, rows) for key, chunks in groups.items() for rows in chunks):
        folder = workspace(rows, dialect, json.loads(convention))
        server = None
        for number, row in enumerate(rows):
            try:
                server = server or Server(os.path.abspath(retort), folder)
                answer = server.call("migration/preview", {"revision": f"vector{number}", "direction": "upgrade", "dialect": dialect})
                found = outcome(row, answer)
            except Gone:
                answer, found = {}, "dead"
                if server:
                    server.kill()
                server = None
            count[found] += 1
            if found not in ("same", "documented") and shown < SHOWN:
                shown += 1
                print(f"--- {found}: {dialect} {row['id']}\n{row['code']}\n<<< Alembic\n{row['error'] or row['sql']}\n>>> Retort\n{json.dumps(answer)[:1500]}\n")
        if server:
            server.stop()
        shutil.rmtree(folder, ignore_errors=True)
    print(", ".join(f"{found} {number}" for found, number in sorted(count.items())) + f", of {sum(count.values())}")


if __name__ == "__main__":
    main()
