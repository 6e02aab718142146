"""Workspaces of generated revisions, and real ones out of PyPI packages."""
import shutil
import subprocess
import sys
from functools import lru_cache
from pathlib import Path

from harness.generator import Generator

HERE = Path(__file__).resolve().parent.parent
ROOT = HERE.parent
CACHE = ROOT / ".build-benchmarks"
CONFORMANCE = ROOT / "Tests/Conformance"

INI = """[alembic]
script_location = %(here)s/migrations
path_separator = os
sqlalchemy.url = postgresql://

[loggers]
keys = root

[handlers]
keys = console

[formatters]
keys = plain

[logger_root]
level = WARNING
handlers = console

[handler_console]
class = StreamHandler
args = (sys.stderr,)
formatter = plain

[formatter_plain]
format = %(levelname)s %(message)s
"""


def folder(count):
    """The workspace of `count` generated revisions; made once, and again when the generator has changed."""
    source = (HERE / "harness/generator.py").read_bytes() + (HERE / "peers/env.py").read_bytes() + INI.encode()
    workspace = CACHE / "workspaces" / str(count)
    made = workspace / ".made-by"
    if not made.exists() or made.read_bytes() != source:
        shutil.rmtree(workspace, ignore_errors=True)
        (workspace / "migrations/versions").mkdir(parents=True)
        (workspace / "alembic.ini").write_text(INI)
        shutil.copy(HERE / "peers/env.py", workspace / "migrations/env.py")
        for revision in history(count):
            (workspace / "migrations/versions" / revision.file).write_text(revision.source)
        made.write_bytes(source)
    return workspace


@lru_cache(2)
def history(count):
    return Generator(count).history()


def usual_revision(count):
    """A revision near the end that makes a table, as (revision, path)."""
    revision = [revision for revision in history(count)[: -max(2, count // 20)] if revision.message.startswith("create")][-1]
    return revision, folder(count) / "migrations/versions" / revision.file


def long_revision(lines):
    """A workspace of ten revisions and one of so many lines; as (workspace, path, text)."""
    workspace = copy_of(10, f"long-{lines}")
    generator = Generator(10)
    head = generator.history()[-1].id
    up = []
    while len(up) < lines:
        up += generator.create_table()[1]
    generator.write("many tables at once", head, up, ["pass"])
    revision = generator.revisions[-1]
    path = workspace / "migrations/versions" / revision.file
    path.write_text(revision.source)
    return workspace, path, revision.source


def copy_of(count, name):
    """A copy of a generated workspace, to add to."""
    workspace = CACHE / "workspaces" / name
    shutil.rmtree(workspace, ignore_errors=True)
    return shutil.copytree(folder(count), workspace)


def sql_revision(name, statements):
    """A workspace with one plain SQL revision; as (workspace, revision id)."""
    workspace = CACHE / "workspaces" / name
    shutil.rmtree(workspace, ignore_errors=True)
    (workspace / "migrations/versions").mkdir(parents=True)
    (workspace / "alembic.ini").write_text(INI)
    shutil.copy(HERE / "peers/env.py", workspace / "migrations/env.py")
    (workspace / "migrations/versions/c16b00c5c0de_one.sql").write_text(
        f"-- revision: c16b00c5c0de\n-- down_revision:\n--\n-- one\n\n-- migrate:up\n{statements}\n-- migrate:down\nSELECT 1;\n")
    return workspace, "c16b00c5c0de"


def real(corpus):
    """A workspace with the revisions of a PyPI package; what its revisions import of their project is stood in for."""
    workspace = CACHE / "real" / corpus
    if not (workspace / "alembic.ini").exists():
        subprocess.run([sys.executable, CONFORMANCE / "corpora.py", CACHE / "corpora", corpus], check=True, timeout=1800, stdout=sys.stderr)
        shutil.rmtree(workspace, ignore_errors=True)
        shutil.copytree(CACHE / "corpora" / corpus / "versions", workspace / "migrations/versions")
        shutil.copy(HERE / "peers/env.py", workspace / "migrations/env.py")
        (workspace / "alembic.ini").write_text(INI)
    return workspace
