#!/usr/bin/env python3
"""Brings real Alembic workspaces out of PyPI wheels: corpora.py FOLDER CORPUS ...

Each row {corpus, requirement, root, files} of corpora.json is a wheel and the folder of revisions in it. The wheel is downloaded (no
dependencies, nothing installed or run), the .py files below `root` go to FOLDER/CORPUS/versions. What is there is left alone.
"""
import glob
import json
import os
import subprocess
import sys
import zipfile

LIST = os.path.join(os.path.dirname(os.path.abspath(__file__)), "corpora.json")


def wheel(folder, requirement):
    """Path of the downloaded wheel of `name==version`."""
    kept = os.path.join(folder, ".wheels", requirement.replace("==", "-"))
    if not glob.glob(kept + "/*.whl"):
        subprocess.run([sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps", "--only-binary=:all:",
                        "--python-version", "3.12.9", "-d", kept, requirement], check=True, timeout=600)
    return glob.glob(kept + "/*.whl")[0]


def unpack(archive, root, target):
    """Writes the revisions to a folder that takes its name when it is complete."""
    for name in archive.namelist():
        if name.startswith(root + "/") and name.endswith(".py") and "/tests/" not in name:
            path = os.path.join(target + ".part", os.path.relpath(name, root))
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "wb") as file:
                file.write(archive.read(name))
    os.makedirs(os.path.dirname(target), exist_ok=True)
    os.rename(target + ".part", target)


def main():
    folder, *wanted = sys.argv[1:]
    with open(LIST) as file:
        rows = json.load(file)
    unknown = set(wanted) - {row["corpus"] for row in rows}
    if unknown:
        sys.exit(f"corpora: not in corpora.json: {', '.join(sorted(unknown))}")
    failed = False
    for row in rows:
        target = os.path.join(folder, row["corpus"], "versions")
        if row["corpus"] not in wanted or os.path.isdir(target):
            continue
        os.makedirs(os.path.dirname(target), exist_ok=True)
        try:
            unpack(zipfile.ZipFile(wheel(folder, row["requirement"])), row["root"], target)
        except subprocess.SubprocessError:
            failed = True
            print(f"corpora: {row['requirement']} is not to be had", file=sys.stderr)
    sys.exit(failed)


main()
