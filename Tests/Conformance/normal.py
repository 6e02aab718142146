"""Evens out what Alembic itself leaves to chance, and nothing else.

Alembic keeps a table's indexes, its constraints, several foreign keys of one column and the heads in sets: neighbouring CREATE INDEX statements,
neighbouring ADD FOREIGN KEY statements, what a batch drops before it re-creates its table, the constraints that it copies into the new one, and
neighbouring INSERTs into the version table come in any order, and so does the choice of the row that the downgrade of a merge updates.
"""
import re

ANY_ORDER = [re.compile(pattern) for pattern in (
    r"CREATE (UNIQUE )?INDEX ", r"ALTER TABLE \S+ ADD (CONSTRAINT \S+ )?FOREIGN KEY", r"INSERT INTO \S*alembic_version", r"ALTER TABLE \S+ DROP CONSTRAINT ")]
CONSTRAINT = re.compile(r"    (CONSTRAINT|FOREIGN KEY|UNIQUE|CHECK)\b")


def recreated(block):
    """The table that a batch makes, with its constraints sorted."""
    if not re.match(r"CREATE (\w+ )?TABLE \S*_alembic_tmp_", block):
        return block
    first, *lines = re.split(r",? \n|,?\n", block)
    constraints = sorted(line for line in lines if CONSTRAINT.match(line))
    return "\n".join([first, *(line for line in lines if not CONSTRAINT.match(line)), *constraints])


def normal(sql):
    """The text with each such run of statements sorted."""
    blocks, run, kind = [], [], None
    for block in map(recreated, sql.strip().split("\n\n")):
        found = next((number for number, pattern in enumerate(ANY_ORDER) if pattern.match(block)), None)
        if found is None or found != kind:
            blocks += sorted(run)
            run = []
        kind = found
        (blocks if found is None else run).append(block)
    return "\n\n".join(blocks + sorted(run)).strip()


def merge_undone(sql):
    """The text without the ids of version rows, in any order: for the downgrade of a merge."""
    return sorted(re.sub(r"'[^']*'", "?", line) if "alembic_version" in line else line for line in normal(sql).split("\n"))


def same(mine, row):
    """Whether `mine` is the SQL of the oracle's row."""
    if normal(mine) == normal(row["sql"]):
        return True
    return row["direction"] == "downgrade" and isinstance(row["down_revision"], list) and merge_undone(mine) == merge_undone(row["sql"])
