#!/usr/bin/env python3
"""Holds Retort's previews against the oracle's SQL, revision by revision: compare.py RETORT CORPORA ORACLE OUT.json CORPUS ...

A workspace is made of each corpus (alembic.ini, the sample workspace's env.py, the versions folder) and one server started on it.
First its heads, bases and history are compared; then, for each row of the oracle, `migration/preview` is asked for that step.

same        the oracle's SQL, byte for byte after normal.py
documented  other SQL, and the preview names the rows of docs/differences.md that explain it
wrong       other SQL, and the preview says that it is complete: the worst outcome
incomplete  other SQL, and the preview says so
error       an error instead of a preview
dead        no answer in 20 s, or the server went away
Where the oracle has no SQL: beyond (complete SQL all the same), partial (incomplete, says so), refused (an error), dead.
Rows whose SQL holds a fresh UUID or time are not judged (unstable.json).
"""
import collections
import json
import os
import shutil
import sys
import tempfile

from normal import same
from server import Gone, Server

HERE = os.path.dirname(os.path.abspath(__file__))
SHOWN = int(os.environ.get("SHOW", "0"))
INI = """[alembic]
script_location = %(here)s
version_locations = %(here)s/versions
path_separator = os
recursive_version_locations = true
sqlalchemy.url = postgresql+asyncpg://u:p@localhost/db
"""


def read(path):
    with open(path) as file:
        return [json.loads(line) for line in file]


class Corpus:
    def __init__(self, retort, corpora, name):
        self.retort, self.name, self.server = retort, name, None
        self.folder = tempfile.mkdtemp(prefix="conformance-")
        with open(os.path.join(self.folder, "alembic.ini"), "w") as file:
            file.write(INI)
        with open(os.path.join(HERE, "../../migrations/env.py")) as env, open(os.path.join(self.folder, "env.py"), "w") as file:
            file.write(env.read().replace("if config.config_file_name is not None:\n    fileConfig(config.config_file_name)\n", ""))
        os.symlink(os.path.join(os.path.abspath(corpora), name, "versions"), os.path.join(self.folder, "versions"))

    def ask(self, method, params=None, limit=20):
        """The response; None if there is none in time, and then the next question starts another server."""
        try:
            self.server = self.server or Server(self.retort, self.folder)
            return self.server.call(method, params, limit)
        except Gone:
            if self.server:
                self.server.kill()
            self.server = None
            return None

    def close(self):
        if self.server:
            self.server.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def graph_differences(self, header):
        """How the graph differs from Alembic's."""
        if header["map_error"]:
            return []
        answers = {name: self.ask(method) for name, method in (("heads", "migration/heads"), ("history", "migration/history"))}
        if not all(answer and "result" in answer for answer in answers.values()):
            return [f"no {name}" for name, answer in answers.items() if not answer or "result" not in answer]
        rows = {name: answer["result"]["revisions"] for name, answer in answers.items()}
        mine = {"heads": sorted(row["revision"] for row in rows["heads"]), "bases": sorted(row["revision"] for row in rows["history"] if row["isBase"]),
                "history": [row["revision"] for row in rows["history"]]}
        return [name for name in mine if mine[name] != header[name]]

    def outcome(self, row, dialect):
        """The outcome of a row, and what Retort answered."""
        answer = self.ask("migration/preview", {"revision": row["revision"], "direction": row["direction"], "dialect": dialect})
        if answer is None:
            return ("dead" if "sql" in row else "dead (oracle had none)"), ""
        if "error" in answer:
            return ("error" if "sql" in row else "refused"), json.dumps(answer["error"])[:600]
        result = answer["result"]
        if "sql" not in row:
            return ("beyond" if result["complete"] else "partial"), result["sql"]
        if same(result["sql"], row):
            return "same", result["sql"]
        return ("documented" if result["differences"] else "wrong" if result["complete"] else "incomplete"), result["sql"]


def main():
    retort, corpora, oracle, out, *names = sys.argv[1:]
    with open(os.path.join(HERE, "unstable.json")) as file:
        unstable = {tuple(row[:4]) for row in json.load(file)}
    total, rows, graphs, shown = collections.Counter(), [], [], 0
    for name in names:
        corpus = Corpus(os.path.abspath(retort), corpora, name)
        for dialect in ("postgresql", "sqlite"):
            header, *steps = read(os.path.join(oracle, f"{name}.{dialect}.jsonl"))
            if dialect == "postgresql":
                differences = corpus.graph_differences(header)
                graphs += [f"{name}: {', '.join(differences)}"] if differences else []
            count = collections.Counter()
            for row in steps:
                if (name, dialect, row["revision"], row["direction"]) in unstable:
                    continue
                outcome, mine = corpus.outcome(row, dialect)
                count[outcome] += 1
                rows.append({"corpus": name, "dialect": dialect, "revision": row["revision"], "direction": row["direction"], "file": row["file"], "outcome": outcome})
                if outcome in ("documented", "wrong", "incomplete", "error", "dead") and shown < SHOWN:
                    shown += 1
                    print(f"--- {outcome}: {name} {dialect} {row['direction']} {row['file']}\n<<< Alembic\n{row.get('sql', '').strip()}\n>>> Retort\n{mine.strip()}\n")
            total += count
            print(f"  {name:32} {dialect:11}", *(f"{outcome} {number}" for outcome, number in sorted(count.items())), flush=True)
        corpus.close()
    for difference in graphs:
        print("  graph differs:", difference)
    with open(out, "w") as file:
        json.dump({"total": total, "graphs": graphs, "rows": rows}, file, indent=0)


if __name__ == "__main__":
    main()
