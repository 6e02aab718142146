"""pytest plugin: records what Alembic's own tests ask of the revision graph, and what they get.

In the folder of Alembic's sdist: PYTHONPATH=HERE PYTHONHASHSEED=0 VECTORS=DIR pytest tests -p record_graphs

graph.jsonl  {id, graph, call, args, kw, result, error}: a call of RevisionMap or ScriptDirectory over a graph of
             [revision, down_revision, dependencies, branch_labels] rows
heads.jsonl  {id, graph, before, step, after, ops, error}: the rows of the version table before and after a step, and the operations in between
"""
import functools
import json
import os

import pytest
from alembic.runtime.migration import HeadMaintainer
from alembic.script.base import ScriptDirectory
from alembic.script.revision import RevisionMap

MAP_CALLS = ("get_revisions", "get_revision", "get_current_head", "filter_for_lineage", "_get_all_current")
SCRIPT_CALLS = ("_upgrade_revs", "_downgrade_revs", "_stamp_revs", "get_heads", "get_base", "get_bases", "as_revision_number")
LARGEST_GRAPH = 400


class Recorder:
    """Writes each distinct record once; calls made by a recorded call are not recorded."""

    def __init__(self, folder):
        os.makedirs(folder, exist_ok=True)
        self.files = {name: open(os.path.join(folder, name + ".jsonl"), "w") for name in ("graph", "heads")}
        self.seen, self.test, self.depth = set(), None, 0

    def write(self, stream, record):
        text = json.dumps(record, default=str)
        if (stream, text) not in self.seen:
            self.seen.add((stream, text))
            self.files[stream].write(json.dumps({"id": self.test} | record, default=str, ensure_ascii=False) + "\n")

    def call(self, name, revisions, args, kw, function, listed=False):
        """Runs and records a call; calls outside tests and inside others just run."""
        if self.test is None or self.depth:
            return function()
        self.depth += 1
        drawn, result, error = graph_rows(revisions), None, None
        try:
            result = list(function()) if listed else function()
            return iter(result) if listed else result
        except Exception as caught:
            error = {"type": type(caught).__name__, "msg": str(caught)[:400]}
            raise
        finally:
            self.depth -= 1
            self.write("graph", {"graph": drawn, "call": name, "args": plain(args), "kw": plain(kw), "result": plain(result), "error": error})


def plain(value):
    """Alembic's objects as JSON: revisions as their ids, steps as what they are."""
    if value is None or isinstance(value, (str, int, bool, float)):
        return value
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, (set, frozenset)):
        return sorted(str(plain(item)) for item in value)
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    if isinstance(getattr(value, "revision", None), str):
        return value.revision
    if type(value).__name__ == "RevisionStep":
        return {"rev": value.revision.revision, "dir": "up" if value.is_upgrade else "down"}
    if type(value).__name__ == "StampStep":
        return {"stamp": [list(value.from_revisions), list(value.to_revisions)], "up": value.is_upgrade, "branch_move": value.branch_move}
    return repr(value)


def graph_rows(revisions):
    try:
        found = [row for key, row in revisions._revision_map.items() if isinstance(key, str) and row is not None and row.revision == key]
    except Exception:
        try:
            found = list(revisions._generator())
        except Exception as error:
            return {"error": str(error)}
    if len(found) > LARGEST_GRAPH:
        return {"large": len(found)}
    return [[row.revision, plain(row.down_revision), plain(row.dependencies), list(row._orig_branch_labels)] for row in found]


def wrap(recorder, owner, name, label, revisions_of):
    original = getattr(owner, name)

    @functools.wraps(original)
    def recorded(self, *args, **kw):
        return recorder.call(label + name, revisions_of(self), args, kw, lambda: original(self, *args, **kw))
    setattr(owner, name, recorded)


def wrap_iteration(recorder):
    original = RevisionMap.iterate_revisions

    def recorded(self, *args, **kw):
        yield from recorder.call("map.iterate_revisions", self, args, kw, lambda: original(self, *args, **kw), listed=True)
    RevisionMap.iterate_revisions = recorded


def wrap_heads(recorder):
    original = HeadMaintainer.update_to_step

    def recorded(self, step):
        before, operations, error = sorted(map(str, self.heads)), [], None

        def noted(name):
            function = getattr(HeadMaintainer, name)

            def call(*args):
                operations.append([name[1:-len("_version")], *args])
                return function(self, *args)
            return call
        for name in ("_insert_version", "_delete_version", "_update_version"):
            setattr(self, name, noted(name))
        try:
            return original(self, step)
        except Exception as caught:
            error = {"type": type(caught).__name__, "msg": str(caught)[:300]}
            raise
        finally:
            for name in ("_insert_version", "_delete_version", "_update_version"):
                self.__dict__.pop(name, None)
            if recorder.test:
                revisions = getattr(step, "revision_map", None)
                recorder.write("heads", {"graph": None if revisions is None else graph_rows(revisions), "before": before, "step": plain(step),
                                         "after": sorted(map(str, self.heads)), "ops": operations, "error": error})
    HeadMaintainer.update_to_step = recorded


recorder = Recorder(os.environ["VECTORS"])


def pytest_collection_modifyitems(items):
    for name in MAP_CALLS:
        wrap(recorder, RevisionMap, name, "map.", lambda self: self)
    for name in SCRIPT_CALLS:
        wrap(recorder, ScriptDirectory, name, "script.", lambda self: self.revision_map)
    wrap_iteration(recorder)
    wrap_heads(recorder)


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_call(item):
    recorder.test = item.nodeid
    yield
    recorder.test = None


def pytest_sessionfinish(session):
    for file in recorder.files.values():
        file.close()
