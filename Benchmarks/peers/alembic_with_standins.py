"""Alembic's command line on a real workspace whose project is not installed: what its revisions import is stood in for, and may be used while they are imported.

For commands that import revisions and run none of them.
"""
import sys
import warnings
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "Tests/Conformance"))
from standins import Finder, StandIn  # noqa: E402


def made_of(self, *_, **__):
    return StandIn(object.__getattribute__(self, "_name") + "()")


USES = {
    "__call__": made_of, "__getitem__": made_of, "__enter__": made_of, "__add__": made_of, "__mod__": made_of, "__or__": made_of,
    "__iter__": lambda self: iter(()), "__len__": lambda self: 0, "__contains__": lambda self, _: False, "__bool__": lambda self: True,
    "__str__": lambda self: object.__getattribute__(self, "_name"), "__repr__": lambda self: object.__getattribute__(self, "_name"),
    "__format__": lambda self, _: object.__getattribute__(self, "_name"), "__eq__": lambda self, other: self is other, "__hash__": lambda self: id(self),
    "__lt__": lambda self, _: False, "__mro_entries__": lambda self, _: (),
}
for name, use in (USES | {"_use": made_of}).items():
    setattr(StandIn, name, use)

warnings.simplefilter("ignore")
sys.meta_path.append(Finder([str(Path.cwd())]))

from alembic.config import main  # noqa: E402

main()
