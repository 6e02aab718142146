"""Alembic's command line on a real workspace whose project is not installed: what its revisions import is stood in for, as the conformance run does."""
import sys
import warnings
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "Tests/Conformance"))
from standins import Finder  # noqa: E402

warnings.simplefilter("ignore")
sys.meta_path.append(Finder([str(Path.cwd())]))

from alembic.config import main  # noqa: E402

main()
