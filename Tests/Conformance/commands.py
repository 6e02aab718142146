#!/usr/bin/env python3
"""The command lines of Alembic and Retort side by side: commands.py RETORT ALEMBIC

Both run the same commands, each in its own copy of the sample workspace without its SQL revisions, each on its own SQLite database. Standard output (SQL after
normal.py) and exit status must be the same; what Alembic complains about on standard output, Retort says on standard error, perhaps with more words. Prints how many are.
"""
import difflib
import os
import shutil
import subprocess
import sys
import tempfile

from normal import merge_undone

HERE = os.path.dirname(os.path.abspath(__file__))
SHOWN = int(os.environ.get("SHOW", "0"))
COMMANDS = """
heads
heads -v
heads --resolve-dependencies
branches
branches -v
history
history -v
history -r 1f0c:2a9e
history -r :83c4 -v
history -r billing@base:
show d7f2
show heads
show 9b1d
show nope
current
current -v
upgrade heads --sql
upgrade 1f0c:5d2b --sql
upgrade +3 --sql
upgrade billing@head --sql
downgrade d7f2:base --sql
downgrade d7f2:c60e --sql
downgrade 5d2b:1f0c --sql
downgrade -1 --sql
stamp heads --sql
stamp d7f2 --sql
ensure_version --sql
upgrade nope
upgrade a:b
downgrade base
upgrade 5d2b
current
current -v
current --check-heads
history -i
history -r current:
upgrade +1
upgrade +99
show current
downgrade -1
upgrade heads
current
current --check-heads
stamp 5d2b
current
stamp heads
downgrade nope@base
downgrade -99
downgrade base
current
"""


def run(program, command, folder):
    done = subprocess.run([program, *command.split()], cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60,
                          env={name: value for name, value in os.environ.items() if not name.endswith("DATABASE_URL")})
    return done.returncode, done.stdout.replace(os.path.realpath(folder), "/shop").replace(folder, "/shop").rstrip(), done.stderr


def equal(mine, wanted, command):
    if wanted[0]:
        complaint = next((line for line in wanted[1].split("\n") if line.startswith("FAILED: ")), "")
        return mine[0] == wanted[0] and complaint in mine[2]
    if "--sql" in command:
        return mine[0] == wanted[0] and merge_undone(mine[1]) == merge_undone(wanted[1])
    return mine[:2] == wanted[:2]


def main():
    retort, alembic = map(os.path.abspath, sys.argv[1:])
    same = made = shown = 0
    with tempfile.TemporaryDirectory() as top:
        folders = {}
        for name in ("alembic", "retort"):
            folders[name] = os.path.join(top, name, "shop")
            shutil.copytree(os.path.join(HERE, "../../migrations"), folders[name], ignore=shutil.ignore_patterns("*.db", "*.sql", "__pycache__"))
        for command in COMMANDS.split("\n"):
            if not command:
                continue
            made += 1
            wanted, mine = run(alembic, command, folders["alembic"]), run(retort, command, folders["retort"])
            right = equal(mine, wanted, command)
            same += right
            if not right and shown < SHOWN:
                shown += 1
                print(f"--- {command}: exit {mine[0]}, Alembic {wanted[0]}\n" + "\n".join(difflib.unified_diff(wanted[1].split("\n"), mine[1].split("\n"), "alembic", "retort", lineterm=""))
                      + f"\n{mine[2][-500:]}")
    print(f"{same} of {made} commands")


main()
