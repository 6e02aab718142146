#!/usr/bin/env python3
"""What the real Alembic prints, one revision at a time: oracle.py CORPUS VERSIONS_DIR DIALECT OUT.jsonl [whole]

For every revision below VERSIONS_DIR and both directions a forked child does what `alembic upgrade DOWN:REV --sql` and
`alembic downgrade REV:DOWN --sql` do, in an environment whose env.py is the offline half of Alembic's templates. One JSON line each:
{corpus, file, revision, down_revision, depends_on, branch_labels, dialect, direction, sql | error}. A step begins at its own down
revisions: a merge merges, a base creates the version table. A file that can't be imported is replaced by a stub with the same
identifiers, so that the chain stays whole. A package that is not installed is replaced by a stand-in; such rows carry `stubbed`.
With `whole` as a last argument: one row, what `alembic upgrade heads --sql` prints, or how many steps it gets through.
No network: sockets don't connect here.
"""
import contextlib
import importlib.util
import io
import json
import os
import re
import shutil
import socket
import sys
import tempfile
import warnings

import alembic
import sqlalchemy
import sqlalchemy.dialects.mysql
import sqlalchemy.dialects.postgresql
import sqlalchemy.dialects.sqlite
import sqlalchemy.orm
from alembic.config import Config
from alembic.operations import Operations
from alembic.runtime.environment import EnvironmentContext
from alembic.runtime.migration import MigrationContext, MigrationStep
from alembic.script import ScriptDirectory
from children import described, in_child
from revision_files import IDENTIFIERS, RevisionFile
from sqlalchemy.engine import make_url
from standins import Finder, NeedsProject

URLS = {"postgresql": "postgresql+psycopg2://u:p@localhost/db", "sqlite": "sqlite:///:memory:"}
LIMIT = 20
ENV = '''from alembic import context
url = context.config.get_main_option("sqlalchemy.url")
context.configure(url=url, target_metadata=None, literal_binds=True, dialect_opts={"paramstyle": "named"})
with context.begin_transaction():
    context.run_migrations()
'''


def no_network(*_, **__):
    raise OSError("there is no network here")


def names(value):
    """The tuple form of a down revision."""
    return () if value is None else (value,) if isinstance(value, str) else tuple(value)


def listed(value):
    return sorted(value) if isinstance(value, set) else value


class Oracle:
    def __init__(self, corpus, versions, dialect):
        self.corpus, self.versions, self.dialect = corpus, versions, dialect
        self.folder = tempfile.mkdtemp(prefix="oracle-")
        self.copies = os.path.join(self.folder, "versions")
        os.makedirs(self.copies)
        with open(os.path.join(self.folder, "env.py"), "w") as file:
            file.write(ENV)
        open(os.path.join(self.folder, "script.py.mako"), "w").close()
        self.config = Config()
        for option, value in (("script_location", self.folder), ("version_locations", self.copies), ("path_separator", "os"), ("sqlalchemy.url", URLS[dialect])):
            self.config.set_main_option(option, value)

    def files(self):
        for folder, folders, files in os.walk(self.versions):
            folders.sort()
            for name in sorted(files):
                if name.endswith(".py"):
                    try:
                        file = RevisionFile(os.path.join(folder, name), self.versions)
                    except SyntaxError:
                        continue
                    if file.is_revision:
                        yield file

    def op_installed(self):
        """Alembic imports revisions while `op` is a proxy of some context, so that a module-level `op.get_bind()` works."""
        dialect = make_url(URLS[self.dialect]).get_dialect()(paramstyle="named")
        return Operations.context(MigrationContext.configure(dialect=dialect, opts={"as_sql": True, "literal_binds": True, "output_buffer": io.StringIO()}))

    def probe(self, file):
        """Imports a file (in a child): its identifiers, and the packages that had to be replaced."""
        finder = Finder([self.versions, self.copies])

        def load():
            spec = importlib.util.spec_from_file_location("probed", file.path)
            module = importlib.util.module_from_spec(spec)
            spec.loader.exec_module(module)
            return module
        try:
            with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
                self.op_installed().__enter__()
                try:
                    module = load()
                except ImportError:
                    sys.meta_path.append(finder)
                    module = load()
        except BaseException as error:
            return described(error, file.path)
        found = {name: listed(getattr(module, name, None)) for name in IDENTIFIERS}
        for name, value in found.items():
            if not (value is None or isinstance(value, str) or isinstance(value, (list, tuple)) and all(isinstance(item, str) for item in value)):
                return {"exc": "NeedsProject", "message": f"{name} is computed from a package that is not installed", "line": None, "where": ""}
        return found | {"ok": True, "stubbed": sorted(set(finder.found)), "upgrade": hasattr(module, "upgrade"), "downgrade": hasattr(module, "downgrade")}

    def collect(self):
        """Probes all files and copies them, or stubs of them, into one folder."""
        self.files_by_revision = {}
        for file in self.files():
            file.probed = in_child(lambda: self.probe(file), LIMIT)
            known = file.probed if file.probed.get("ok") else file.literal
            file.revision, file.down, file.depends, file.labels = (known.get(name) for name in IDENTIFIERS)
            if file.revision is None or file.revision in self.files_by_revision:
                continue
            self.files_by_revision[file.revision] = file
            name = re.sub(r"\W", "_", os.path.splitext(file.file)[0]) + ".py"
            copy = os.path.join(self.copies, "x" + name if name.startswith("_") else name)
            if file.probed.get("ok"):
                shutil.copyfile(file.path, copy)
                continue
            with open(copy, "w") as stub:
                stub.write(f"{file.doc!r}\nrevision={file.revision!r}\ndown_revision={file.down!r}\ndepends_on={file.depends!r}\nbranch_labels={file.labels!r}\n"
                           "def upgrade(*_, **__): raise ImportError('this file can not be imported')\ndowngrade = upgrade\n")

    def load(self):
        """The graph's heads and bases, or the error that Alembic finds in it."""
        sys.meta_path.append(Finder([self.versions, self.copies]))
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()), self.op_installed():
            self.script = ScriptDirectory.from_config(self.config)
            try:
                return {"heads": sorted(self.script.get_heads()), "bases": sorted(self.script.get_bases()),
                        "history": [row.revision for row in self.script.walk_revisions()], "map_error": None}
            except Exception as error:
                return {"heads": [], "bases": [], "history": [], "map_error": described(error)}

    def step(self, revision, direction):
        """The SQL of one step (in a child)."""
        script = self.script.get_revision(revision)
        buffer, printed = io.StringIO(), io.StringIO()
        make = MigrationStep.upgrade_from_script if direction == "upgrade" else MigrationStep.downgrade_from_script
        start, destination = (names(script.down_revision) or "base", revision) if direction == "upgrade" else ((revision,), (names(script.down_revision) or ("base",))[0])
        self.config.output_buffer = buffer
        with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(printed):
            try:
                with EnvironmentContext(self.config, self.script, fn=lambda *_: [make(self.script.revision_map, script)], as_sql=True,
                                        starting_rev=start, destination_rev=destination, output_buffer=buffer):
                    self.script.run_env()
            except Exception as error:
                return described(error, script.path) | {"partial": len(buffer.getvalue())}
        return {"sql": buffer.getvalue()}

    def whole(self):
        """The SQL of `upgrade heads` from the beginning (in a child); a revision that swallows the error of a stand-in has not run."""
        NeedsProject.uses.clear()
        buffer, printed = io.StringIO(), io.StringIO()
        self.config.output_buffer = buffer
        error = None
        with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(printed):
            try:
                with EnvironmentContext(self.config, self.script, fn=lambda revision, _: self.script._upgrade_revs("heads", revision), as_sql=True,
                                        starting_rev=None, destination_rev="heads", output_buffer=buffer):
                    self.script.run_env()
                if NeedsProject.uses:
                    error = described(NeedsProject(NeedsProject.uses[0]))
            except Exception as raised:
                error = described(raised)
        text = buffer.getvalue()
        return {"steps": text.count("-- Running upgrade "), **({"error": error} if error else {"sql": text})}

    def whole_rows(self):
        self.collect()
        header = {"corpus": self.corpus, "dialect": self.dialect, "revisions": len(self.files_by_revision)}
        loaded = self.load()
        yield header | ({"steps": 0, "error": loaded["map_error"]} if loaded["map_error"] else in_child(self.whole, 10 * LIMIT))

    def rows(self):
        self.collect()
        yield {"header": True, "corpus": self.corpus, "dialect": self.dialect, "revisions": len(self.files_by_revision),
               "alembic": alembic.__version__, "sqlalchemy": sqlalchemy.__version__} | self.load()
        for file in self.files_by_revision.values():
            for direction in ("upgrade", "downgrade"):
                row = {"corpus": self.corpus, "file": file.file, "revision": file.revision, "down_revision": file.down, "depends_on": file.depends,
                       "branch_labels": file.labels, "dialect": self.dialect, "direction": direction}
                if file.probed.get("stubbed"):
                    row["stubbed"] = file.probed["stubbed"]
                if not file.probed.get("ok"):
                    yield row | {"error": file.probed}
                elif not file.probed[direction]:
                    yield row | {"error": {"exc": "Missing", "message": "no such function"}}
                else:
                    result = in_child(lambda: self.step(file.revision, direction), LIMIT)
                    yield row | (result if "sql" in result else {"error": result})


def main():
    corpus, versions, dialect, out, *mode = sys.argv[1:]
    versions, out = os.path.abspath(versions), os.path.abspath(out)
    sys.dont_write_bytecode = True
    socket.socket.connect = socket.create_connection = no_network
    warnings.simplefilter("ignore")
    oracle = Oracle(corpus, versions, dialect)
    sys.path.insert(0, versions)
    os.chdir(oracle.folder)
    os.dup2(os.open(os.devnull, os.O_RDWR), 0)
    try:
        with open(out + ".part", "w") as file:
            for row in oracle.whole_rows() if mode == ["whole"] else oracle.rows():
                file.write(json.dumps(row) + "\n")
        os.rename(out + ".part", out)
    finally:
        os.chdir("/")
        shutil.rmtree(oracle.folder, ignore_errors=True)


main()
