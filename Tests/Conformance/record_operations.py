"""pytest plugin: cuts self-contained pieces out of Alembic's tests of operations and records what Alembic prints for them, offline.

(Alembic's testing package may be imported only once SQLAlchemy's own pytest plugin is set up, hence inside functions here.)

In the folder of Alembic's sdist: PYTHONPATH=HERE PYTHONHASHSEED=0 VECTORS=DIR pytest tests -p record_operations

operations.jsonl  {id, dialect, naming_convention, imports, code, sql, error}, for PostgreSQL and for SQLite. A piece is kept when, run alone, it makes the
                  statements that its test saw, and prints the same four times.
"""
import functools
import inspect
import io
import json
import os
import sys
import warnings

import alembic.op
import pytest
from alembic.migration import MigrationContext
from alembic.operations import Operations
from snippets import Unsuitable, snippets
from sqlalchemy import MetaData

TIMES = 4


class Stretch:
    """One use of `op_fixture` in a test, and the statements that it made."""

    def __init__(self, arguments, context):
        self.arguments, self.context, self.lines = arguments, context, []
        watch(context, self.lines)


def watch(context, lines):
    """Keeps what is written to a fixture's buffer."""
    buffer = context.get_buf()
    write = buffer.write

    def watched(message):
        write(message)
        lines.append(buffer.lines[-1])
    buffer.write = watched


class Running:
    """The test that is running: its stretches, and the lines of it that ran."""

    stretches, lines, name, first_line, arguments = None, set(), None, None, {}


def recorded(op_fixture):
    """Alembic's fixture, keeping what it is used for."""
    @functools.wraps(op_fixture)
    def wrapped(*args, **kw):
        context = op_fixture(*args, **kw)
        if Running.stretches is not None:
            bound = inspect.signature(op_fixture).bind(*args, **kw)
            bound.apply_defaults()
            Running.stretches.append(Stretch(dict(bound.arguments), context))
        return context
    return wrapped


def run(code, imports):
    names = {}
    exec("\n".join(imports), names)
    names["op"] = alembic.op
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        exec(compile(code, "<snippet>", "exec"), names)


def raised(function):
    try:
        function()
    except Exception as error:
        return {"type": type(error).__name__, "msg": str(error).split("\n")[0][:300]}
    return None


def makes_the_same(stretch, code, imports):
    """Whether the piece alone makes the statements that the test saw."""
    from alembic.testing.fixtures import op_fixture
    lines = []
    watch(op_fixture(**stretch.arguments), lines)
    raised(lambda: run(code, imports))
    return lines == stretch.lines


def offline(code, imports, dialect, naming_convention):
    """What Alembic prints for the piece, and the error that it ends in."""
    buffer = io.StringIO()
    options = {"as_sql": True, "output_buffer": buffer, "literal_binds": True}
    if naming_convention:
        options["target_metadata"] = MetaData(naming_convention=naming_convention)
    context = MigrationContext.configure(url=dialect + "://", opts=options, dialect_opts={"paramstyle": "named"})
    proxy = getattr(alembic.op, "_proxy", None)
    try:
        with Operations.context(context):
            error = raised(lambda: run(code, imports))
    finally:
        if proxy is not None:
            alembic.op._proxy = proxy
    return buffer.getvalue(), error


def pytest_collection_modifyitems(items):
    from alembic.testing.fixtures import op_fixture
    wrapped = recorded(op_fixture)
    for module in list(sys.modules.values()):
        if getattr(module, "__name__", "").startswith(("tests.", "test_")) and hasattr(module, "op_fixture"):
            module.op_fixture = wrapped


def traced(path):
    def line(frame, event, _):
        if event == "line":
            Running.lines.add(frame.f_lineno)
        return line

    def call(frame, event, _):
        code = frame.f_code
        if event == "call" and code.co_filename == path and code.co_name.startswith("test_"):
            if Running.name is None:
                Running.name, Running.first_line = code.co_name, code.co_firstlineno
                Running.arguments = {name: value for name, value in frame.f_locals.items() if name != "self"}
            return line
        return None
    return call


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_call(item):
    path = str(item.fspath)
    Running.stretches, Running.lines, Running.name = [], set(), None
    sys.settrace(traced(path))
    outcome = yield
    sys.settrace(None)
    stretches, Running.stretches = Running.stretches, None
    if outcome.excinfo is None and stretches:
        try:
            pieces = snippets(path, Running.name, Running.first_line, Running.lines, Running.arguments)
        except Unsuitable:
            return
        for number, (stretch, (code, imports)) in enumerate(zip(stretches, pieces)):
            if makes_the_same(stretch, code, imports):
                record(f"{item.nodeid}#{number}", stretch.arguments.get("naming_convention"), code, imports)


def record(id, naming_convention, code, imports):
    for dialect in ("postgresql", "sqlite"):
        outputs = [offline(code, imports, dialect, naming_convention) for _ in range(TIMES)]
        key = (dialect, json.dumps(naming_convention), code, tuple(imports))
        if key in seen or len({sql for sql, _ in outputs}) > 1:
            continue
        seen.add(key)
        sql, error = outputs[0]
        file.write(json.dumps({"id": id, "dialect": dialect, "naming_convention": naming_convention, "imports": imports, "code": code, "sql": sql, "error": error}) + "\n")


seen = set()
os.makedirs(os.environ["VECTORS"], exist_ok=True)
file = open(os.path.join(os.environ["VECTORS"], "operations.jsonl"), "w")


def pytest_sessionfinish(session):
    file.close()
