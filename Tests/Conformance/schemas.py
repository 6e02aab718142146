#!/usr/bin/env python3
"""Upgrades fresh databases with the real Alembic and with Retort and compares what stands there: schemas.py RETORT CORPORA RECORDS CORPUS ...

For each corpus and database (SQLite, and PostgreSQL where RETORT_TEST_POSTGRES names a server) one workspace with one env.py serves both programs.
Alembic upgrades to its heads; where a revision stops it (it needs its own project, say), the comparison goes as far as Alembic gets. Retort upgrades
another fresh database to the same revisions. Schema dumps and version rows must be equal; then both downgrade to base where Alembic can, and must be equal again.
A table that keeps what a batch of Alembic loses (docs/differences.md: collations, AUTOINCREMENT) counts as documented.
Rows of tables are compared as well, as a remark: keys and times of their own differ. What Alembic does is kept in RECORDS for the next run.
"""
import collections
import difflib
import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile

from databases import PostgreSQL, SQLite
from revision_files import RevisionFile

HERE = os.path.dirname(os.path.abspath(__file__))
SHOWN = int(os.environ.get("SHOW", "0"))
LIMIT = 600
INI = """[alembic]
script_location = %(here)s
version_locations = %(here)s/versions
path_separator = os
prepend_sys_path = %(here)s/modules
"""
ENV = '''from alembic import context
from sqlalchemy import create_engine, pool

url = context.get_x_argument(as_dictionary=True)["url"]
if context.is_offline_mode():
    context.configure(url=url, target_metadata=None, literal_binds=True, dialect_opts={"paramstyle": "named"})
    with context.begin_transaction():
        context.run_migrations()
else:
    with create_engine(url, poolclass=pool.NullPool).connect() as connection:
        context.configure(connection=connection, target_metadata=None, transaction_per_migration="each" in context.get_x_argument(as_dictionary=True))
        with context.begin_transaction():
            context.run_migrations()
'''


class Workspace:
    """A corpus as a workspace: its revisions in one folder, the modules beside them on the path."""

    def __init__(self, corpora, corpus):
        self.corpus, self.folder = corpus, tempfile.mkdtemp(prefix="schemas-")
        for name, text in (("alembic.ini", INI), ("env.py", ENV), ("script.py.mako", "")):
            self.write(name, text)
        source = os.path.join(corpora, corpus, "versions")
        for folder, folders, files in os.walk(source):
            folders.sort()
            for file in sorted(files):
                if file.endswith(".py"):
                    self.copy(os.path.join(folder, file), os.path.relpath(os.path.join(folder, file), source), source)
        self.replace_unimportable()

    def replace_unimportable(self):
        """A file that can't be imported here becomes one with the same identifiers that fails when it is run: the chain stays whole."""
        versions = os.path.join(self.folder, "versions")
        for name in ran([sys.executable, os.path.join(HERE, "importable.py"), versions], self.folder, PYTHONPATH=HERE).split("\n"):
            if name:
                known = RevisionFile(os.path.join(versions, name), versions).literal
                self.write("versions/" + name, "".join(f"{key} = {value!r}\n" for key, value in known.items())
                           + "\n\ndef upgrade():\n    raise ImportError('this file can not be imported')\n\n\ndowngrade = upgrade\n")

    def write(self, name, text):
        path = os.path.join(self.folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf8") as file:
            file.write(text)

    def copy(self, path, name, source):
        try:
            is_revision = RevisionFile(path, source).is_revision
        except SyntaxError:
            return
        target = os.path.join(self.folder, "versions", name.replace("/", "_")) if is_revision else os.path.join(self.folder, "modules", name)
        os.makedirs(os.path.dirname(target), exist_ok=True)
        shutil.copyfile(path, target)

    def remove(self):
        shutil.rmtree(self.folder, ignore_errors=True)


class Failed(Exception):
    """A program ended in an error; the end of what it printed."""


def ran(command, folder, **environment):
    try:
        run = subprocess.run(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, text=True, timeout=LIMIT, errors="replace",
                             env={name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "RETORT_DATABASE_URL")} | environment)
    except subprocess.TimeoutExpired:
        raise Failed("no end in sight")
    if run.returncode:
        raise Failed("\n".join(run.stdout.strip().splitlines()[-12:]))
    return run.stdout


class Side:
    """One program on fresh databases of one kind."""

    def __init__(self, workspace, kind):
        self.workspace, self.kind, self.made = workspace, kind, []

    def database(self):
        self.made.append(self.kind(self.workspace.folder))
        return self.made[-1]

    def heads(self, database):
        return sorted(row[0] for row in database.rows("SELECT version_num FROM alembic_version"))

    def content(self, database):
        return {"schema": database.schema(), "heads": self.heads(database), "data": {table: database.data(table) for table in database.tables()}}

    def close(self):
        for database in self.made:
            database.drop()


class Alembic(Side):
    def run(self, database, *command, options=()):
        ran([sys.executable, os.path.join(HERE, "real_alembic.py"), "-x", "url=" + database.alembic_url, *options, *command], self.workspace.folder, PYTHONPATH=HERE)

    def furthest(self):
        """The database upgraded as far as Alembic can, the targets that name it, and what stopped it."""
        database = self.database()
        try:
            self.run(database, "upgrade", "heads")
            return database, ["heads"], None
        except Failed as failure:
            stopped = str(failure)
        try:
            trial, database = self.database(), self.database()
            try:
                self.run(trial, "upgrade", "heads", options=("-x", "each=1"))
            except Failed:
                pass
            targets = self.heads(trial)
            for target in targets:
                self.run(database, "upgrade", target)
            return database, targets, stopped
        except (Failed, sqlite3.Error, subprocess.CalledProcessError):
            return None, [], stopped

    def record(self):
        """What Alembic makes of the workspace: {targets, stopped, upgrade, downgrade | kept}."""
        database, targets, stopped = self.furthest()
        row = {"targets": targets, "stopped": stopped}
        if targets:
            row["upgrade"] = self.content(database)
            try:
                self.run(database, "downgrade", "base")
                row["downgrade"] = self.content(database)
            except Failed as failure:
                row["kept"] = str(failure)
        return row


class Retort(Side):
    def __init__(self, retort, workspace, kind):
        super().__init__(workspace, kind)
        self.retort = retort

    def run(self, database, *command):
        ran([self.retort, "-x", "url=" + database.retort_url, *command], self.workspace.folder)

    def compare(self, theirs):
        """Differences by step, and the tables whose rows differ."""
        database, row, steps = self.database(), {}, [("upgrade", target) for target in theirs["targets"]] + [("downgrade", "base")]
        for step in [name for name in ("upgrade", "downgrade") if name in theirs]:
            try:
                for command in steps:
                    if command[0] == step:
                        self.run(database, *command)
                mine = self.content(database)
            except Failed as failure:
                return row | {step: [str(failure)]}
            row[step] = [] if is_documented(mine, theirs[step]) else differences(mine, theirs[step])
            row["documented"] = row.get("documented", False) or is_documented(mine, theirs[step])
            row.setdefault("data", []).extend(name for name, rows in theirs[step]["data"].items() if mine["data"].get(name) != rows)
        return row


KEPT = re.compile(r' COLLATE "?\w+"?| AUTOINCREMENT| ON CONFLICT \w+')


def is_documented(mine, theirs):
    """Whether the schemas differ by what a batch of Alembic loses alone."""
    return mine["schema"] != theirs["schema"] and [KEPT.sub("", sql) for sql in mine["schema"]] == [KEPT.sub("", sql) for sql in theirs["schema"]]


def differences(mine, theirs):
    """Lines of a diff of the schemas, or else of the version rows."""
    schemas = list(difflib.unified_diff(theirs["schema"], mine["schema"], "Alembic", "Retort", lineterm="", n=1))[2:]
    return schemas or ([] if mine["heads"] == theirs["heads"] else [f"version rows: {mine['heads']}, Alembic {theirs['heads']}"])


def recorded(path, workspace, kind):
    """What Alembic does, from the file of an earlier run where there is one."""
    if not os.path.exists(path):
        side = Alembic(workspace, kind)
        try:
            row = side.record()
        finally:
            side.close()
        with open(path + ".part", "w") as file:
            json.dump(row, file)
        os.rename(path + ".part", path)
    with open(path) as file:
        return json.load(file)


def kinds():
    yield SQLite
    if PostgreSQL.server:
        yield PostgreSQL


def main():
    retort, corpora, folder, *names = sys.argv[1:]
    os.makedirs(folder, exist_ok=True)
    counts = collections.Counter()
    for name in names:
        workspace = Workspace(corpora, name)
        for kind in kinds():
            theirs = recorded(os.path.join(folder, f"{name}.{kind.dialect}.json"), workspace, kind)
            side = Retort(os.path.abspath(retort), workspace, kind)
            try:
                row = side.compare(theirs)
            finally:
                side.close()
            whole = "" if theirs["stopped"] is None else "partial "
            words = []
            for step in [step for step in ("upgrade", "downgrade") if step in row]:
                counts[whole + step, kind.dialect, "ran"] += 1
                counts[whole + step, kind.dialect, "equal"] += not row[step]
                counts[whole + step, kind.dialect, "documented"] += not row[step] and row.get("documented", False)
                words.append(f"{whole}{step} {'DIFFERS' if row[step] else 'equal'}")
            if row.get("data"):
                words.append(f"other rows in {', '.join(sorted(set(row['data'])))}")
            print(f"  {name:32} {kind.dialect:11}", "; ".join(words) or "Alembic does not run: " + theirs["stopped"].splitlines()[-1][:120], flush=True)
            for step in ("upgrade", "downgrade"):
                for line in row.get(step, [])[:SHOWN]:
                    print("      ", line)
        workspace.remove()
    for (step, dialect, what), number in sorted(counts.items()):
        if what == "ran":
            print(f"{step} {dialect}: {counts[step, dialect, 'equal']} of {number} equal, {counts[step, dialect, 'documented']} of them documented")


if __name__ == "__main__":
    main()
