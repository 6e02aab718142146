"""The statements that an upgrade of a generated workspace sends, for the programs that get them ready-made."""
import subprocess
from functools import lru_cache

from harness.processes import Failed
from harness.workspaces import CACHE, folder


@lru_cache(8)
def revisions(retort, count, dialect):
    """[[statement, ...], ...]: what makes the version table, then each revision's statements and its version row, from the offline script."""
    run = subprocess.run([retort, "-x", f"url={dialect}://", "upgrade", "heads", "--sql"], cwd=folder(count), capture_output=True, text=True, timeout=600)
    if run.returncode:
        raise Failed(run.stderr)
    groups = [[]]
    for part in run.stdout.split("\n\n"):
        if part.startswith("-- Running upgrade"):
            groups.append([])
        elif part.strip() and part not in ("BEGIN;", "COMMIT;"):
            groups[-1].append(part.strip().removesuffix(";"))
    return groups


def file(retort, count, dialect, form):
    """A file of the statements, a transaction a revision: for psql or the sqlite3 shell (`form` "sql"), or for the C loops ("nul")."""
    end = ";\n" if form == "sql" else "\0"
    path = CACHE / f"{dialect}-{count}.{form}"
    path.write_text("".join(statement + end for group in revisions(retort, count, dialect) if group for statement in ("BEGIN", *group, "COMMIT")))
    return path


def plain(retort, count, dialect):
    """[(name, statements)] of the revisions, without version rows: what other tools keep as their migrations."""
    groups = revisions(retort, count, dialect)[1:]
    return [(f"{number:05}_step", [statement for statement in group if "alembic_version" not in statement] or ["SELECT 1"]) for number, group in enumerate(groups, 1)]
