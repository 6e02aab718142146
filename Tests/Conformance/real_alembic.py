#!/usr/bin/env python3
"""Alembic's command line, with stand-ins for the packages that revisions import and that are not installed: real_alembic.py ARGUMENT ...

Runs in a workspace's folder. A revision that uses such a package ends in an error, one that only names it runs.
"""
import os
import sys
import warnings

from alembic.config import main
from standins import Finder, NeedsProject, StandIn

sys.dont_write_bytecode = True
warnings.simplefilter("ignore")
# SQLAlchemy would take it for a type that it has not seen before.
StandIn._sqla_type = property(StandIn._use)
sys.meta_path.append(Finder([os.getcwd()]))
main(argv=sys.argv[1:], prog="alembic")
if NeedsProject.uses:
    sys.exit(f"a revision caught the error of a package that is not installed: {NeedsProject.uses[0]}")
