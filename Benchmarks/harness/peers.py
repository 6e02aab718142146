"""The programs that Retort is compared with: the pinned ones out of PyPI, Debian's, and the small C programs of this folder."""
import os
import shutil
import subprocess
import sys

from harness.processes import Failed
from harness.workspaces import CACHE, HERE

VENV = CACHE / "venv"
PROGRAMS = CACHE / "programs"
LIBRARIES = {"libpq_loop": ["libpq"], "sqlite_loop": ["sqlite3"]}


def install():
    """The virtual environment with exactly the pinned packages, and the compiled programs."""
    wanted = (HERE / "requirements.txt").read_text()
    made = VENV / "requirements.txt"
    if not made.exists() or made.read_text() != wanted:
        subprocess.run([sys.executable, "-m", "venv", "--clear", VENV], check=True, timeout=300)
        subprocess.run([VENV / "bin/python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input", "-r", HERE / "requirements.txt"],
                       check=True, timeout=1800, stdout=sys.stderr)
        made.write_text(wanted)
    compile_programs()


def compile_programs():
    """The C programs of this folder, those that changed."""
    PROGRAMS.mkdir(parents=True, exist_ok=True)
    headers = list((HERE / "programs").glob("*.h"))
    for source in (HERE / "programs").glob("*.c"):
        built = PROGRAMS / source.stem
        if built.exists() and built.stat().st_mtime > max(file.stat().st_mtime for file in [source, *headers]):
            continue
        flags = [flag for library in LIBRARIES.get(source.stem, []) for flag in subprocess.check_output(["pkg-config", "--cflags", "--libs", library], text=True).split()]
        subprocess.run([compiler(), "-O2", "-Wall", "-Wextra", "-o", built, source, *flags], check=True, timeout=120)


def compiler():
    found = os.environ.get("CC") or shutil.which("cc") or shutil.which("gcc") or shutil.which("clang")
    if not found:
        raise Failed("no C compiler here; set CC")
    return found


def program(name):
    """Path of one of this folder's C programs."""
    return PROGRAMS / name


def python(name="python"):
    """Path of a program of the virtual environment."""
    return VENV / "bin" / name


def packaged(name):
    """Path of a program of the virtual environment or of PATH, or None."""
    return VENV / "bin" / name if (VENV / "bin" / name).exists() else shutil.which(name)
