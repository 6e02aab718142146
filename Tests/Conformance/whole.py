#!/usr/bin/env python3
"""Whole scripts: what `upgrade heads --sql` prints from the beginning. whole.py RETORT CORPORA ORACLE OUT.json CORPUS ...

ORACLE holds CORPUS.DIALECT.whole.jsonl (`oracle.py ... whole`). Where Alembic gets through, Retort's script must be the same, and run where Alembic's
does: psql on a database of the server that RETORT_TEST_POSTGRES names, sqlite3 on a new file. Where Alembic stops, its steps and Retort's are counted:
one of Retort's counts when nothing of it is unknown.
"""
import json
import os
import subprocess
import sys
import tempfile
import uuid

from compare import Corpus
from normal import normal

LIMIT = 300
SHOWN = int(os.environ.get("SHOW", "0"))


class PostgreSQL:
    """A new database of the server at hand."""

    def __init__(self, server):
        self.server, self.name = server, "whole_" + uuid.uuid4().hex[:8]
        self.url = server.rsplit("/", 1)[0] + "/" + self.name

    def psql(self, url, *arguments):
        return subprocess.run(["psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", *arguments, url], capture_output=True, text=True, timeout=LIMIT)

    def runs(self, path):
        self.psql(self.server, "-c", f"CREATE DATABASE {self.name}")
        try:
            return self.psql(self.url, "-f", path)
        finally:
            self.psql(self.server, "-c", f"DROP DATABASE {self.name}")


class SQLite:
    def runs(self, path):
        with tempfile.TemporaryDirectory() as folder, open(path) as script:
            return subprocess.run(["sqlite3", "-bail", folder + "/new.db"], stdin=script, capture_output=True, text=True, timeout=LIMIT)


def executed(sql, database):
    """What the database complains about; None if nothing."""
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o755)
        with open(folder + "/script.sql", "w") as file:
            file.write(sql)
        run = database.runs(file.name)
    return (run.stderr or "failed").strip().split("\n")[0] if run.returncode else None


def complete_steps(result, files):
    """The steps of a preview of which nothing is unknown; `files` has the file of each revision."""
    incomplete = {row["uri"] for row in result["diagnostics"] if row.get("severity", 1) <= 2}
    steps = {row["revision"] for row in result["statements"] if row.get("revision")}
    return sum(files.get(revision) not in incomplete for revision in steps)


def main():
    retort, corpora, oracle, out, *names = sys.argv[1:]
    server = os.environ.get("RETORT_TEST_POSTGRES")
    databases = {"sqlite": SQLite, "postgresql": (lambda: PostgreSQL(server)) if server else None}
    count = dict.fromkeys(("whole", "same", "run in Alembic", "run", "steps", "reached", "complete"), 0)
    for name in names:
        corpus = Corpus(os.path.abspath(retort), corpora, name)
        history = ((corpus.ask("migration/history") or {}).get("result") or {"revisions": []})["revisions"]
        files = {revision["revision"]: revision["uri"] for revision in history}
        for dialect in ("postgresql", "sqlite"):
            with open(os.path.join(oracle, f"{name}.{dialect}.whole.jsonl")) as file:
                row = json.loads(file.readline())
            answer = corpus.ask("migration/preview", {"target": "heads", "direction": "upgrade", "dialect": dialect}, LIMIT) or {}
            result = answer.get("result") or {"sql": "", "diagnostics": [], "statements": []}
            count["steps"] += row["revisions"]
            count["reached"] += row["revisions"] if "sql" in row else max(0, row["steps"] - 1)
            if "sql" not in row:
                count["complete"] += complete_steps(result, files)
                continue
            count["whole"] += 1
            is_same = normal(result["sql"]) == normal(row["sql"])
            count["same"] += is_same
            count["complete"] += row["revisions"] if is_same else complete_steps(result, files)
            complaints = []
            if databases[dialect] and executed(row["sql"], databases[dialect]()) is None:
                count["run in Alembic"] += 1
                complaints = [text for text in [executed(result["sql"], databases[dialect]())] if text]
                count["run"] += not complaints
            if not is_same or complaints:
                print(f"  {name} {dialect}: {'' if is_same else 'other text'}", *complaints)
                if SHOWN and not is_same:
                    mine, theirs = normal(result["sql"]).split("\n"), normal(row["sql"]).split("\n")
                    at = next((number for number, pair in enumerate(zip(mine, theirs)) if pair[0] != pair[1]), min(len(mine), len(theirs)))
                    print("    <<<", *theirs[at:at + SHOWN], "    >>>", *mine[at:at + SHOWN], json.dumps(answer.get("error"))[:300], sep="\n")
        corpus.close()
    with open(out, "w") as file:
        json.dump(count, file)


main()
