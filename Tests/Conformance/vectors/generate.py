#!/usr/bin/env python3
"""Asks the real Alembic what it prints for each piece: python -m vectors.generate OUT.jsonl, in the folder above, with the oracle's Python.

One JSON line a piece and dialect, in the form of operations.jsonl. A piece that does not print the same twice, but for what is evened out, is left out.
"""
import io
import json
import sys
import warnings

import alembic.op
from alembic.migration import MigrationContext
from alembic.operations import Operations
from normal import normal
from sqlalchemy import MetaData

from . import batch, directives, expressions, packages
from .header import IMPORTS

SOURCES = {"directives": directives.directives, "batch": batch.batches, "expressions": expressions.expressions, "packages": packages.packages}
CONVENTIONS = {
    "convention": {"ix": "ix_%(table_name)s_%(column_0_N_name)s", "uq": "uq_%(table_name)s_%(column_0_name)s", "ck": "ck_%(table_name)s_%(constraint_name)s",
                   "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s", "pk": "pk_%(table_name)s"},
}


def printed(code, dialect, naming_convention):
    """The SQL of a piece, and the error that it ends in."""
    buffer = io.StringIO()
    options = {"as_sql": True, "output_buffer": buffer, "literal_binds": True, "target_metadata": MetaData(naming_convention=naming_convention) if naming_convention else None}
    context = MigrationContext.configure(url=dialect + "://", opts=options, dialect_opts={"paramstyle": "named"})
    names, error = {}, None
    with Operations.context(context), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        exec(compile(IMPORTS, "<header>", "exec"), names)
        names["op"] = alembic.op
        try:
            exec(compile(code, "<piece>", "exec"), names)
        except Exception as raised:
            error = {"type": type(raised).__name__, "msg": str(raised).split("\n")[0][:300]}
    return buffer.getvalue(), error


def pieces():
    for source, make in SOURCES.items():
        for number, code in enumerate(dict.fromkeys(make())):
            yield f"{source}#{number}", code, None
    for number, code in enumerate(dict.fromkeys([*directives.constrained(), *batch.constrained()])):
        yield f"convention#{number}", code, CONVENTIONS["convention"]


def main():
    with open(sys.argv[1], "w") as out:
        for id, code, naming_convention in pieces():
            for dialect in ("postgresql", "sqlite"):
                (sql, error), (again, _) = (printed(code, dialect, naming_convention) for _ in range(2))
                if normal(sql) == normal(again):
                    out.write(json.dumps({"id": id, "dialect": dialect, "naming_convention": naming_convention, "imports": [IMPORTS], "code": code, "sql": sql, "error": error}) + "\n")


main()
