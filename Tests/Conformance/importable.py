#!/usr/bin/env python3
"""Prints the revision files that can't be imported, one a line: importable.py FOLDER

Runs in a workspace's folder; packages that are not installed are replaced by stand-ins, `op` belongs to an offline context.
"""
import contextlib
import importlib.util
import io
import os
import sys
import warnings

from alembic.operations import Operations
from alembic.runtime.migration import MigrationContext
from children import in_child
from sqlalchemy.engine import make_url
from standins import Finder


def load(path):
    context = MigrationContext.configure(dialect=make_url("sqlite://").get_dialect()(), opts={"as_sql": True, "output_buffer": io.StringIO()})
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()), Operations.context(context):
        spec = importlib.util.spec_from_file_location("probed", path)
        spec.loader.exec_module(importlib.util.module_from_spec(spec))
    return "fine"


sys.dont_write_bytecode = True
warnings.simplefilter("ignore")
sys.meta_path.append(Finder([os.getcwd()]))
sys.path.insert(0, os.path.join(os.getcwd(), "modules"))
for name in sorted(os.listdir(sys.argv[1])):
    path = os.path.abspath(os.path.join(sys.argv[1], name))
    if name.endswith(".py") and in_child(lambda: load(path), 20) != "fine":
        print(name)
